// Every field in which two presets, or a preset and the form, differ: short ones in a table, long ones line by line.
import type { CompareTexts } from '../../../domain/diff/compare-texts.ts';
import type { Difference } from '../../../domain/preset/differences.ts';
import styles from './DifferenceList.module.css';
import { TextDiff } from './TextDiff.tsx';

export interface DifferenceListProps {
  readonly differences: readonly Difference[];
  /** What the two are: “Saved”, “In the form”. */
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly compare: CompareTexts;
}

/** A value that fits into a cell on a narrow screen. */
const SHORT_CHARACTERS = 80;

export function DifferenceList({ differences, ...how }: DifferenceListProps) {
  const { beforeLabel, afterLabel } = how;
  const short = differences.filter(isShort);
  const long = differences.filter((difference) => !isShort(difference));
  return (
    <div class={styles.list}>
      {short.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">{beforeLabel}</th>
              <th scope="col">{afterLabel}</th>
            </tr>
          </thead>
          <tbody>
            {short.map(({ field, label, before, after }) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td>
                  <Value text={before} />
                </td>
                <td>
                  <Value text={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {long.map(({ field, ...texts }) => (
        <TextDiff key={field} {...texts} {...how} />
      ))}
    </div>
  );
}

function Value({ text }: { readonly text: string }) {
  return text === '' ? <em>empty</em> : <code>{text}</code>;
}

function isShort({ field, before, after }: Difference): boolean {
  if (field === 'payload') return false;
  return [before, after].every((text) => text.length <= SHORT_CHARACTERS && !/[\r\n]/.test(text));
}
