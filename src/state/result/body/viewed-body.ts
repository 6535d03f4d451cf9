// A body that is looked at: the response itself, or what was found inside it.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BodyPorts } from '../../../domain/body/body-ports.ts';
import { toInnerOutfile, toNamedOutfile } from '../../../domain/body/inner/inner-outfile.ts';
import type { BodyFacts } from '../../../domain/body/inner/inner-tasks.ts';
import { listViews } from '../../../domain/body/inner/list-views.ts';
import { BINARY } from '../../../domain/file/file-kind.ts';
import type { Outfile } from '../../../domain/page/ports.ts';
import type { BodyView } from '../../../domain/result/body-view.ts';
import { callOff } from '../call-off.ts';
import { createReadBody, type ReadBody } from '../read-body.ts';
import { createTextView, type TextView } from '../text-view.ts';

export interface ViewedBody {
  /** Its place in the body around it. */
  readonly label: string;
  readonly bytes: Uint8Array;
  readonly read: ReadBody;
  /** Undefined while it is looked at. */
  readonly facts: ReadonlySignal<BodyFacts | undefined>;
  readonly views: ReadonlySignal<readonly BodyView[]>;
  readonly view: ReadonlySignal<BodyView | undefined>;
  readonly text: TextView;
  readonly outfile: ReadonlySignal<Outfile>;
  show(view: BodyView): void;
  dispose(): void;
}

export interface InnerGiven {
  readonly label: string;
  readonly bytes: Uint8Array;
  /** As the wrapping says it; empty where it says nothing. */
  readonly contentType: string;
  /** A Content-Disposition header; empty where there is none. */
  readonly disposition: string;
  /** The name of the response's file without its extension. */
  readonly fileName: string;
}

export function createInnerBody(
  { label, bytes, contentType, disposition, fileName }: InnerGiven,
  importBodies: () => Promise<BodyPorts>,
): ViewedBody {
  const source = signal<Uint8Array | undefined>(bytes);
  const read = createReadBody(source, importBodies);
  const { facts, stop } = createFacts(read, contentType);
  const chosen = signal<BodyView | undefined>(undefined);
  const views = computed(() => {
    const found = facts.value;
    return found === undefined ? [] : listViews(found, read.survey.value?.error);
  });
  const view = computed(() => {
    const wanted = chosen.value;
    return wanted !== undefined && views.value.includes(wanted) ? wanted : views.value[0];
  });
  const layoutView = computed(() => (view.value === 'pretty' ? 'pretty' : 'raw'));
  return {
    ...{ label, bytes, read, facts, views, view },
    text: createTextView(read, layoutView),
    outfile: computed(() => {
      const kind = facts.value?.kind ?? BINARY;
      return (
        toNamedOutfile(disposition, bytes, kind) ?? toInnerOutfile(fileName, label, bytes, kind)
      );
    }),
    show(next) {
      chosen.value = next;
    },
    dispose() {
      stop();
      source.value = undefined;
    },
  };
}

/** What a body is, asked as soon as all of it has been read. */
export function createFacts(
  read: ReadBody,
  contentType: string,
): { readonly facts: ReadonlySignal<BodyFacts | undefined>; stop(): void } {
  const facts = signal<BodyFacts | undefined>(undefined);
  const stop = effect(() => {
    const open = read.open.value;
    const survey = read.survey.value;
    facts.value = undefined;
    if (open === undefined || survey === undefined || !survey.isWhole) return undefined;
    const work = new AbortController();
    const { kind, isJson } = survey;
    const question = { found: { kind, isJson }, contentType };
    void open.ask('describe', question, { signal: work.signal }).then((asked) => {
      if (asked.kind === 'answered') facts.value = asked.answer;
    });
    return () => callOff(work);
  });
  return { facts, stop };
}
