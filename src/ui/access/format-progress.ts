// How far a check of access is: `7 of 23`.
import { formatCount } from '../../domain/text/figures.ts';

export function formatProgress(done: number, total: number): string {
  return `${formatCount(done)} of ${formatCount(total)}`;
}
