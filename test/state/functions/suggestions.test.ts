import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/failure/failure.ts';
import type { FunctionSummary } from '../../../src/domain/functions/function-lister.ts';
import { mergeSuggestions } from '../../../src/state/functions/suggestions.ts';
import { createDeferred, createFakeSession, fail, ok, settle, toCredentials } from '../fakes.ts';
import { DENIED, giveSuggestions, named } from './given-suggestions.ts';

describe('suggestions of functions', () => {
  it('are the config’s own before anybody has asked', () => {
    const { suggestions, places } = giveSuggestions();
    expect(suggestions.functions.value).toEqual(named('own'));
    expect(suggestions.functionListing.value).toEqual({ kind: 'not asked' });
    expect(places).toEqual([]);
  });

  it('are those that the role may list, too, asked for once', async () => {
    const { suggestions, places } = giveSuggestions();
    await Promise.all([suggestions.listFunctions(), suggestions.listFunctions()]);
    await suggestions.listFunctions();
    expect(suggestions.functions.value).toEqual(named('own', 'orders'));
    expect(suggestions.functionListing.value).toEqual({ kind: 'listed' });
    expect(places).toEqual([
      {
        credentials: toCredentials('1'),
        clockOffsetMs: 0,
        region: 'eu-west-1',
        endpoint: 'https://lambda.eu-west-1.amazonaws.com',
      },
    ]);
  });

  it('stay the config’s own where the role may not list: that is no alarm', async () => {
    const { suggestions, lists } = giveSuggestions();
    lists.push(Promise.resolve(fail(DENIED)));
    await suggestions.listFunctions();
    expect(suggestions.functions.value).toEqual(named('own'));
    expect(suggestions.functionListing.value).toEqual({ kind: 'not listed', failure: DENIED });
  });

  it('that could not be listed are asked for again when some time has passed, and not before', async () => {
    const { suggestions, clock, places, lists } = giveSuggestions();
    lists.push(Promise.resolve(fail(DENIED)));
    await suggestions.listFunctions();
    clock.pass(14_999);
    await suggestions.listFunctions();
    expect(places).toHaveLength(1);
    clock.pass(1);
    await Promise.all([suggestions.listFunctions(), suggestions.listFunctions()]);
    expect(places).toHaveLength(2);
    expect(suggestions.functions.value).toEqual(named('own', 'orders'));
    expect(suggestions.functionListing.value).toEqual({ kind: 'listed' });
    clock.pass(60_000);
    await suggestions.listFunctions();
    expect(places).toHaveLength(2);
  });

  it('say that they could not be listed until they are: a second try takes no words away', async () => {
    const { suggestions, clock, lists } = giveSuggestions();
    const second = createDeferred<Answer<readonly FunctionSummary[]>>();
    lists.push(Promise.resolve(fail(DENIED)), second.promise);
    await suggestions.listFunctions();
    clock.pass(15_000);
    const asking = suggestions.listFunctions();
    await settle();
    expect(suggestions.functionListing.value).toEqual({ kind: 'not listed', failure: DENIED });
    second.resolve(ok(named('orders')));
    await asking;
    expect(suggestions.functionListing.value).toEqual({ kind: 'listed' });
  });

  it('stay the config’s own where no credentials can be had', async () => {
    const session = createFakeSession({ credentials: async () => fail(DENIED) });
    const { suggestions, places } = giveSuggestions({ session });
    await suggestions.listFunctions();
    await suggestions.listQualifiers('orders');
    expect(suggestions.functions.value).toEqual(named('own'));
    expect(suggestions.qualifiers.value).toEqual([]);
    expect(places).toEqual([]);
  });
});

describe('suggestions where people sign in', () => {
  it('are asked for at the next focus after the sign-in, and nothing is said before it', async () => {
    let isIn = false;
    const live = createFakeSession();
    const credentials = async () =>
      isIn
        ? live.credentials()
        : fail({ kind: 'signed out', operation: 'SignIn', hasEnded: false });
    const { suggestions } = giveSuggestions({ session: createFakeSession({ credentials }) });
    await suggestions.listFunctions();
    await suggestions.listQualifiers('orders');
    expect(suggestions.functionListing.value).toEqual({ kind: 'not asked' });
    isIn = true;
    await suggestions.listFunctions();
    await suggestions.listQualifiers('orders');
    expect(suggestions.functions.value).toEqual(named('own', 'orders'));
    expect(suggestions.qualifiers.value).not.toEqual([]);
  });
});

describe('mergeSuggestions', () => {
  it('puts the config’s names first, in its order, with what Lambda says of them', () => {
    const listed = [
      { name: 'a', description: 'first' },
      { name: 'b', description: 'second' },
      { name: 'c', description: '' },
    ];
    expect(mergeSuggestions(['b', 'x'], listed)).toEqual([
      { name: 'b', description: 'second' },
      { name: 'x', description: '' },
      { name: 'a', description: 'first' },
      { name: 'c', description: '' },
    ]);
  });
});
