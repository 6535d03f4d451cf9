// Which views fit a body, the one that is shown first before the others.

import type { JsonError } from '../../json/json-error.ts';
import type { BodyView } from '../../result/body-view.ts';
import { type Format, isPicture } from './format.ts';
import type { BodyFacts } from './inner-tasks.ts';

/** `error`: where a body that begins as JSON breaks. Such a body has a tree as far as it is good. */
export function listViews(
  { format, tables, gateway }: BodyFacts,
  error: JsonError | undefined,
): readonly BodyView[] {
  if (format === 'empty') return [];
  if (format === 'json') {
    const table: BodyView[] = tables.length > 0 ? ['table'] : [];
    const query: BodyView[] = error === undefined ? ['query'] : [];
    const answer: BodyView[] = gateway === undefined ? [] : ['answer'];
    return [...answer, 'pretty', 'raw', 'tree', ...table, ...query];
  }
  if (format === 'csv') return ['table', 'raw'];
  if (format === 'svg') return ['picture', 'raw'];
  if (isPicture(format)) return ['picture', 'hex'];
  return isFile(format) ? ['file', 'hex'] : listPlain(format);
}

/** What a page can say something about and not show. */
function isFile(format: Format): boolean {
  return format === 'pdf' || format === 'gzip' || format === 'zip';
}

function listPlain(format: Format): readonly BodyView[] {
  return format === 'binary' ? ['hex'] : ['raw', 'hex'];
}
