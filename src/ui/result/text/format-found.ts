// How a search stands, in words: “12 of 3,401”.
import type { FindAnswer } from '../../../domain/body/text-questions.ts';

export function formatFound(
  text: string,
  found: FindAnswer | undefined,
  number: number | undefined,
  sizeBytes: number,
): string {
  if (text === '') return '';
  if (found === undefined) return 'Searching …';
  const { count, isAll, searched } = found;
  const done = isAll ? '' : ` (${Math.floor((100 * searched) / Math.max(sizeBytes, 1))} %)`;
  if (count === 0) return isAll ? 'Not found' : `Searching …${done}`;
  const all = `${count.toLocaleString('en')}${isAll ? '' : ' so far'}${done}`;
  return number === undefined ? all : `${(number + 1).toLocaleString('en')} of ${all}`;
}
