// A body that is two texts, one after the other, compared line by line.
import type { Body } from '../body/growing-body.ts';
import { inOneStep, type Steps } from '../body/steps.ts';
import { type Differ, toUnifiedText, type UnifiedText } from './unified-text.ts';

export interface CompareQuestion {
  /** So many bytes of the body are the first text. */
  readonly beforeBytes: number;
}

/** Both texts are UTF-8. The body must be whole. Who gives up ends the worker: it is one long step. */
export function compareHalves(
  body: Body,
  { beforeBytes }: CompareQuestion,
  differ: Differ,
): Steps<UnifiedText> {
  return inOneStep(() => {
    // A byte order mark is a character that may differ like any other.
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const { bytes } = body;
    const before = decoder.decode(bytes.subarray(0, beforeBytes));
    return toUnifiedText(before, decoder.decode(bytes.subarray(beforeBytes)), differ);
  });
}
