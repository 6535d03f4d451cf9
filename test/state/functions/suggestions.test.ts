import { describe, expect, it } from 'vitest';
import { mergeSuggestions } from '../../../src/state/functions/suggestions.ts';
import { createFakeSession, fail, toCredentials } from '../fakes.ts';
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
