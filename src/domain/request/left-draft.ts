// A draft as one line of text: for a page that is going, and has a moment only to leave it somewhere.
import { decodeBase64, encodeBase64 } from '../text/base64.ts';
import { parseSavedDraft, type SavedDraft, toStoredDraft } from './saved-draft.ts';

/** JSON; the bytes of a file in base64, which is a third longer. */
export function toLeftDraft(draft: SavedDraft): string {
  return JSON.stringify(toStoredDraft(draft), (_key, value: unknown) =>
    value instanceof Uint8Array ? encodeBase64(value) : value,
  );
}

/** Undefined for what a newer page wrote or nobody can read. */
export function parseLeftDraft(text: string): SavedDraft | undefined {
  try {
    return parseSavedDraft(
      JSON.parse(text, (key, value: unknown) =>
        key === 'bytes' && typeof value === 'string' ? decodeBase64(value) : value,
      ),
    );
  } catch {
    return undefined;
  }
}
