// Runs in each tab of the race: edits shared presets through the product's own storage, always from what this tab
// last saw, and hands over what became of each edit.
import { createPayloadPreset } from '../../../src/domain/preset/make-preset.ts';
import type { PayloadPreset, PresetContent } from '../../../src/domain/preset/preset.ts';
import { EMPTY_DRAFT } from '../../../src/domain/request/draft.ts';
import { createPresetStore } from '../../../src/platform/storage/presets.ts';
import { createDice, type Dice } from '../dice.ts';
import { type Edit, FIRST_LINE, SHARED, type Standing } from './edits.ts';

declare global {
  interface Window {
    race: typeof race;
  }
}

const { payload: _none, streamResponse: _off, ...rest } = EMPTY_DRAFT;
const CONTENT: PresetContent = {
  ...rest,
  payload: FIRST_LINE,
  clientContext: { kind: 'text', text: '' },
};
const store = createPresetStore();
const seen = new Map<string, PayloadPreset>();
let dice: Dice = createDice(0);

/** What another tab has written is read, as the list of the page does it. */
store.onChange(async (keys) => {
  for (const key of keys) {
    const read = await store.read(key);
    if (read.kind === 'found') see(read.preset as PayloadPreset);
  }
});

function see(preset: PayloadPreset): void {
  const known = seen.get(preset.id);
  if (known === undefined || known.revision < preset.revision) seen.set(preset.id, preset);
}

const race = {
  async begin(): Promise<string[]> {
    const saves = SHARED.map((id) => ({ preset: toFresh(id, CONTENT), baseRevision: 0 }));
    const answers = await store.saveAll(saves);
    return 'kind' in answers ? [answers.sentence] : answers.map(({ kind }) => kind);
  },
  async open(seed: number): Promise<void> {
    dice = createDice(seed);
    await store.readAll(({ presets }) => presets.forEach(see), new AbortController().signal);
  },
  async edit(tab: string, from: number, count: number): Promise<Edit[]> {
    const edits: Edit[] = [];
    for (let at = from; at < from + count; at += 1) edits.push(await editOnce(`${tab} ${at}`));
    return edits;
  },
  /** What this tab takes for the newest. */
  listSeen: () => SHARED.map((id) => toStanding(seen.get(id))),
  async listStored(): Promise<Standing[]> {
    const all: Standing[] = [];
    const take = (one: PayloadPreset) => all.push(toStanding(one));
    await store.readAll(({ presets }) => presets.forEach(take), new AbortController().signal);
    return all;
  },
  /** An import whose last entry no storage can hold: how it was answered. */
  async importBad(): Promise<string> {
    const good = ['good-0', 'good-1'].map((id) => toFresh(id, CONTENT));
    const bad = { ...toFresh('bad', CONTENT), tags: [(() => '') as unknown as string] };
    const saves = [...good, bad].map((preset) => ({ preset, baseRevision: 0 }));
    const answer = await store.saveAll(saves);
    return 'kind' in answer ? answer.kind : 'answered';
  },
};
window.race = race;

function toFresh(id: string, content: PresetContent): PayloadPreset {
  return createPayloadPreset({ id, name: id, order: 1, now: Date.now() }, content);
}

function toStanding(preset: PayloadPreset | undefined): Standing {
  if (preset === undefined) throw new Error('This tab has not seen every preset.');
  return { id: preset.id, revision: preset.revision, text: preset.content.payload };
}

async function editOnce(line: string): Promise<Edit> {
  const from = dice.pick(SHARED);
  let base = seen.get(from) as PayloadPreset;
  // As long as somebody types: others may save meanwhile.
  for (let left = dice.below(4); left > 0; left -= 1) await pause();
  if (dice.below(10) === 0) await arrange(dice.pick(SHARED));
  for (let conflicts = 0; ; conflicts += 1) {
    const answer = await store.save(addLine(base, line), base.revision);
    if (answer.kind === 'saved') {
      see(answer.preset);
      const { id, revision } = answer.preset;
      return { line, from, ending: 'saved', id, revision, base: base.revision, conflicts };
    }
    if (answer.kind !== 'conflict') throw new Error(`A save was answered ${answer.kind}.`);
    const choice = dice.pick(['retry', 'retry', 'save as another', 'give up']);
    if (choice === 'give up') return { line, from, ending: 'given up', conflicts: conflicts + 1 };
    if (choice === 'save as another') return saveOther(from, base, line, conflicts + 1);
    base = answer.stored;
  }
}

async function saveOther(from: string, base: PayloadPreset, line: string, conflicts: number) {
  const { content } = addLine(base, line);
  const answer = await store.save(toFresh(crypto.randomUUID(), content), 0);
  if (answer.kind !== 'saved') throw new Error(`A new preset was answered ${answer.kind}.`);
  const { id, revision } = answer.preset;
  return { line, from, ending: 'saved as another', id, revision, base: 0, conflicts } as const;
}

function addLine(preset: PayloadPreset, line: string): PayloadPreset {
  const { content } = preset;
  return { ...preset, content: { ...content, payload: `${content.payload}\n${line}` } };
}

/** A star in the middle of it all must take no text from anybody. */
async function arrange(id: string): Promise<void> {
  const change = { favourite: dice.below(2) === 0, order: dice.below(100) };
  const refused = await store.arrange([{ key: { kind: 'payload', id }, ...change }]);
  if (refused !== undefined) throw new Error(refused.sentence);
}

/** By a message: timers of a tab that nobody looks at are slowed down. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
