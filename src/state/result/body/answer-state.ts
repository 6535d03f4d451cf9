// The body of an answer for API Gateway, opened as what its headers say.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { OpenBody } from '../../../domain/body/body-port.ts';
import type { BodyPorts } from '../../../domain/body/body-ports.ts';
import type { GatewayAnswer } from '../../../domain/body/inner/gateway-answer.ts';
import type { InnerWrap } from '../../../domain/body/inner/sniff-string.ts';
import { createInnerBody, type ViewedBody } from './viewed-body.ts';

export interface AnswerState {
  readonly inner: ReadonlySignal<ViewedBody | undefined>;
  readonly trouble: ReadonlySignal<string | undefined>;
  dispose(): void;
}

export function createAnswerState(
  around: OpenBody,
  answer: GatewayAnswer,
  fileName: string,
  importBodies: () => Promise<BodyPorts>,
): AnswerState {
  const inner = signal<ViewedBody | undefined>(undefined);
  const trouble = signal<string | undefined>(undefined);
  let isGone = false;

  async function open(place: { readonly start: number; readonly end: number }): Promise<void> {
    const decoded = await ask(place, answer.isBase64 ? 'base64' : 'text');
    if (isGone) return;
    const bytes = decoded ?? (await ask(place, 'text'));
    if (decoded === undefined && bytes?.length !== 0) {
      trouble.value ??= 'isBase64Encoded is true, and the body is no base64: it is shown as it is.';
    }
    if (bytes === undefined || isGone) return;
    const { contentType, disposition } = answer;
    const given = { label: 'body', bytes, contentType, disposition, fileName };
    inner.value = createInnerBody(given, importBodies);
  }

  async function ask(
    place: { readonly start: number; readonly end: number },
    wrap: InnerWrap | 'text',
  ): Promise<Uint8Array | undefined> {
    const asked = await around.ask('openInner', { ...place, wrap });
    if (asked.kind === 'failed') trouble.value = asked.sentence;
    return asked.kind === 'answered' ? asked.answer?.bytes : undefined;
  }

  if (answer.body !== undefined) void open(answer.body);
  return {
    inner,
    trouble,
    dispose() {
      isGone = true;
      inner.peek()?.dispose();
    },
  };
}
