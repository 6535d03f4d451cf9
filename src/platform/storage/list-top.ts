// The top of the presets' list as it was last shown: a start shows it before all presets are read.
import { get } from 'idb-keyval';
import * as v from 'valibot';
import type { ListTop } from '../../domain/preset/listed-preset.ts';
import { deskStore, putUnlessNewer } from './desk-store.ts';

const KEY = 'list-top';
const text = v.string();
const count = v.number();
const stored = v.object({
  version: v.literal(1),
  top: v.array(
    v.object({
      source: v.picklist(['own', 'team']),
      row: v.object({
        kind: v.picklist(['payload', 'client context']),
        id: text,
        name: text,
        description: text,
        tags: v.array(text),
        favourite: v.boolean(),
        order: count,
        revision: count,
        createdAt: count,
        functionName: text,
        qualifier: text,
      }),
    }),
  ),
});

export const listTop: ListTop = {
  async read() {
    try {
      const checked = v.safeParse(stored, await get<unknown>(KEY, deskStore));
      return checked.success ? checked.output.top : [];
    } catch {
      // Only a picture of the list: the reading of the list itself says what is wrong.
      return [];
    }
  },
  async keep(top) {
    try {
      await putUnlessNewer(KEY, { version: 1, top });
    } catch {
      // The next start then shows the list a little later. Presets themselves are saved elsewhere, and say so.
    }
  },
};
