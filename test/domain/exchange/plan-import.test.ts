import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ImportChoice,
  type PlannedEntry,
  planImport,
  toDefaultChoice,
  toImportSaves,
} from '../../../src/domain/exchange/plan-import.ts';
import { decideSave } from '../../../src/domain/preset/decide-save.ts';
import type { PayloadPreset } from '../../../src/domain/preset/preset.ts';
import { anyContexts, anyPresets, CONTENT, CONTEXT, PRESET } from '../preset/samples.ts';

const presets = (...list: PayloadPreset[]) => ({ presets: list, contexts: [] });
const given = () => {
  let count = 0;
  return { newId: () => `fresh-${count++}`, now: 9 };
};

describe('planImport', () => {
  const edited = { ...PRESET, name: 'Edited' };

  it('tells new, same, changed and conflicting apart', () => {
    const current = presets(PRESET);
    const statusOf = (incoming: PayloadPreset) =>
      planImport(current, presets(incoming)).presets[0]?.status;
    expect(statusOf({ ...PRESET, id: 'p2' })).toBe('new');
    expect(statusOf({ ...PRESET, order: 9, favourite: true, updatedAt: 0 })).toBe('same');
    expect(statusOf({ ...edited, updatedAt: PRESET.updatedAt + 1 })).toBe('changed');
    expect(statusOf(edited)).toBe('conflicting');
    expect(statusOf({ ...edited, updatedAt: 0 })).toBe('conflicting');
  });

  it('writes over nothing unasked', () => {
    const incoming = presets(
      { ...edited, updatedAt: PRESET.updatedAt + 1 },
      { ...PRESET, id: 'p2' },
    );
    const plan = planImport(presets(PRESET), incoming);
    expect(plan.presets.map(toDefaultChoice)).toEqual(['keep', 'take']);
    const saves = toImportSaves(plan, new Map(), given());
    expect(saves.presets.map(({ preset }) => preset.id)).toEqual(['p2']);
  });

  it('writes over what is here only on that choice, and only while it is still the same here', () => {
    const plan = planImport(presets(PRESET), presets(edited));
    const choices = new Map(
      plan.presets.map((entry): [PlannedEntry, ImportChoice] => [entry, 'take']),
    );
    const [save] = toImportSaves(plan, choices, given()).presets;
    expect(save).toEqual({ preset: edited, baseRevision: PRESET.revision });
    const later = { ...PRESET, name: 'Edited here', revision: PRESET.revision + 1 };
    expect(save && decideSave(later, save.baseRevision, save.preset).kind).toBe('conflict');
  });

  it('keeps both under another id and name, and lets the file’s presets follow their client context', () => {
    const incoming = {
      presets: [
        {
          ...PRESET,
          id: 'p2',
          content: { ...CONTENT, clientContext: { kind: 'preset', id: 'c1' } },
        },
      ],
      contexts: [{ ...CONTEXT, text: '{"other":1}' }],
    } as const;
    const plan = planImport({ presets: [], contexts: [CONTEXT] }, incoming);
    const choices = new Map<PlannedEntry, ImportChoice>([
      [plan.contexts[0] as PlannedEntry, 'both'],
    ]);
    const saves = toImportSaves(plan, choices, given());
    expect(saves.contexts).toMatchObject([
      { baseRevision: 0, preset: { id: 'fresh-0', name: 'Tablet app (2)' } },
    ]);
    expect(saves.presets[0]?.preset.content.clientContext).toEqual({
      kind: 'preset',
      id: 'fresh-0',
    });
  });

  it('gives entries without times the time of the import', () => {
    const plan = planImport(presets(), presets({ ...PRESET, createdAt: 0, updatedAt: 0 }));
    expect(toImportSaves(plan, new Map(), given()).presets[0]?.preset).toMatchObject({
      createdAt: 9,
      updatedAt: 9,
    });
  });

  it('loses no entry, whatever is here and whatever comes', () => {
    fc.assert(
      fc.property(
        anyPresets,
        anyPresets,
        fc.array(fc.nat()),
        anyContexts,
        (own, others, shared, contexts) => {
          const incoming = {
            presets: [...others, ...shared.flatMap((at) => own[at % own.length] ?? [])],
            contexts,
          };
          const plan = planImport({ presets: own, contexts: [] }, incoming);
          expect(plan.presets.map((entry) => entry.incoming)).toEqual(incoming.presets);
          expect(plan.contexts.map((entry) => entry.incoming)).toEqual(contexts);
          const choices = new Map(
            plan.presets.map((entry): [PlannedEntry, ImportChoice] => [entry, 'both']),
          );
          const saves = toImportSaves(plan, choices, given());
          const ids = saves.presets.map(({ preset }) => preset.id);
          expect(ids).toHaveLength(incoming.presets.length);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { id } of own) expect(ids).not.toContain(id);
        },
      ),
    );
  });
});
