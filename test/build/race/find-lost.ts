// Judges a race by what stands in the storage: each saved edit is a line of the text that came after it.
import { type Edit, FIRST_LINE, SHARED, type Standing } from './edits.ts';

/** A sentence for everything that was lost, saved twice or not told. */
export function findLost(edits: readonly Edit[], stored: readonly Standing[]): string[] {
  const byId = new Map(stored.map((one) => [one.id, one]));
  const others = edits.filter(({ ending }) => ending === 'saved as another');
  return [
    ...SHARED.flatMap((id) => listBroken(id, edits, byId.get(id))),
    ...others.filter((edit) => !isKept(edit, byId)).map(({ line }) => `“${line}” is not kept`),
    ...listWritten(edits, stored),
    ...(stored.length === SHARED.length + others.length ? [] : ['There are too many presets']),
  ];
}

/** The saves of one preset make one chain, and its text is that chain. */
function listBroken(id: string, edits: readonly Edit[], stands: Standing | undefined): string[] {
  const saves = edits
    .filter((edit) => edit.ending === 'saved' && edit.id === id)
    .sort((a, b) => (a.revision ?? 0) - (b.revision ?? 0));
  const loose = saves.filter(
    // The first of all was saved before the race.
    ({ revision, base }, at) => revision !== at + 2 || base !== at + 1,
  );
  const chain = [FIRST_LINE, ...saves.map(({ line }) => line)].join('\n');
  return [
    ...loose.map((edit) => `“${edit.line}” was saved as ${edit.revision} from ${edit.base}`),
    ...(stands?.text === chain ? [] : [`“${id}” holds ${stands?.text} in place of ${chain}`]),
    ...(stands?.revision === saves.length + 1 ? [] : [`“${id}” is of ${stands?.revision}`]),
  ];
}

function isKept({ id = '', line }: Edit, byId: ReadonlyMap<string, Standing>): boolean {
  return byId.get(id)?.text.endsWith(`\n${line}`) === true;
}

function listWritten(edits: readonly Edit[], stored: readonly Standing[]): string[] {
  const lines = new Set(stored.flatMap(({ text }) => text.split('\n')));
  return edits
    .filter(({ ending, line }) => ending === 'given up' && lines.has(line))
    .map(({ line }) => `“${line}” was reported as a conflict and written all the same`);
}
