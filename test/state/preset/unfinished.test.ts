import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/domain/request/draft.ts';
import type { AsideStore } from '../../../src/domain/request/draft-store.ts';
import type { SavedDraft } from '../../../src/domain/request/saved-draft.ts';
import { createUnfinished, type UnfinishedSources } from '../../../src/state/preset/unfinished.ts';

it('puts aside what is typed while the rest is being put aside', async () => {
  const put: string[] = [];
  let draft = { ...EMPTY_DRAFT, functionName: 'typed before' };
  const aside: AsideStore = {
    async putAside(saved) {
      put.push(saved.draft.functionName);
      if (put.length === 1) draft = { ...EMPTY_DRAFT, functionName: 'typed meanwhile' };
      return undefined;
    },
    listAside: async () => [],
    removeAside: async () => undefined,
  };
  const toSaved = (): SavedDraft => ({
    savedAt: 0,
    isAside: false,
    isUnsaved: true,
    isBound: false,
    draft,
  });
  const sources = { aside, form: { toSaved }, opened: { isUnsaved: signal(true) } };
  const unfinished = createUnfinished(sources as unknown as UnfinishedSources);
  expect(await unfinished.putAside()).toBe(true);
  expect(put).toEqual(['typed before', 'typed meanwhile']);
});
