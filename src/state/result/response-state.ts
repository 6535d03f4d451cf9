// The response as it is looked at: what its bytes are, in which view, and whether a very large one is to be shown at all.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BodyPorts } from '../../domain/body/body-ports.ts';
import { guessKind } from '../../domain/body/body-survey.ts';
import type { BodyKind } from '../../domain/result/body-kind.ts';
import { BODY_VIEWS, type BodyView } from '../../domain/result/body-view.ts';
import { type ChosenView, createChosenView } from './chosen-view.ts';
import { createReadBody, type ReadBody } from './read-body.ts';
import type { ResultState } from './result-state.ts';
import { createTextView, type TextView } from './text-view.ts';

export interface ResponseState {
  readonly body: ReadBody;
  /** Undefined until the bytes have been looked at. */
  readonly kind: ReadonlySignal<BodyKind | undefined>;
  readonly chosen: ChosenView;
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
  const chosen = createChosenView(functionName, createOffered(body), importPorts);
  const layoutView = computed(() => (chosen.view.value === 'pretty' ? 'pretty' : 'raw'));
  const text = createTextView(body, layoutView);
  effect(() => {
    // The bytes of the run before are not held any longer than they are shown.
    if (result.body.value !== revealed.peek()) revealed.value = undefined;
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

function createOffered(body: ReadBody): ReadonlySignal<readonly BodyView[]> {
  const isJson = computed(() => body.survey.value?.isJson ?? false);
  return computed(() => BODY_VIEWS.filter((view) => view === 'raw' || isJson.value));
}
