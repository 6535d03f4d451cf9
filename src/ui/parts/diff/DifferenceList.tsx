// Temporary until the compared view lands: both texts.
import type { Difference } from '../../../domain/preset/differences.ts';

export interface DifferenceListProps {
  readonly differences: readonly Difference[];
  readonly beforeLabel: string;
  readonly afterLabel: string;
}

export function DifferenceList({ differences, beforeLabel, afterLabel }: DifferenceListProps) {
  return (
    <dl>
      {differences.map(({ field, label, before, after }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            {beforeLabel}: {before} / {afterLabel}: {after}
          </dd>
        </div>
      ))}
    </dl>
  );
}
