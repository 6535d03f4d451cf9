import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/domain/request/draft.ts';
import { draftChecks } from '../../../src/domain/request/draft-checks.ts';
import { createDraftState } from '../../../src/state/request/draft-state.ts';
import { type LoadedChecks, loadChecks } from '../../../src/state/request/loaded-checks.ts';
import { callOnce } from '../../../src/state/run/call-once.ts';
import { pressInvoke } from '../../../src/state/run/press.ts';
import { settle } from '../fakes.ts';

const toText = (text: string) => ({ kind: 'text', text }) as const;

function giveDraft(kind: 'ready' | 'loading' = 'ready') {
  const payloadsRead: unknown[] = [];
  const checkPayload: typeof draftChecks.checkPayload = (payload) => {
    payloadsRead.push(payload);
    return draftChecks.checkPayload(payload);
  };
  const ready: LoadedChecks = {
    kind: 'ready',
    checks: { ...draftChecks, checkPayload },
    callOnce,
  };
  const checks = signal<LoadedChecks>(kind === 'ready' ? ready : { kind: 'loading' });
  const region = signal('eu-west-1');
  return { draft: createDraftState({ region, checks }), region, checks, ready, payloadsRead };
}

type Given = ReturnType<typeof giveDraft>;
const shownFields = ({ draft }: Given) => draft.shown.value.map(({ field }) => field);

describe('the draft', () => {
  it('begins empty and takes each change by itself', () => {
    const { draft } = giveDraft();
    expect(draft.draft.value).toBe(EMPTY_DRAFT);
    draft.update({ functionName: 'orders' });
    draft.update({ qualifier: 'prod' });
    expect(draft.draft.value).toEqual({
      ...EMPTY_DRAFT,
      functionName: 'orders',
      qualifier: 'prod',
    });
  });

  it('is checked against the region of the environment', () => {
    const { draft, region } = giveDraft();
    draft.update({ functionName: 'orders' });
    region.value = 'us-east-1';
    expect(draft.check.value?.request?.region).toBe('us-east-1');
  });

  it('can be filled before the checks are here, and is checked when they come', () => {
    const { draft, checks, ready } = giveDraft('loading');
    draft.update({ functionName: 'no such name!' });
    expect([draft.check.value, draft.shown.value]).toEqual([undefined, []]);
    checks.value = ready;
    expect(draft.check.value?.problems).toHaveLength(1);
  });

  it('does not read its payload again when another field changes', () => {
    const { draft, payloadsRead } = giveDraft();
    const seen = () => draft.check.value && payloadsRead.length;
    draft.update({ payload: toText('{"a":1}') });
    expect(seen()).toBe(1);
    draft.update({ functionName: 'orders', invocationType: 'Event', tenantId: 'x' });
    draft.revealProblems();
    expect(seen()).toBe(1);
    draft.update({ payload: toText('{"a":2}') });
    expect(seen()).toBe(2);
  });
});

describe('what is shown at the fields', () => {
  it('does not scold an empty field before somebody has pressed Invoke', () => {
    const given = giveDraft();
    expect(given.draft.check.value?.problems).toHaveLength(1);
    expect(shownFields(given)).toEqual([]);
    given.draft.revealProblems();
    expect(shownFields(given)).toEqual(['functionName']);
  });

  it('is every problem of what has been typed, at once', () => {
    const given = giveDraft();
    given.draft.update({ functionName: 'a b', waitSeconds: 'soon', tenantId: '#' });
    expect(shownFields(given)).toEqual(['functionName', 'tenantId', 'waitSeconds']);
  });

  it('are the cautions, too, behind the problems', () => {
    const given = giveDraft();
    given.draft.update({ functionName: 'a b', payload: toText('{') });
    expect(shownFields(given)).toEqual(['functionName', 'payload']);
  });

  it('goes when it is mended', () => {
    const given = giveDraft();
    given.draft.update({ functionName: 'a b' });
    given.draft.update({ functionName: 'ab' });
    expect(shownFields(given)).toEqual([]);
  });
});

describe('formatPayload', () => {
  it('sets the white space in order and leaves every token as it is', () => {
    const { draft } = giveDraft();
    draft.update({ payload: toText('{"n":12345678901234567890,"n":1.0}') });
    draft.formatPayload();
    expect(draft.draft.value.payload).toEqual(
      toText('{\n  "n": 12345678901234567890,\n  "n": 1.0\n}'),
    );
  });

  it('leaves a file alone, and does nothing before the checks are here', () => {
    const { draft } = giveDraft('loading');
    draft.update({ payload: toText('{"a":1}') });
    draft.formatPayload();
    expect(draft.draft.value.payload).toEqual(toText('{"a":1}'));
    const file = { kind: 'file', name: 'a.json', bytes: new TextEncoder().encode('{}') } as const;
    const ready = giveDraft();
    ready.draft.update({ payload: file });
    ready.draft.formatPayload();
    expect(ready.draft.draft.value.payload).toBe(file);
  });
});

describe('loadChecks', () => {
  it('is loading until they are here', async () => {
    const parts = { checks: draftChecks, callOnce, pressInvoke };
    const loaded = loadChecks(async () => parts);
    expect(loaded.value).toEqual({ kind: 'loading' });
    await settle();
    expect(loaded.value).toEqual({ kind: 'ready', ...parts });
  });

  it('says that they could not be loaded', async () => {
    const loaded = loadChecks(() => Promise.reject(new TypeError('Failed to fetch')));
    await settle();
    expect(loaded.value).toEqual({ kind: 'failed' });
  });
});
