import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRow } from '../../../src/domain/preset/preset-row.ts';
import { foldText } from '../../../src/domain/preset/search/fold-text.ts';
import { createSearchIndex } from '../../../src/domain/preset/search/search-index.ts';
import { anyPresets, anyText, CONTENT, CONTEXT, PRESET } from './samples.ts';

let count = 0;
const make = (id: string, name: string, rest: Partial<typeof PRESET> = {}) => ({
  ...PRESET,
  description: '',
  tags: [],
  content: { ...CONTENT, functionName: '', payload: '' },
  ...rest,
  order: count++,
  id,
  name,
});
const index = createSearchIndex([
  make('name', 'Refund an order'),
  make('late', 'Check the refund'),
  make('tag', 'Anything', { tags: ['support', 'refund'] }),
  make('function', 'Nothing', {
    content: { ...CONTENT, functionName: 'refundOrders-v2', payload: '' },
  }),
  make('description', 'Something', { description: 'Used before a refund' }),
  make('payload', 'Else', {
    content: { ...CONTENT, functionName: '', payload: '{"Action":"refund"}' },
  }),
  { ...CONTEXT, id: 'context', name: 'Tablet', text: '{"custom":{"why":"refunding"}}', order: 99 },
]);
const find = (query: string) => index.search(query).hits.map(({ row }) => row.id);

