import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/domain/request/draft.ts';
import { parseLeftDraft, toLeftDraft } from '../../../src/domain/request/left-draft.ts';
import type { SavedDraft } from '../../../src/domain/request/saved-draft.ts';

const SAVED: SavedDraft = {
  savedAt: 1,
  isAside: false,
  isUnsaved: true,
  isBound: true,
  environmentId: 'staging',
  opened: { source: 'own', id: 'p1', revision: 3 },
  draft: { ...EMPTY_DRAFT, functionName: 'echo' },
};

describe('a draft as text', () => {
  it('comes back as it was, half a character of UTF-16 included', () => {
    const texts = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });
    fc.assert(
      fc.property(texts, (text) => {
        const saved = { ...SAVED, draft: { ...SAVED.draft, payload: { kind: 'text', text } } };
        expect(parseLeftDraft(toLeftDraft(saved as SavedDraft))).toMatchObject(saved);
      }),
    );
  });

  it('comes back with the bytes of its file', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, name) => {
        const saved = {
          ...SAVED,
          draft: { ...SAVED.draft, payload: { kind: 'file', name, bytes } },
        };
        expect(parseLeftDraft(toLeftDraft(saved as SavedDraft))).toMatchObject(saved);
      }),
    );
  });

  it('is nothing where it is cut, of a newer page, or holds a file that is none', () => {
    const text = toLeftDraft(SAVED);
    expect(parseLeftDraft(text.slice(0, -1))).toBeUndefined();
    expect(parseLeftDraft(text.replace('"version":1', '"version":3'))).toBeUndefined();
    const file = { ...SAVED.draft, payload: { kind: 'file', name: 'a', bytes: 'no base64' } };
    expect(parseLeftDraft(JSON.stringify({ version: 1, ...SAVED, draft: file }))).toBeUndefined();
  });
});
