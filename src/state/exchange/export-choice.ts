// What is to leave: everything or a selection, as presets or as test events.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { selectForExport } from '../../domain/exchange/write-exchange-file.ts';
import type { Preset, PresetCollection, PresetKey } from '../../domain/preset/preset.ts';

export type ExportForm = 'presets' | 'test events';
type ExportScope = 'all' | 'selection';

export interface ExportChoice {
  readonly form: Signal<ExportForm>;
  readonly scope: Signal<ExportScope>;
  isChosen(preset: PresetKey): boolean;
  choose(presets: readonly PresetKey[], isChosen: boolean): void;
  /** What would be written now. A test event has no client context. */
  readonly outgoing: ReadonlySignal<PresetCollection>;
  /** Client contexts that go along because a chosen preset uses them. */
  readonly along: ReadonlySignal<readonly Preset[]>;
  /** Back to everything as presets, or to this selection. */
  reset(selection?: readonly PresetKey[]): void;
}

const toKey = ({ kind, id }: PresetKey) => `${kind}/${id}`;

export function createExportChoice(all: ReadonlySignal<PresetCollection>): ExportChoice {
  const form = signal<ExportForm>('presets');
  const scope = signal<ExportScope>('all');
  const chosen = signal<ReadonlySet<string>>(new Set());
  const isChosen = (preset: PresetKey) => chosen.value.has(toKey(preset));
  const selected = computed(() =>
    scope.value === 'all' ? all.value : selectForExport(all.value, isChosen),
  );
  return {
    form,
    scope,
    isChosen,
    choose(presets, isOn) {
      const next = new Set(chosen.value);
      for (const preset of presets) {
        if (isOn) next.add(toKey(preset));
        else next.delete(toKey(preset));
      }
      chosen.value = next;
    },
    outgoing: computed(() =>
      form.value === 'presets' ? selected.value : { presets: selected.value.presets, contexts: [] },
    ),
    along: computed(() =>
      scope.value === 'selection' && form.value === 'presets'
        ? selected.value.contexts.filter((context) => !isChosen(context))
        : [],
    ),
    reset(selection = []) {
      form.value = 'presets';
      scope.value = selection.length === 0 ? 'all' : 'selection';
      chosen.value = new Set(selection.map(toKey));
    },
  };
}
