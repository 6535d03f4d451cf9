// The bodies that were opened inside each other: the last one is shown, and one can go back to any.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { OpenBody } from '../../../domain/body/body-port.ts';
import type { BodyPorts } from '../../../domain/body/body-ports.ts';
import type { InnerQuestion } from '../../../domain/body/inner/inner-tasks.ts';
import { formatBytes } from '../../../domain/text/figures.ts';
import { createInnerBody, type ViewedBody } from './viewed-body.ts';

export interface InnerStack {
  readonly shown: ReadonlySignal<readonly ViewedBody[]>;
  readonly trouble: ReadonlySignal<string | undefined>;
  open(around: OpenBody, label: string, place: InnerQuestion): Promise<void>;
  /** What was found in the response by other means. */
  push(label: string, bytes: Uint8Array): void;
  /** What gzip was made of. */
  unzip(around: OpenBody, label: string): Promise<void>;
  /** So many stay open. */
  backTo(count: number): void;
}

export function createInnerStack(
  toFileName: () => string,
  importBodies: () => Promise<BodyPorts>,
): InnerStack {
  const shown = signal<readonly ViewedBody[]>([]);
  const trouble = signal<string | undefined>(undefined);

  function push(label: string, bytes: Uint8Array, contentType = ''): void {
    const given = { label, bytes, contentType, disposition: '', fileName: toFileName() };
    shown.value = [...shown.peek(), createInnerBody(given, importBodies)];
  }

  return {
    shown,
    trouble,
    push,
    async open(around, label, place) {
      trouble.value = undefined;
      const asked = await around.ask('openInner', place);
      if (asked.kind === 'failed') trouble.value = asked.sentence;
      if (asked.kind !== 'answered') return;
      if (asked.answer === undefined) trouble.value = explainWrong(place);
      else push(label, asked.answer.bytes, asked.answer.contentType);
    },
    async unzip(around, label) {
      trouble.value = undefined;
      const asked = await around.ask('unzip', null);
      if (asked.kind === 'failed') trouble.value = asked.sentence;
      if (asked.kind !== 'answered') return;
      switch (asked.answer.kind) {
        case 'done':
          push(label, asked.answer.bytes);
          return;
        case 'broken':
          trouble.value = asked.answer.sentence;
          return;
        case 'too large':
          trouble.value = `It would be more than ${formatBytes(asked.answer.limitBytes)}: Download gives it as it is.`;
          return;
      }
    },
    backTo(count) {
      trouble.value = undefined;
      for (const gone of shown.peek().slice(count)) gone.dispose();
      shown.value = shown.peek().slice(0, count);
    },
  };
}

function explainWrong({ wrap }: InnerQuestion): string {
  return wrap === 'data url'
    ? 'This data: URL cannot be decoded.'
    : 'This text began like base64, but is none as a whole.';
}
