// A few sentences, or very many, under one that sums them up.
import { formatCount } from '../../domain/text/figures.ts';
import styles from './Remarks.module.css';

export interface Remark {
  /** A name or a JSON path, as code where it is one. */
  readonly place?: string;
  readonly isCode?: boolean;
  readonly text: string;
}

export interface RemarksProps {
  readonly kind: 'plain' | 'warn' | 'bad';
  readonly title: string;
  readonly remarks: readonly Remark[];
}

const SHOWN = 200;
/** More than these stand folded. */
const OPEN = 4;

export function Remarks({ kind, title, remarks }: RemarksProps) {
  if (remarks.length === 0) return null;
  const more = remarks.length - SHOWN;
  return (
    <details class={styles.remarks} data-kind={kind} open={remarks.length <= OPEN}>
      <summary>{title}</summary>
      <ul>
        {remarks.slice(0, SHOWN).map(({ place, isCode = false, text }) => (
          <li key={`${place} ${text}`}>
            {place !== undefined && (isCode ? <code>{place}</code> : <b>{place}</b>)} {text}
          </li>
        ))}
        {more > 0 && <li>and {formatCount(more)} more</li>}
      </ul>
    </details>
  );
}
