// The figures of a stream in one line, and when its bytes came as a small plot. An SVG of our own: a plot on a canvas could
// not be styled by the page's colours nor be read by a screen reader, and this one needs no library.

import type { Timeline } from '../../../domain/stream/chunk-timeline.ts';
import { describeTimeline, listStreamFigures } from '../../../domain/stream/format-stream.ts';
import type { StreamFigures } from '../../../domain/stream/stream-tally.ts';
import styles from './Stream.module.css';

const HEIGHT = 24;

export function StreamStrip({ figures }: { readonly figures: StreamFigures }) {
  return (
    <div class={styles.strip}>
      <dl aria-label="Figures of the stream">
        {listStreamFigures(figures).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {figures.timeline.buckets.length > 1 && (
        <svg
          role="img"
          aria-label={describeTimeline(figures)}
          viewBox={`0 0 ${figures.timeline.buckets.length} ${HEIGHT}`}
          preserveAspectRatio="none"
        >
          <path d={toBars(figures.timeline)} />
        </svg>
      )}
    </div>
  );
}

/** A bucket with any byte is seen, however small beside the busiest. */
function toBars({ buckets }: Timeline): string {
  const busiest = Math.max(1, ...buckets);
  return buckets
    .map((bytes, at) => {
      if (bytes === 0) return '';
      const height = Math.max((bytes / busiest) * HEIGHT, 1.5);
      return `M${at} ${HEIGHT}v${(-height).toFixed(1)}h1V${HEIGHT}z`;
    })
    .join('');
}
