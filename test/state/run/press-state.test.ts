import { describe, expect, it } from 'vitest';
import { givePress } from './given-press.ts';

const toText = (text: string) => ({ kind: 'text', text }) as const;

describe('a press of Invoke', () => {
  it('starts a run of what the draft says, in the place that is chosen', () => {
    const { press, draft, started } = givePress();
    draft.update({ functionName: 'orders', waitSeconds: '30' });
    press.invoke();
    expect(started).toMatchObject([
      {
        request: { functionName: 'orders', region: 'eu-west-1', logType: 'Tail' },
        subject: { environmentName: 'Staging', functionName: 'orders' },
        waitMs: 30_000,
      },
    ]);
    expect(press.attention.value).toBeUndefined();
  });

  it('shows all problems, points at the first, and sends nothing', () => {
    const { press, draft, started } = givePress();
    draft.update({ functionName: '', waitSeconds: 'soon', payload: toText('{') });
    press.invoke();
    expect(started).toEqual([]);
    expect(press.attention.value).toMatchObject({ problem: { field: 'functionName' } });
    expect(draft.shown.value.map(({ field }) => field)).toEqual([
      'functionName',
      'waitSeconds',
      'payload',
    ]);
    expect(press.isAskingPurpose.value).toBe(false);
  });

  it('points anew each time, so that the focus goes there again', () => {
    const { press } = givePress();
    press.invoke();
    const first = press.attention.value;
    press.invoke();
    expect(press.attention.value).toEqual(first);
    expect(press.attention.value).not.toBe(first);
  });

  it('cannot be made to send a draft with problems on purpose', () => {
    const { press, started } = givePress();
    press.invokeOnPurpose();
    expect(started).toEqual([]);
    expect(press.isAskingPurpose.value).toBe(false);
  });

  it.each<[string, Parameters<typeof givePress>[0]]>([
    ['while a run is under way', { isWaiting: true }],
    ['while something stands in its way', { obstacle: 'Offline.' }],
    ['before the checks are here', { isLoading: true }],
    ['without an environment', { noPlace: true }],
  ])('does nothing %s', (_when, options) => {
    const { press, draft, started } = givePress(options);
    draft.update({ functionName: 'orders' });
    press.invoke();
    press.invokeOnPurpose();
    press.invokeWithoutLog();
    expect(started).toEqual([]);
    expect(press.attention.value).toBeUndefined();
  });
});

describe('a draft that the service may refuse', () => {
  function ask() {
    const given = givePress();
    given.draft.update({ functionName: 'orders', payload: toText('{"a":') });
    given.press.invoke();
    return given;
  }

  it('is asked about instead of sent', () => {
    const { press, started } = ask();
    expect(started).toEqual([]);
    expect(press.isAskingPurpose.value).toBe(true);
    expect(press.attention.value).toMatchObject({ problem: { field: 'payload' } });
  });

  it('is sent as it is on purpose', () => {
    const { press, started } = ask();
    press.invokeOnPurpose();
    expect(new TextDecoder().decode(started[0]?.request.payload)).toBe('{"a":');
    expect(press.isAskingPurpose.value).toBe(false);
  });

  it('is asked about again by a second press of Invoke: that is no answer', () => {
    const { press, started } = ask();
    press.invoke();
    expect(started).toEqual([]);
    expect(press.isAskingPurpose.value).toBe(true);
  });

  it('is no longer asked about after any edit: the edit says no', () => {
    const { press, draft } = ask();
    draft.update({ qualifier: 'prod' });
    expect(press.isAskingPurpose.value).toBe(false);
  });

  it('is sent without a question once it is mended', () => {
    const { press, draft, started } = ask();
    draft.update({ payload: toText('{"a":1}') });
    press.invoke();
    expect(started).toHaveLength(1);
    expect(press.isAskingPurpose.value).toBe(false);
  });
});

describe('invokeWithoutLog', () => {
  it('sends what the form holds without the log tail, this one time', () => {
    const { press, draft, started } = givePress();
    draft.update({ functionName: 'orders', payload: toText('{}') });
    press.invoke();
    press.invokeWithoutLog();
    expect(started[1]?.request).toEqual({ ...started[0]?.request, logType: 'None' });
    expect(draft.draft.value.logTail).toBe(true);
  });

  it('asks about a draft that the service may refuse, and then sends it without the log', () => {
    const { press, draft, started } = givePress();
    draft.update({ functionName: 'orders', payload: toText('{"a":') });
    press.invokeWithoutLog();
    expect(started).toEqual([]);
    expect(press.isAskingPurpose.value).toBe(true);
    press.invokeOnPurpose();
    expect(started).toMatchObject([{ request: { logType: 'None' } }]);
  });

  it('does not ask again about the draft that was sent on purpose', () => {
    const { press, draft, started } = givePress();
    draft.update({ functionName: 'orders', payload: toText('{"a":') });
    press.invoke();
    press.invokeOnPurpose();
    press.invokeWithoutLog();
    expect(started.map(({ request }) => request.logType)).toEqual(['Tail', 'None']);
    press.invoke();
    expect(press.isAskingPurpose.value).toBe(true);
  });

  it('asks about another draft than the one that was sent on purpose', () => {
    const { press, draft, started } = givePress();
    draft.update({ functionName: 'orders', payload: toText('{"a":') });
    press.invoke();
    press.invokeOnPurpose();
    draft.update({ payload: toText('{"b":') });
    press.invokeWithoutLog();
    expect(started).toHaveLength(1);
    expect(press.isAskingPurpose.value).toBe(true);
  });
});
