// The tree of a body: what is unfolded is what the bytes say, and only so much of it as was asked for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonDocument, readDocument } from '../../../../src/domain/body/json/json-document.ts';
import { takeSteps } from '../../../../src/domain/body/steps.ts';
import { formatPath } from '../../../../src/domain/body/tree/tree-path.ts';
import {
  readPlace,
  readRoot,
  type TreeNode,
  type TreeValue,
} from '../../../../src/domain/body/tree/tree-place.ts';
import { readTokens } from '../../../../src/domain/json/read-tokens.ts';
import { damagedJsonText, decode, encode, jsonText } from '../../json/json-arbitraries.ts';

function open(json: string | Uint8Array) {
  const bytes = typeof json === 'string' ? encode(json) : json;
  const document = takeSteps(readDocument(bytes));
  return { bytes, document, root: readRoot(document) };
}

/** Every value, unfolded to the last. */
function* unfold(json: string | Uint8Array): Generator<TreeValue> {
  const { document, root } = open(json);
  const left: TreeNode[] = root === undefined ? [] : [root];
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    if (next.kind !== 'page') yield next;
    if (next.place !== undefined) left.unshift(...readPlace(document, next.place));
  }
}

/** The tree written out again, without white space. */
function rewrite(json: string): string {
  const { bytes, document, root } = open(json);
  const write = (value: TreeValue): string => {
    const source = decode(bytes.subarray(value.start, value.end));
    if (value.kind !== 'object' && value.kind !== 'array') return source;
    const children = value.place === undefined ? [] : list(value.place);
    const isObject = value.kind === 'object';
    const parts = children.map((one) =>
      isObject ? `${JSON.stringify(one.key)}:${write(one)}` : write(one),
    );
    return isObject ? `{${parts.join(',')}}` : `[${parts.join(',')}]`;
  };
  const list = (place: NonNullable<TreeValue['place']>): TreeValue[] =>
    readPlace(document, place).flatMap((node) =>
      node.kind === 'page' ? list(node.place) : [node],
    );
  return root === undefined ? '' : write(root);
}

/** The tokens without white space, names in the spelling of JSON.stringify. */
function toPlain(json: string): string {
  const bytes = encode(json);
  const parts = readTokens(bytes).map(({ kind, start, end }) => {
    const text = decode(bytes.subarray(start, end));
    return kind === 'key' ? JSON.stringify(JSON.parse(text)) : text;
  });
  return parts.join('');
}

describe('the tree', () => {
  it('holds every token of valid JSON, in its order and spelling', () => {
    fc.assert(
      fc.property(jsonText, (json) => {
        expect(rewrite(json)).toBe(toPlain(json));
      }),
    );
    const odd = '{"b":1,"a":12345678901234567890,"a":1.0,"1":[1e400,-0,{}],"0":[]}';
    expect(rewrite(odd)).toBe(odd);
  });

  it('says how much is in a thing before it is unfolded', () => {
    const { root, document } = open(
      '{"empty": {}, "none": [ ], "two": [1, [2, 3]], "deep": {"a": {"b": 1}}}',
    );
    const counts = readPlace(document, root?.place ?? fail()).map((node) => {
      if (node.kind === 'page') return fail();
      return [node.key, node.place?.to ?? 0];
    });
    expect(root?.place?.to).toBe(4);
    expect(counts).toEqual([
      ['empty', 0],
      ['none', 0],
      ['two', 2],
      ['deep', 1],
    ]);
  });

  it('shows what a name means and a value as it is written', () => {
    const { root, document } = open('{"a\\"\\u00e9": "x\\u00e9\\n"}');
    const [value] = readPlace(document, root?.place ?? fail());
    expect(value).toMatchObject({ key: 'a"é', preview: '"x\\u00e9\\n"', isCut: false });
  });

  it('cuts a long text between two characters', () => {
    const { root } = open(`"${'é'.repeat(500)}"`);
    expect(root?.isCut).toBe(true);
    expect(root?.preview).toMatch(/^"é+$/);
  });

  it.each([1000, 1001, 2500, 1_002_001])(
    'comes in pages of at most a thousand: %i elements',
    (size) => {
      const json = encode(`[${'1,'.repeat(size - 1)}2]`);
      const { document, root } = open(json);
      const walk = (node: TreeNode): number => {
        if (node.place === undefined) return 1;
        const children = readPlace(document, node.place);
        expect(children.length).toBeLessThanOrEqual(1000);
        if (node.kind === 'page') expect(node.place.from).toBeLessThan(node.place.to);
        // Of a million only the last page is looked into.
        const looked = size > 1_000_000 ? children.slice(-1) : children;
        return looked.reduce((count, one) => count + walk(one), 0);
      };
      expect(walk(root ?? fail())).toBe(size > 1_000_000 ? 1 : size);
      const last = [...lastOf(document, root ?? fail())].at(-1);
      expect(last).toMatchObject({ index: size - 1, preview: '2' });
    },
  );

  it('of an object with many names has pages, too', () => {
    const names = Array.from({ length: 1500 }, (_none, at) => `"n${at}": ${at}`);
    const { document, root } = open(`{${names.join(', ')}}`);
    const pages = readPlace(document, root?.place ?? fail());
    expect(pages.map((page) => [page.place?.from, page.place?.to])).toEqual([
      [0, 1000],
      [1000, 1500],
    ]);
    const second = readPlace(document, pages[1]?.place ?? fail());
    expect(second[0]).toMatchObject({ key: 'n1000', preview: '1000' });
  });
});

describe('of broken JSON', () => {
  it('is there as far as it is good, for any bytes', () => {
    fc.assert(
      fc.property(damagedJsonText, (json) => {
        const bytes = encode(json);
        for (const value of unfold(bytes)) {
          expect(value.end).toBeLessThanOrEqual(bytes.length);
          expect(value.start).toBeLessThan(value.end);
        }
      }),
    );
  });

  it('ends where the error is, and says so', () => {
    const { document, root } = open('{"a": 1, "b": [1, 2, {"c": tru}]}');
    expect(document.error?.message).toContain('tru');
    expect(root?.isBroken).toBe(true);
    expect([...unfold('{"a": 1, "b": [1, 2, {"c": tru}]}')].map(({ key }) => key)).toEqual([
      undefined,
      'a',
      'b',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(['', '   ', 'x', '}'])('%j is no tree at all', (text) => {
    expect(open(text).root).toBeUndefined();
  });
});

describe('the path of a place', () => {
  it.each([
    [[], '@'],
    [['orders', 3, 'id'], 'orders[3].id'],
    [[0, 'a'], '[0].a'],
    [['first name'], '"first name"'],
    [['a', '1', 'x"y\\z', ''], 'a."1"."x\\"y\\\\z".""'],
    [['größe'], '"größe"'],
  ])('%j is %s', (steps, path) => {
    expect(formatPath(steps)).toBe(path);
  });
});

function* lastOf(document: JsonDocument, node: TreeNode): Generator<TreeNode> {
  yield node;
  const last = node.place === undefined ? undefined : readPlace(document, node.place).at(-1);
  if (last !== undefined) yield* lastOf(document, last);
}

function fail(): never {
  throw new Error('There is nothing there.');
}
