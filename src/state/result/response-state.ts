// The response as it is looked at: what its bytes are, in which view, and whether a very large one is to be shown at all.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BodyPorts } from '../../domain/body/body-ports.ts';
import { guessKind } from '../../domain/body/body-survey.ts';
import type { BodyFacts } from '../../domain/body/inner/inner-tasks.ts';
import { listViews } from '../../domain/body/inner/list-views.ts';
import type { BodyKind } from '../../domain/result/body-kind.ts';
import type { BodyView } from '../../domain/result/body-view.ts';
import { createInnerStack, type InnerStack } from './body/inner-stack.ts';
import { createFacts } from './body/viewed-body.ts';
import { type ChosenView, createChosenView } from './chosen-view.ts';
import { createReadBody, type ReadBody } from './read-body.ts';
import type { ResultState } from './result-state.ts';
import { createTextView, type TextView } from './text-view.ts';

export interface ResponseState {
  readonly body: ReadBody;
  /** Undefined until the bytes have been looked at. */
  readonly kind: ReadonlySignal<BodyKind | undefined>;
  readonly chosen: ChosenView;
  /** What it holds; undefined while it is looked through. */
  readonly facts: ReadonlySignal<BodyFacts | undefined>;
  /** What was opened inside it. */
  readonly inner: InnerStack;
  /** Of the response's file, without its extension. */
  readFileName(): string;
  readonly text: TextView;
  /** Too large to be shown unasked: its size. Showing it takes as much memory again. */
  readonly heldBack: ReadonlySignal<number | undefined>;
  reveal(): void;
  /** All of the text in the view that is chosen; undefined when it could not be had. */
  readText(): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Below this a copy of the bytes is nothing that a person would notice. */
const SHOWN_UNASKED_BYTES = 50_000_000;

export function createResponseState(
  result: ResultState,
  importPorts: () => Promise<BodyPorts>,
  /** Of the response's file, without its extension. */
  toFileName: () => string,
): ResponseState {
  const revealed = signal<Uint8Array | undefined>(undefined);
  const heldBack = computed(() => {
    const bytes = result.body.value;
    if (bytes === undefined || bytes === revealed.value) return undefined;
    return bytes.length > SHOWN_UNASKED_BYTES ? bytes.length : undefined;
  });
  const shown = computed(() => (heldBack.value === undefined ? result.body.value : undefined));
  const body = createReadBody(shown, importPorts);
  const functionName = computed(() => result.ended.value?.request.functionName);
  const { facts } = createFacts(body, '');
  const chosen = createChosenView(functionName, createOffered(body, facts), importPorts);
  const inner = createInnerStack(toFileName, importPorts);
  // Of a view that is no text, the text beside it stays as it is.
  const layoutView = computed(() =>
    chosen.view.value !== 'raw' && body.survey.value?.isJson === true ? 'pretty' : 'raw',
  );
  const text = createTextView(body, layoutView);
  effect(() => {
    // The bytes of the run before are not held any longer than they are shown.
    if (result.body.value !== revealed.peek()) revealed.value = undefined;
    // Nor is anything of it open.
    inner.backTo(0);
  });
  return {
    body,
    kind: computed(() => {
      const bytes = result.body.value;
      // Not read, but to be downloaded under a name that fits.
      if (bytes !== undefined && heldBack.value !== undefined) return guessKind(bytes);
      return body.survey.value?.kind;
    }),
    chosen,
    facts,
    inner,
    readFileName: toFileName,
    text,
    heldBack,
    reveal() {
      revealed.value = result.body.peek();
    },
    async readText() {
      const asked = await body.open.peek()?.ask('text', layoutView.peek());
      if (asked?.kind === 'answered') return asked.answer.bytes;
      // What reads it is not there: as it came, then.
      return result.body.peek()?.slice() as Uint8Array<ArrayBuffer> | undefined;
    },
  };
}

/** While it is not known yet what the body holds, it is text. */
function createOffered(
  body: ReadBody,
  facts: ReadonlySignal<BodyFacts | undefined>,
): ReadonlySignal<readonly BodyView[]> {
  const isJson = computed(() => body.survey.value?.isJson ?? false);
  const error = computed(() => body.survey.value?.error);
  return computed(() => {
    if (facts.value !== undefined) return listViews(facts.value, error.value);
    return isJson.value ? ['pretty', 'raw'] : ['raw'];
  });
}