describe('search', () => {
  it('ranks the name before tag, function, description and payload', () => {
    expect(find('refund')).toEqual([
      'name',
      'late',
      'tag',
      'function',
      'description',
      'payload',
      'context',
    ]);
  });

  it('wants every word, in any order and in any field', () => {
    expect(find('order refund')).toEqual(['name', 'function']);
    expect(find('support REFUND')).toEqual(['tag']);
    expect(find('refund nowhere')).toEqual([]);
  });

  it('finds by the beginnings of words', () => {
    expect(find('reor')).toEqual(['name', 'function']);
    expect(find('ro2')).toEqual(['function']);
    expect(find('eor')).toEqual([]);
    expect(find('rov2')).toEqual(['function']);
  });

  it('forgives a typing error where nothing is as it was typed, and says so', () => {
    for (const typed of ['refnud', 'refumd', 'reffund', 'rfund']) {
      const answer = index.search(typed);
      expect(answer.isNear, typed).toBe(true);
      expect(answer.hits[0]?.row.id, typed).toBe('name');
    }
    expect(index.search('zzzzzz')).toEqual({ hits: [], total: 0, isNear: false });
    expect(index.search('1234567')).toMatchObject({ total: 0 });
  });

  it('forgives any one error in a word of five letters and more, and answers as it would without its memory', () => {
    const word = fc.stringMatching(/^[a-z]{5,12}$/);
    const error = fc.record({
      kind: fc.nat(3),
      place: fc.nat(),
      letter: fc.stringMatching(/^[a-z]$/),
    });
    fc.assert(
      fc.property(word, error, (name, { kind, place, letter }) => {
        const at = place % (name.length - 1);
        const [before, after] = [name.slice(0, at), name.slice(at + 1)];
        const wrong = [
          before + letter + after,
          before + letter + name.slice(at),
          before + after,
          before + after.charAt(0) + name.charAt(at) + after.slice(1),
        ][kind] as string;
        if (wrong.length < 5) return;
        const typed = createSearchIndex([make('it', `the ${name} one`), make('b', 'xyz')]);
        for (let end = 1; end < wrong.length; end += 1) typed.search(wrong.slice(0, end));
        const answer = typed.search(wrong);
        expect(answer.hits.map(({ row }) => row.id)).toContain('it');
        const fresh = createSearchIndex([make('it', `the ${name} one`), make('b', 'xyz')]);
        expect(fresh.search(wrong).hits.map(({ places }) => places)).toEqual(
          answer.hits.map(({ places }) => places),
        );
      }),
    );
  });

  it('does not care about case and accents', () => {
    const accents = createSearchIndex([make('a', 'Größe ändern'), make('b', 'Ångström İstanbul')]);
    const ids = (query: string) => accents.search(query).hits.map(({ row }) => row.id);
    expect(ids('GROSSE'.replace('SS', 'ß'))).toEqual(['a']);
    expect(ids('AND')).toEqual(['a']);
    expect(ids('angstrom istanbul')).toEqual(['b']);
  });

  it('finds all with an empty query, in the order of the list, and no more than asked for', () => {
    expect(find('  ')).toHaveLength(7);
    expect(index.search('', 2)).toMatchObject({ total: 7, hits: [{}, {}] });
  });

  it('says what to highlight, in places of the text as it was written', () => {
    const hit = index.search('refund ord').hits[0];
    expect(hit?.places).toEqual([
      { field: 'name', index: 0, start: 0, end: 6 },
      { field: 'name', index: 0, start: 10, end: 13 },
    ]);
    expect(index.search('rov2').hits[0]?.places).toEqual([
      { field: 'functionName', index: 0, start: 0, end: 1 },
      { field: 'functionName', index: 0, start: 6, end: 7 },
      { field: 'functionName', index: 0, start: 13, end: 15 },
    ]);
    expect(index.search('support').hits[0]?.places).toEqual([
      { field: 'tags', index: 0, start: 0, end: 7 },
    ]);
  });

  it('follows changes', () => {
    const changing = createSearchIndex([make('a', 'One'), make('b', 'Two')]);
    changing.put(make('a', 'Three'));
    changing.put(make('c', 'Four'));
    changing.remove('b');
    const ids = (query: string) => changing.search(query).hits.map(({ row }) => row.id);
    expect([ids('one'), ids('two'), ids('three'), ids('four')]).toEqual([[], [], ['a'], ['c']]);
  });

  it('can be prepared in slices, and a change in between is not lost', () => {
    const many = Array.from({ length: 2000 }, (_, at) => make(`id ${at}`, `Preset ${at}`));
    const sliced = createSearchIndex(many);
    expect(sliced.prepareSome()).toBe(false);
    sliced.put(make('late', 'Latecomer'));
    let slices = 1;
    while (!sliced.prepareSome()) slices += 1;
    expect(slices).toBe(5);
    expect(sliced.prepareSome()).toBe(true);
    expect(sliced.search('latecomer').total).toBe(1);
    expect(sliced.search('preset').total).toBe(2000);
  });

  it('keeps what a list shows and not the preset', () => {
    const preset = make('a', 'One');
    const [hit] = createSearchIndex([preset]).search('one').hits;
    expect(hit?.row).toEqual(toRow(preset));
  });

  it('finds every preset by any word of its name, tags, function, description and payload', () => {
    fc.assert(
      fc.property(anyPresets, (presets) => {
        const generated = createSearchIndex(presets);
        for (const { id, name, tags, description, content } of presets) {
          const fields = [name, description, content.functionName, content.payload, ...tags];
          for (const word of fields.flatMap((text) => text.split(/\s+/))) {
            const found = generated.search(word).hits.map(({ row }) => row.id);
            expect(found).toContain(id);
          }
        }
      }),
    );
  });

  it('highlights only what is there, and never throws', () => {
    fc.assert(
      fc.property(anyPresets, anyText, (presets, query) => {
        for (const { row, places } of createSearchIndex(presets).search(query).hits) {
          const { name, tags, description, functionName } = row;
          const text = presets.find(({ id }) => id === row.id)?.content.payload ?? '';
          const texts = { name, description, text, functionName };
          for (const { field, index: at, start, end } of places) {
            const whole = field === 'tags' ? (tags[at] ?? '') : texts[field];
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(whole.length);
          }
        }
      }),
    );
  });
});

describe('foldText', () => {
  it('keeps every place', () => {
    fc.assert(fc.property(anyText, (text) => foldText(text).length === text.length));
    expect(foldText('한글 ÉİẞǅK')).toHaveLength('한글 ÉİẞǅK'.length);
  });
});
