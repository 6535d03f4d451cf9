// Which view of the response was chosen for a function, for the functions that were looked at last.
import { get, update } from 'idb-keyval';
import * as v from 'valibot';
import { BODY_VIEWS, type ViewMemory } from '../../domain/result/body-view.ts';
import { deskStore } from './desk-store.ts';

const KEY = 'body-views';
const MOST = 200;
const stored = v.object({
  version: v.literal(1),
  /** The newest last. A view that this version does not know may be of a newer one. */
  views: v.array(v.pipe(v.array(v.string()), v.check(isPair))),
});
const known = v.picklist(BODY_VIEWS);

export const bodyViews: ViewMemory = {
  async read(functionName) {
    try {
      const view = readViews(await get<unknown>(KEY, deskStore))?.get(functionName);
      return v.is(known, view) ? view : undefined;
    } catch {
      // Refused, as with all storage blocked: then every run begins with the usual view.
      return undefined;
    }
  },
  async keep(functionName, view) {
    try {
      await update<unknown>(KEY, (value) => withView(value, functionName, view), deskStore);
    } catch {
      // As above.
    }
  },
};

function readViews(value: unknown): Map<string, string> | undefined {
  const checked = v.safeParse(stored, value);
  return checked.success ? new Map(checked.output.views as [string, string][]) : undefined;
}

/** By hand: valibot’s own part for it would come with the page’s start, where all of valibot is. */
function isPair({ length }: string[]): boolean {
  return length === 2;
}

/** The shape of a newer version of this page is left as it is. */
function withView(value: unknown, functionName: string, view: string): unknown {
  const views = readViews(value) ?? new Map<string, string>();
  if (value !== undefined && views.size === 0 && !v.is(stored, value)) return value;
  views.delete(functionName);
  views.set(functionName, view);
  return { version: 1, views: [...views].slice(-MOST) };
}
