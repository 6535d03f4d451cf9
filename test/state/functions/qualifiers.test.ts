import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/failure/failure.ts';
import type { QualifierSummary } from '../../../src/domain/functions/function-lister.ts';
import type { LoadedSending } from '../../../src/state/run/pressing.ts';
import { createDeferred, fail, ok, settle } from '../fakes.ts';
import { DENIED, giveSuggestions, named } from './given-suggestions.ts';

describe('suggestions of qualifiers', () => {
  it('are asked for by the function’s name alone, once while it stays the same', async () => {
    const { suggestions, asked } = giveSuggestions();
    await suggestions.listQualifiers('orders:live');
    await suggestions.listQualifiers('orders:live');
    expect(asked).toEqual(['orders']);
    expect(suggestions.qualifiers.value).toEqual(named('live', '2', '$LATEST'));
  });

  it('are asked for in the region of the function’s ARN', async () => {
    const { suggestions, places, asked } = giveSuggestions();
    const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders';
    await suggestions.listQualifiers(`${arn}:7`);
    expect(asked).toEqual([arn]);
    expect(places).toMatchObject([
      { region: 'us-east-1', endpoint: 'https://lambda.us-east-1.amazonaws.com' },
    ]);
  });

  it.each(['', 'not a name', 'https://x'])(
    'are not asked for by %j, which is no name',
    async (name) => {
      const { suggestions, asked } = giveSuggestions();
      await suggestions.listQualifiers(name);
      expect(asked).toEqual([]);
    },
  );

  it('are not asked for before the checks are here', async () => {
    const checks = signal<LoadedSending>({ kind: 'loading' });
    const { suggestions, asked } = giveSuggestions({ checks });
    await suggestions.listQualifiers('orders');
    expect(asked).toEqual([]);
  });

  it('go when another function is asked about, and a late answer about the first is dropped', async () => {
    const { suggestions, qualifierLists } = giveSuggestions();
    await suggestions.listQualifiers('zero');
    const late = createDeferred<Answer<readonly QualifierSummary[]>>();
    qualifierLists.push(late.promise, Promise.resolve(ok(named('second'))));
    const first = suggestions.listQualifiers('first');
    await settle();
    expect(suggestions.qualifiers.value).toEqual([]);
    await suggestions.listQualifiers('second');
    late.resolve(ok(named('first')));
    await first;
    expect(suggestions.qualifiers.value).toEqual(named('second'));
  });

  it('are none where the role may not list them', async () => {
    const { suggestions, qualifierLists } = giveSuggestions();
    qualifierLists.push(Promise.resolve(fail(DENIED)));
    await suggestions.listQualifiers('orders');
    expect(suggestions.qualifiers.value).toEqual([]);
  });
});
