// Runs in the page: what stands in the storage, read by the product's own reading.
import { entries } from 'idb-keyval';
import { parseStoredPreset } from '../../../src/domain/preset/stored-preset.ts';
import { parseSavedDraft, type SavedDraft } from '../../../src/domain/request/saved-draft.ts';
import { deskStore } from '../../../src/platform/storage/desk-store.ts';
import { DRAFT_PREFIX } from '../../../src/platform/storage/free-drafts.ts';
import { readToken } from './handed-in.ts';
import type { Found } from './reports.ts';

export async function look(): Promise<Found[]> {
  const stored = await entries<string, unknown>(deskStore);
  return stored.map(([key, value]) =>
    key.startsWith(DRAFT_PREFIX) ? toFoundDraft(key, parseSavedDraft(value)) : toFound(key, value),
  );
}

function toFound(key: string, value: unknown): Found {
  const read = parseStoredPreset(value);
  if (read.kind !== 'current') return { key, problem: JSON.stringify(read) };
  const { preset } = read;
  const text = preset.kind === 'payload' ? preset.content.payload : preset.text;
  const token = readToken(text);
  return { key, revision: preset.revision, ...(token && { token }) };
}

export function toFoundDraft(key: string, draft: SavedDraft | undefined): Found {
  if (draft === undefined) return { key, problem: 'No draft can be read here.' };
  const { payload } = draft.draft;
  const token = payload.kind === 'text' ? readToken(payload.text) : undefined;
  return { key, ...(token && { token }) };
}
