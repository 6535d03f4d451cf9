// The right side: a sentence that says how the run ended, and below it what came back.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Desk } from '../../state/desk.ts';
import { createModuleHook } from '../parts/lazy-module.ts';
import { useFocusReturn } from '../parts/use-focus-return.ts';
import type { BareResultProps } from './BareResult.tsx';
import { EmptyResult } from './EmptyResult.tsx';
import styles from './ResultPane.module.css';
import { formatElapsed, formatWaiting } from './waiting-words.ts';

/** What shows an answer comes after what asks for it: the page can be used without it. */
const useEndedResult = createModuleHook(() => import('./ended-result.tsx'));

/** For when that does not come. It is in the part that sends, without which no run has ended. */
const useBareResult = createModuleHook(() => import('./BareResult.tsx'));

/** Where the result stands below the request, out of sight: it is brought into view when it is there. */
const STACKED = '(width < 68rem)';

export function ResultPane({ desk }: { readonly desk: Desk }) {
  const load = useEndedResult();
  const views = useMemo(
    () => (load.kind === 'loaded' ? load.module.createEndedResult(desk) : undefined),
    [load, desk],
  );
  const run = desk.runs.current.value;
  const ended = run?.kind === 'waiting' ? undefined : run;
  const live = run?.kind === 'waiting' && run.request.isStreamed ? views : undefined;
  const sentence = ended === undefined ? formatWaiting(run) : views?.formatSentence(ended);
  const ending = ended === undefined ? run?.kind : views?.toEnding(ended);
  const pane = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusReturn = useFocusReturn(heading);
  useEffect(() => {
    if (ended !== undefined && matchMedia(STACKED).matches) pane.current?.scrollIntoView();
  }, [ended?.id]);
  return (
    <section
      ref={pane}
      {...focusReturn}
      class={styles.result}
      aria-label="Result"
      aria-busy={run?.kind === 'waiting'}
    >
      <header class={styles.head} data-ending={ending}>
        <h2 ref={heading} tabIndex={-1}>
          <span class={styles.dot} />
          <span role="status">{sentence ?? 'An answer came'}</span>
          {run?.kind === 'waiting' && (
            <span class={styles.elapsed} aria-hidden="true">
              {live?.renderProgress() ?? formatElapsed(desk.elapsedMs.value)}
            </span>
          )}
        </h2>
        <div class={styles.chips}>{ended !== undefined && views?.renderChips(ended)}</div>
      </header>
      {ended === undefined &&
        (live?.renderLive() ?? <EmptyResult run={run}>{views?.renderOpener()}</EmptyResult>)}
      {ended !== undefined &&
        (views?.renderBody(ended) ?? <LateBareResult run={ended} files={desk.files} load={load} />)}
    </section>
  );
}

function LateBareResult(props: BareResultProps) {
  const bare = useBareResult();
  return bare.kind === 'loaded' ? <bare.module.BareResult {...props} /> : null;
}
