// What the response of the run that is shown is, which views fit it, and what was opened inside it.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BodyPort } from '../../../domain/body/body-port.ts';
import type { BodyFacts } from '../../../domain/body/inner/inner-tasks.ts';
import { type BodyViewName, listViews } from '../../../domain/body/inner/list-views.ts';
import type { OutfileState } from '../outfile-state.ts';
import type { ReadBody } from '../read-body.ts';
import type { ResultState } from '../result-state.ts';
import { createInnerStack, type InnerStack } from './inner-stack.ts';
import { createFacts } from './viewed-body.ts';

export interface ResponseViews {
  /** Undefined while the body is looked at. */
  readonly facts: ReadonlySignal<BodyFacts | undefined>;
  readonly views: ReadonlySignal<readonly BodyViewName[]>;
  readonly view: ReadonlySignal<BodyViewName | undefined>;
  readonly inner: InnerStack;
  show(view: BodyViewName): void;
  /** The response's file name without its extension. */
  readFileName(): string;
}

export function createResponseViews(
  result: ResultState,
  body: ReadBody,
  outfile: OutfileState,
  importBodies: () => Promise<BodyPort>,
): ResponseViews {
  const { facts } = createFacts(body, '');
  const chosen = signal<BodyViewName | undefined>(undefined);
  const views = computed(() =>
    facts.value === undefined ? [] : listViews(facts.value, body.survey.value?.error),
  );
  const readFileName = () => outfile.outfile.peek()?.name.replace(/\.\w+$/, '') ?? 'response';
  const inner = createInnerStack(readFileName, importBodies);
  effect(() => {
    // Of another run nothing is open.
    void result.ended.value;
    inner.backTo(0);
  });
  return {
    facts,
    views,
    view: computed(() => {
      const wanted = chosen.value;
      return wanted !== undefined && views.value.includes(wanted) ? wanted : views.value[0];
    }),
    inner,
    show(view) {
      inner.backTo(0);
      chosen.value = view;
    },
    readFileName,
  };
}
