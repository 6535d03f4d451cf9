// Which views fit a body, the one that is shown first before the others.

import type { JsonError } from '../../json/json-error.ts';
import type { BodyView } from '../../result/body-view.ts';
import type { BodyFacts } from './inner-tasks.ts';

/** `error`: where a body that begins as JSON breaks. Such a body has a tree as far as it is good. */
export function listViews(
  { kind: { form }, tables, gateway }: BodyFacts,
  error: JsonError | undefined,
): readonly BodyView[] {
  switch (form) {
    case 'nothing':
      return [];
    case 'json': {
      const table: BodyView[] = tables.length > 0 ? ['table'] : [];
      const query: BodyView[] = error === undefined ? ['query'] : [];
      const answer: BodyView[] = gateway === undefined ? [] : ['answer'];
      return [...answer, 'pretty', 'raw', 'tree', ...table, ...query];
    }
    case 'text':
      return ['raw', 'hex'];
    case 'table':
      return ['table', 'raw'];
    case 'picture':
      return ['picture', 'hex'];
    case 'drawing':
      return ['picture', 'raw'];
    case 'file':
      return ['file', 'hex'];
    case 'bytes':
      return ['hex'];
  }
}
