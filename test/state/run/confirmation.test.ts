import { batch, signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { askFirst, type Confirmation } from '../../../src/state/run/confirmation.ts';
import type { Who } from '../../../src/state/session/who.ts';
import { readEnvironment } from '../../domain/config/samples.ts';
import { OTHER_ENVIRONMENT } from '../fakes.ts';
import { givePlace, givePress } from './given-press.ts';

const GUARDED = readEnvironment({ guard: 'confirm' });
const toText = (text: string) => ({ kind: 'text', text }) as const;

function givePressed(change: Parameters<typeof givePress>[0] = {}) {
  const given = givePress({ environment: GUARDED, ...change });
  given.draft.update({ functionName: 'orders', payload: toText('{"n":1}') });
  given.press.invoke();
  return given;
}

type Given = ReturnType<typeof givePress>;

function readAsked({ press }: Given) {
  const { value } = press.confirmation;
  if (value?.kind !== 'asking') throw new Error(`It is ${value?.kind ?? 'not asked'}.`);
  return value;
}

describe('a press in a guarded environment', () => {
  it('sends nothing and asks, with the request as it would be sent', () => {
    const given = givePressed();
    expect(given.started).toEqual([]);
    const { press, draft, who } = readAsked(given);
    expect(new TextDecoder().decode(press.request.payload)).toBe('{"n":1}');
    expect([draft, who.name]).toEqual([given.draft.draft.value, 'Guest']);
  });

  it('asks again for each further press, and still sends nothing', () => {
    const given = givePressed();
    const first = readAsked(given);
    given.press.invoke();
    given.press.invoke();
    expect(given.started).toEqual([]);
    first.confirm();
    expect(given.started).toEqual([]);
    readAsked(given).confirm();
    expect(given.started).toHaveLength(1);
  });

  it('sends what was asked about, and once however often it is confirmed', () => {
    const given = givePressed();
    const asked = readAsked(given);
    asked.confirm();
    asked.confirm();
    expect(given.started).toEqual([asked.press]);
    expect(given.press.confirmation.value).toBeUndefined();
  });

  it('sends nothing once the answer was no', () => {
    const given = givePressed();
    const asked = readAsked(given);
    asked.cancel();
    asked.confirm();
    expect(given.press.confirmation.value).toBeUndefined();
    expect(given.started).toEqual([]);
  });

  it('asks about an Event too, and lets a DryRun through', () => {
    const given = givePress({ environment: GUARDED });
    given.draft.update({ functionName: 'orders', invocationType: 'Event' });
    given.press.invoke();
    expect(readAsked(given).press.request.invocationType).toBe('Event');
    given.draft.update({ invocationType: 'DryRun' });
    given.press.invoke();
    expect(given.started).toMatchObject([{ request: { invocationType: 'DryRun' } }]);
    expect(given.press.confirmation.value).toBeUndefined();
  });

  it('asks after the cautions, not in their place', () => {
    const given = givePress({ environment: GUARDED });
    given.draft.update({ functionName: 'orders', payload: toText('{"a":') });
    given.press.invoke();
    expect(given.press.isAskingPurpose.value).toBe(true);
    expect(given.press.confirmation.value).toBeUndefined();
    given.press.invokeOnPurpose();
    expect(given.started).toEqual([]);
    expect(new TextDecoder().decode(readAsked(given).press.request.payload)).toBe('{"a":');
  });

  it('asks about a run without the log tail, and sends it without', () => {
    const given = givePressed();
    given.press.invokeWithoutLog();
    expect(given.started).toEqual([]);
    readAsked(given).confirm();
    expect(given.started).toMatchObject([{ request: { logType: 'None' } }]);
  });

  it('is not asked about while it has problems', () => {
    const given = givePress({ environment: GUARDED });
    given.press.invoke();
    expect(given.press.confirmation.value).toBeUndefined();
  });
});

describe('a confirmation', () => {
  it.each<[string, (given: Given) => void]>([
    ['something came in the way', ({ obstacle }) => (obstacle.value = 'Offline.')],
    ['another run is under way', ({ isWaiting }) => (isWaiting.value = true)],
  ])('sends nothing while %s, and is still asked for', (_what, change) => {
    const given = givePressed();
    change(given);
    readAsked(given).confirm();
    expect(given.started).toEqual([]);
    expect(given.press.confirmation.value?.kind).toBe('asking');
  });

  it.each<[string, (given: Given) => void]>([
    ['request', ({ draft }) => draft.update({ qualifier: 'live' })],
    // The same text again is another draft: somebody was at the form.
    ['request', ({ draft }) => draft.update({ payload: toText('{"n":1}') })],
    ['environment', ({ place }) => (place.value = givePlace(OTHER_ENVIRONMENT))],
    ['environment', ({ place }) => (place.value = undefined)],
  ])('is withdrawn by another %s, and sends nothing after that', (what, change) => {
    const given = givePressed();
    const asked = readAsked(given);
    change(given);
    expect(given.press.confirmation.value).toEqual({ kind: 'withdrawn', what });
    asked.confirm();
    asked.cancel();
    expect(given.started).toEqual([]);
    expect(given.press.confirmation.value).toEqual({ kind: 'withdrawn', what });
  });

  it('stays withdrawn when the environment is chosen again', () => {
    const given = givePressed();
    const here = given.place.value;
    given.place.value = givePlace(OTHER_ENVIRONMENT);
    given.place.value = here;
    expect(given.press.confirmation.value?.kind).toBe('withdrawn');
  });

  it('gives way to the next press, after which edits before it do not count', () => {
    const given = givePressed();
    given.draft.update({ qualifier: 'live' });
    given.press.invoke();
    readAsked(given).confirm();
    expect(given.started).toMatchObject([{ request: { qualifier: 'live' } }]);
  });

  it.each<[string, Who]>([
    ['somebody else', { name: 'bo@example.com' }],
    ['another role', { name: 'Guest', roleArn: 'arn:aws:iam::123456789012:role/other' }],
  ])('is withdrawn when %s comes in', (_who, other) => {
    const { draft, place, runs, obstacle, started } = givePress({ environment: GUARDED });
    const who = signal<Who>({ name: 'Guest' });
    const confirmation = signal<Confirmation | undefined>(undefined);
    const here = givePlace(GUARDED);
    place.value = here;
    const sources = { draft, place, runs, obstacle, readWho: () => who.value };
    const press = { session: here.session } as Parameters<typeof askFirst>[0];
    askFirst(press, here, sources, confirmation);
    // The same person with fresh tokens is nobody else.
    who.value = { name: 'Guest' };
    expect(confirmation.value?.kind).toBe('asking');
    batch(() => (who.value = other));
    expect(confirmation.value).toEqual({ kind: 'withdrawn', what: 'person' });
    expect(started).toEqual([]);
  });
});
