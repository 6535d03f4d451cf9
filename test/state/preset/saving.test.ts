// Saving as a new preset, while the form goes on to something else.
import { computed, signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Preset } from '../../../src/domain/preset/preset.ts';
import type { Draft } from '../../../src/domain/request/draft.ts';
import { createContexts } from '../../../src/state/preset/contexts.ts';
import { createNotices } from '../../../src/state/preset/notices.ts';
import { createOpenedState } from '../../../src/state/preset/opened-preset.ts';
import { createSaving } from '../../../src/state/preset/saving.ts';
import type { Writing } from '../../../src/state/preset/writing.ts';
import { createDraftState } from '../../../src/state/request/draft-state.ts';
import { createFormState } from '../../../src/state/request/form-state.ts';
import { createFakeClock, ENVIRONMENT, READY_CHECKS, settle } from '../fakes.ts';

function give() {
  const clock = createFakeClock();
  const draft = createDraftState({ region: signal('eu-west-1'), checks: READY_CHECKS });
  const form = createFormState({
    ...{ draft, clock, environmentId: signal(undefined), saved: undefined },
    store: { takeUp: async () => undefined, keep: async () => undefined },
  });
  const opened = createOpenedState({ draft, form, environment: computed(() => ENVIRONMENT) });
  const notices = createNotices();
  const writes: (() => void)[] = [];
  const writing: Writing = {
    write: (preset: Preset) =>
      new Promise((resolve) => writes.push(() => resolve({ ...preset, revision: 1 }))),
    toFresh: (name) => ({ id: 'new', name, order: 1, now: 0 }),
    toFreeName: (name) => name,
  };
  const saving = createSaving({ opened, notices, clock, writing, form });
  const contexts = createContexts({ draft, opened, notices, writing, now: clock.now });
  const answer = () => {
    const asked = notices.question.value;
    if (asked?.kind !== 'details') throw new Error('No name was asked for.');
    asked.confirm({ name: 'Mine', description: '', tags: [], isBound: false });
  };
  const write = () => {
    for (const done of writes.splice(0)) done();
    return settle();
  };
  const saveAs = (fields: Partial<Draft>, owner: { saveAs(): void } = saving) => {
    draft.update(fields);
    owner.saveAs();
    answer();
  };
  return { draft, opened, contexts, saveAs, write };
}

it('the form belongs to the new preset once it is written, with what was typed meanwhile', async () => {
  const { draft, opened, saveAs, write } = give();
  saveAs({ functionName: 'echo' });
  draft.update({ functionName: 'echo-2' });
  await write();
  expect(opened.opened.value).toMatchObject({ source: 'own', preset: { name: 'Mine' } });
  expect(opened.isUnsaved.value).toBe(true);
});

it('a form that was emptied meanwhile belongs to nothing', async () => {
  const { draft, opened, saveAs, write } = give();
  saveAs({ functionName: 'echo' });
  opened.clear();
  draft.update({ functionName: 'another' });
  await write();
  expect(opened.opened.value).toBeUndefined();
});

it('a client context that was saved is not the one of the form that was filled meanwhile', async () => {
  const { opened, contexts, saveAs, write } = give();
  saveAs({ clientContext: '{"custom":{}}' }, contexts);
  opened.clear();
  await write();
  expect(opened.context.value).toBeUndefined();
  saveAs({ clientContext: '{"custom":{}}' }, contexts);
  await write();
  expect(opened.context.value).toMatchObject({ source: 'own', preset: { name: 'Mine' } });
});
