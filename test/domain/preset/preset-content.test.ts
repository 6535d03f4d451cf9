import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLIENT_CONTEXT_READINGS,
  CLIENT_CONTEXT_STARTER,
} from '../../../src/domain/preset/client-context-starter.ts';
import { hashContent } from '../../../src/domain/preset/content-hash.ts';
import {
  isSameContent,
  isSameWritten,
  listContentDifferences,
  listDifferences,
} from '../../../src/domain/preset/differences.ts';
import { toContent, toDraft } from '../../../src/domain/preset/preset-content.ts';
import { checkClientContext } from '../../../src/domain/request/check-client-context.ts';
import { EMPTY_DRAFT } from '../../../src/domain/request/draft.ts';
import { anyContent, CONTENT, CONTEXT, PRESET } from './samples.ts';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('toContent and toDraft', () => {
  it('give back the very content, whatever is in it', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const { draft, links } = toDraft(content, () => 'text of the context preset');
        expect(toContent(draft, links)).toEqual({ kind: 'content', content });
        expect(listDifferences(draft, links, content)).toEqual([]);
      }),
    );
  });

  it('save a file that is UTF-8 as its text, byte order mark included, and say so', () => {
    const payload = {
      kind: 'file',
      name: 'a.json',
      bytes: bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d),
    } as const;
    const saved = toContent({ ...EMPTY_DRAFT, payload }, {});
    expect(saved).toMatchObject({ kind: 'content', content: { payload: '\ufeff{}' } });
    expect(saved).toHaveProperty('note', expect.stringContaining('a.json'));
  });

  it('refuse a file that is not UTF-8, because as text it would be other bytes', () => {
    const payload = { kind: 'file', name: 'a.png', bytes: bytes(0x89, 0x50) } as const;
    const saved = toContent({ ...EMPTY_DRAFT, payload }, {});
    expect(saved).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('a.png') });
  });

  it('name the client-context preset that is not there any more', () => {
    const content = { ...CONTENT, clientContext: { kind: 'preset', id: 'c9' } } as const;
    expect(toDraft(content, () => undefined)).toMatchObject({ missingContextId: 'c9' });
    expect(toDraft(content, () => '')).not.toHaveProperty('missingContextId');
  });
});

describe('listDifferences', () => {
  const { draft, links } = toDraft(CONTENT, () => undefined);

  it('names each field that differs, with what it was and what it is', () => {
    const changed = { ...draft, qualifier: '7', logTail: false };
    expect(listDifferences(changed, {}, CONTENT)).toEqual([
      { field: 'environmentId', label: 'Environment', before: 'staging', after: 'Any' },
      { field: 'qualifier', label: 'Qualifier', before: 'live', after: '7' },
      { field: 'logTail', label: 'Log tail', before: 'On', after: 'Off' },
    ]);
  });

  it('sees a change of white space and of line ends in the payload', () => {
    const payload = { kind: 'text', text: CONTENT.payload.replace('\r\n', '\n') } as const;
    expect(
      listDifferences({ ...draft, payload }, links, CONTENT).map(({ field }) => field),
    ).toEqual(['payload']);
  });

  it('compares a file by its bytes', () => {
    const same = {
      kind: 'file',
      name: 'a.json',
      bytes: new TextEncoder().encode(CONTENT.payload),
    } as const;
    expect(listDifferences({ ...draft, payload: same }, links, CONTENT)).toEqual([]);
    const other = { kind: 'file', name: 'a.png', bytes: bytes(0x89, 0x50) } as const;
    const found = listDifferences({ ...draft, payload: other, tenantId: 't' }, links, CONTENT);
    expect(found.map(({ field, after }) => [field, after])).toEqual([
      ['tenantId', 't'],
      ['payload', 'a.png, 2 bytes'],
    ]);
  });

  it('does not take a text for the preset of that name', () => {
    const text = { ...CONTENT, clientContext: { kind: 'text', text: 'c1' } } as const;
    const preset = { ...CONTENT, clientContext: { kind: 'preset', id: 'c1' } } as const;
    expect(isSameContent(text, preset)).toBe(false);
  });

  it('finds differences exactly where two contents are not the same', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (a, b) => {
        expect(listContentDifferences(a, b).length === 0).toBe(isSameContent(a, b));
        expect(listContentDifferences(a, a)).toEqual([]);
      }),
    );
  });
});

describe('isSameWritten', () => {
  it('looks at what a person wrote, not at place, favour and times', () => {
    expect(isSameWritten(PRESET, { ...PRESET, order: 9, favourite: true, revision: 7 })).toBe(true);
    expect(isSameWritten(PRESET, { ...PRESET, name: 'Other' })).toBe(false);
    expect(isSameWritten(PRESET, { ...PRESET, tags: ['orders'] })).toBe(false);
    expect(isSameWritten(CONTEXT, { ...CONTEXT, text: '{}' })).toBe(false);
    expect(isSameWritten(PRESET, CONTEXT)).toBe(false);
  });
});

describe('hashContent', () => {
  it('is the same for the same content and another for every other field', () => {
    const hash = hashContent(PRESET);
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(hashContent({ ...PRESET, id: 'p2', name: 'x', tags: [] })).toBe(hash);
    const reversed = Object.fromEntries(Object.entries(CONTENT).reverse()) as typeof CONTENT;
    expect(hashContent({ ...PRESET, content: reversed })).toBe(hash);
    const changes = [
      { payload: `${CONTENT.payload} ` },
      { qualifier: '' },
      { tenantId: 'live' },
      { logTail: false },
      { clientContext: { kind: 'preset', id: 'c1' } as const },
    ];
    const hashes = changes.map((change) =>
      hashContent({ ...PRESET, content: { ...CONTENT, ...change } }),
    );
    expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1);
  });

  it('tells any two contents apart', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (a, b) => {
        const isSame =
          hashContent({ ...PRESET, content: a }) === hashContent({ ...PRESET, content: b });
        expect(isSame).toBe(isSameContent(a, b));
      }),
    );
  });
});

describe('CLIENT_CONTEXT_STARTER', () => {
  it('has the three parts and can be sent as it is', () => {
    expect(Object.keys(JSON.parse(CLIENT_CONTEXT_STARTER))).toEqual(['client', 'custom', 'env']);
    expect(checkClientContext(CLIENT_CONTEXT_STARTER)).not.toHaveProperty('caution');
    expect(CLIENT_CONTEXT_READINGS.every(({ code }) => code.includes('reason'))).toBe(true);
  });
});
