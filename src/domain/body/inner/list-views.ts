// Which views fit a body, the one that is shown first before the others.
import type { JsonError } from '../../json/json-error.ts';
import { type Format, isPicture } from './format.ts';
import type { BodyFacts } from './inner-tasks.ts';

export type BodyViewName =
  | 'Pretty'
  | 'Raw'
  | 'Tree'
  | 'Table'
  | 'Query'
  | 'Answer'
  | 'Picture'
  | 'File'
  | 'Hex';

/** `error`: where a body that begins as JSON breaks. Such a body has a tree as far as it is good. */
export function listViews(
  { format, tables, gateway }: BodyFacts,
  error: JsonError | undefined,
): readonly BodyViewName[] {
  if (format === 'empty') return [];
  if (format === 'json') {
    const table: BodyViewName[] = tables.length > 0 ? ['Table'] : [];
    const query: BodyViewName[] = error === undefined ? ['Query'] : [];
    const answer: BodyViewName[] = gateway === undefined ? [] : ['Answer'];
    return [...answer, 'Pretty', 'Raw', 'Tree', ...table, ...query];
  }
  if (format === 'csv') return ['Table', 'Raw'];
  if (format === 'svg') return ['Picture', 'Raw'];
  if (isPicture(format)) return ['Picture', 'Hex'];
  return isFile(format) ? ['File', 'Hex'] : listPlain(format);
}

/** What a page can say something about and not show. */
function isFile(format: Format): boolean {
  return format === 'pdf' || format === 'gzip' || format === 'zip';
}

function listPlain(format: Format): readonly BodyViewName[] {
  return format === 'binary' ? ['Hex'] : ['Raw', 'Hex'];
}
