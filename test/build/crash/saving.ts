// Runs in a page of its own: tells what stands in the storage, then saves without end through the product's own
// storage, much of it at once, and tells of each save as soon as it is answered.
import {
  createClientContextPreset,
  createPayloadPreset,
} from '../../../src/domain/preset/make-preset.ts';
import type { Preset, PresetContent } from '../../../src/domain/preset/preset.ts';
import type { SaveAnswer } from '../../../src/domain/preset/preset-store.ts';
import { EMPTY_DRAFT } from '../../../src/domain/request/draft.ts';
import { createDraftStore } from '../../../src/platform/storage/drafts.ts';
import { createPresetStore } from '../../../src/platform/storage/presets.ts';
import { type Token, toText } from './handed-in.ts';
import { look, toFoundDraft } from './look.ts';
import { DRAFT_ID, GROUPS, listGroup, type Report } from './reports.ts';

const SINGLES = ['single-0', 'single-1', 'single-2', 'single-3', 'context-0', 'context-1'];

const { payload: _none, streamResponse: _off, ...rest } = EMPTY_DRAFT;
const CONTENT: PresetContent = { ...rest, payload: '', clientContext: { kind: 'text', text: '' } };

const round = Number(new URLSearchParams(location.search).get('round'));
const store = createPresetStore();
const drafts = createDraftStore();
const revisions = new Map<string, number>();

async function tell(report: Report): Promise<void> {
  await fetch('/tell', { method: 'POST', body: JSON.stringify(report) });
}

async function start(): Promise<void> {
  const values = await look();
  for (const { token, revision } of values) {
    if (token !== undefined && revision !== undefined) revisions.set(token.id, revision);
  }
  const left = await drafts.takeUp();
  const taken = left === undefined ? [] : [toFoundDraft('the draft that was taken up', left)];
  await tell({ kind: 'found', round, values: [...values, ...taken] });
  await Promise.all([
    ...SINGLES.map((id) => forEver(() => saveOne(id))),
    ...GROUPS.map((group) => forEver(() => importAll(group))),
    forEver(keepDraft),
    forEver(arrange),
  ]);
}

async function forEver(act: () => Promise<void>): Promise<void> {
  for (;;) await act();
}

function toNext(id: string): Token {
  return { id, round, revision: (revisions.get(id) ?? 0) + 1 };
}

function toPreset(token: Token): Preset {
  const { id, revision } = token;
  const fresh = { id, name: id, order: 1, now: Date.now() };
  const made = id.startsWith('context')
    ? createClientContextPreset(fresh, toText(token))
    : createPayloadPreset(fresh, { ...CONTENT, payload: toText(token) });
  return { ...made, revision: revision - 1 };
}

/** Told without waiting: the next save is asked for while this report is on its way. */
async function took(tokens: readonly Token[], answers: readonly SaveAnswer[]): Promise<void> {
  const odd = answers.find(({ kind }) => kind !== 'saved');
  if (odd !== undefined || answers.length !== tokens.length) {
    return tell({ kind: 'trouble', sentence: `A save was answered ${JSON.stringify(odd)}` });
  }
  for (const { id, revision } of tokens) revisions.set(id, revision);
  void tell({ kind: 'saved', saved: tokens });
}

async function saveOne(id: string): Promise<void> {
  const token = toNext(id);
  const answer = await store.save(toPreset(token), token.revision - 1);
  if (answer.kind === 'refused') return tell({ kind: 'trouble', sentence: answer.sentence });
  return took([token], [answer]);
}

async function importAll(group: string): Promise<void> {
  const tokens = listGroup(group).map(toNext);
  const saves = tokens.map((token) => ({
    preset: toPreset(token),
    baseRevision: token.revision - 1,
  }));
  const answers = await store.saveAll(saves);
  if ('kind' in answers) return tell({ kind: 'trouble', sentence: answers.sentence });
  return took(tokens, answers);
}

async function keepDraft(): Promise<void> {
  const token = toNext(DRAFT_ID);
  const payload = { kind: 'text', text: toText(token) } as const;
  const refused = await drafts.keep({
    savedAt: Date.now(),
    isAside: false,
    isUnsaved: true,
    isBound: false,
    draft: { ...EMPTY_DRAFT, payload },
  });
  if (refused !== undefined) return tell({ kind: 'trouble', sentence: refused.sentence });
  revisions.set(DRAFT_ID, token.revision);
  void tell({ kind: 'saved', saved: [token] });
}

/** A change of place rewrites the whole value as well. */
async function arrange(): Promise<void> {
  const changes = SINGLES.map((id, at) => ({
    key: { kind: id.startsWith('context') ? 'client context' : 'payload', id } as const,
    favourite: at % 2 === 0,
    order: Math.random(),
  }));
  const refused = await store.arrange(changes);
  if (refused !== undefined) await tell({ kind: 'trouble', sentence: refused.sentence });
}

void start();
