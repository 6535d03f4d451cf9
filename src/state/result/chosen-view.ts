// The way a person looks at a function's responses: chosen once, and the same at its next run.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BodyPorts } from '../../domain/body/body-ports.ts';
import type { BodyView, ViewMemory } from '../../domain/result/body-view.ts';

export interface ChosenView {
  /** What was chosen, where it is one of those that this response has. */
  readonly view: ReadonlySignal<BodyView>;
  /** Those that this response has, the usual one first. */
  readonly offered: ReadonlySignal<readonly BodyView[]>;
  choose(view: BodyView): void;
}

export function createChosenView(
  functionName: ReadonlySignal<string | undefined>,
  offered: ReadonlySignal<readonly BodyView[]>,
  importPorts: () => Promise<BodyPorts>,
): ChosenView {
  const chosen = signal<BodyView | undefined>(undefined);
  let chosenFor: string | undefined;

  /** Without the part that remembers, the choice lasts as long as the page. */
  const withMemory = (use: (memory: ViewMemory) => Promise<void>) =>
    importPorts().then(
      ({ views }) => use(views),
      () => undefined,
    );

  effect(() => {
    const name = functionName.value;
    if (name === undefined || name === chosenFor) return;
    chosenFor = name;
    void withMemory(async (memory) => {
      const before = chosen.peek();
      const kept = await memory.read(name);
      // Who has chosen meanwhile has the last word.
      if (chosenFor === name && chosen.peek() === before) chosen.value = kept;
    });
  });
  return {
    view: computed(() => {
      const [wanted, all] = [chosen.value, offered.value];
      return wanted !== undefined && all.includes(wanted) ? wanted : (all[0] ?? 'raw');
    }),
    offered,
    choose(view) {
      chosen.value = view;
      const name = chosenFor;
      if (name !== undefined) void withMemory((memory) => memory.keep(name, view));
    },
  };
}
