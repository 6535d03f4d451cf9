import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListPlace } from '../../../src/domain/functions/function-lister.ts';
import { createFunctionLister } from '../../../src/platform/aws/lambda-lister.ts';
import { addFault, issueCredentials, resetSandbox, SANDBOX_URL } from '../sandbox-controls.ts';

const lister = createFunctionLister(() => true);
let place: ListPlace;
beforeAll(async () => {
  place = { ...(await issueCredentials()), region: 'eu-west-1', endpoint: SANDBOX_URL };
});
beforeEach(resetSandbox);

const jsonAnswer = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });

/** Each page by its marker, in the service's place; notes which were asked for. */
function answerPages(toPage: (path: string, marker: string) => unknown) {
  const asked: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const { pathname, searchParams } = new URL(new Request(input).url);
    const marker = searchParams.get('Marker') ?? '';
    asked.push(marker);
    return jsonAnswer(toPage(pathname, marker));
  });
  return asked;
}

describe('listFunctions', () => {
  it('lists what the local AWS has, with what each is for', async () => {
    const answer = await lister.listFunctions(place);
    if (!answer.ok) throw new Error(answer.failure.kind);
    expect(answer.value.map(({ name }) => name)).toContain('echo');
    expect(answer.value.find(({ name }) => name === 'price-check')?.description).toMatch(
      /^Versions/,
    );
  });

  it('collects every page, in the service’s order', async () => {
    const pages: Readonly<Record<string, object>> = {
      '': {
        Functions: [{ FunctionName: 'a' }, { FunctionName: 'b', Description: 'B' }],
        NextMarker: '2',
      },
      '2': { Functions: [], NextMarker: '3' },
      '3': { Functions: [{ FunctionName: 'c' }, { Description: 'no name' }], NextMarker: '' },
    };
    const asked = answerPages((_path, marker) => pages[marker]);
    expect(await lister.listFunctions(place)).toEqual({
      ok: true,
      value: [
        { name: 'a', description: '' },
        { name: 'b', description: 'B' },
        { name: 'c', description: '' },
      ],
    });
    expect(asked).toEqual(['', '2', '3']);
  });

  it('ends even where the service gives a next page for ever', async () => {
    const asked = answerPages(() => ({ Functions: [{ FunctionName: 'a' }], NextMarker: 'more' }));
    expect((await lister.listFunctions(place)).ok).toBe(true);
    expect(asked).toHaveLength(100);
  });

  it('is a failure where the role may not list, or the connection is lost', async () => {
    const errorName = 'AccessDeniedException';
    await addFault({ operation: 'ListFunctions', action: { kind: 'error', errorName } });
    expect(await lister.listFunctions(place)).toMatchObject({
      failure: { kind: 'service', operation: 'ListFunctions', errorName },
    });
    await addFault({ operation: 'ListFunctions', times: 3, action: { kind: 'no cors' } });
    expect(await lister.listFunctions(place)).toMatchObject({
      failure: { kind: 'network', operation: 'ListFunctions' },
    });
  });

  it('is tried again by the SDK: a list runs nothing', async () => {
    await addFault({ operation: 'ListFunctions', action: { kind: 'no cors' } });
    expect((await lister.listFunctions(place)).ok).toBe(true);
  });
});

describe('listQualifiers', () => {
  it('gives the aliases first, then the versions from the newest on', async () => {
    const answer = await lister.listQualifiers(place, 'price-check');
    if (!answer.ok) throw new Error(answer.failure.kind);
    expect(answer.value.map(({ name }) => name)).toEqual([
      'live',
      'beta',
      '3',
      '2',
      '1',
      '$LATEST',
    ]);
    expect(answer.value[0]).toEqual({ name: 'live', description: 'version 2' });
  });

  it('collects every page of both lists', async () => {
    answerPages((path, marker) => {
      if (path.endsWith('/aliases')) {
        return marker === ''
          ? { Aliases: [{ Name: 'a', FunctionVersion: '1' }], NextMarker: '2' }
          : { Aliases: [{ Name: 'b', Description: 'the beta' }] };
      }
      return marker === ''
        ? { Versions: [{ Version: '$LATEST' }], NextMarker: '2' }
        : { Versions: [{ Version: '1' }] };
    });
    const answer = await lister.listQualifiers(place, 'orders');
    expect(answer).toMatchObject({
      value: [
        { name: 'a' },
        { name: 'b', description: 'the beta' },
        { name: '1' },
        { name: '$LATEST' },
      ],
    });
  });

  it.each(['ListAliases', 'ListVersionsByFunction'] as const)(
    'says that %s failed',
    async (operation) => {
      await addFault({ operation, action: { kind: 'error', errorName: 'AccessDeniedException' } });
      expect(await lister.listQualifiers(place, 'echo')).toMatchObject({
        failure: { kind: 'service', operation },
      });
    },
  );
});
