// What the bytes of a body are, read once and in pieces: kind, shape, and where broken JSON breaks.
import type { JsonError } from '../json/json-error.ts';
import type { BodyKind } from '../result/body-kind.ts';
import { utf8SequenceEnd } from '../text/utf8-sequence.ts';
import { type Body, GrowingBody } from './growing-body.ts';
import { type JsonReading, type JsonShape, readJson } from './json-reading.ts';

export interface BodySurvey {
  readonly kind: BodyKind;
  readonly sizeBytes: number;
  /** All of the body was read; otherwise the rest is what it looks like so far. */
  readonly isWhole: boolean;
  /** It can be laid out as JSON, as far as it goes. */
  readonly isJson: boolean;
  /** Where a text that was meant as JSON goes wrong first. */
  readonly error: JsonError | undefined;
  readonly shape: JsonShape | undefined;
}

const STEP_BYTES = 0x8000;
/** Enough to say what is to be drawn first. */
const FIRST_LOOK_BYTES = 0x4000;

export function* surveyBody(body: Body): Generator<BodySurvey | undefined, BodySurvey, void> {
  const reading = body.recall(readJson);
  if (reading.advance(FIRST_LOOK_BYTES)) yield toSurvey(body, reading, undefined);
  while (reading.advance(STEP_BYTES)) yield;
  if (!reading.hasFailed) return toSurvey(body, reading, undefined);
  return toSurvey(body, reading, yield* isText(body, reading.goodEnd));
}

/** By its beginning, for a body that is not to be read as a whole. */
export function guessKind(bytes: Uint8Array): BodyKind {
  const body = new GrowingBody();
  body.append(bytes.slice(0, FIRST_LOOK_BYTES));
  const run = surveyBody(body);
  let step = run.next();
  while (step.done !== true) step = run.next();
  return step.value.kind;
}

/** UTF-8 without a NUL: what is good JSON up to `from` is that up to there. */
function* isText(body: Body, from: number): Generator<undefined, boolean, void> {
  let at = from;
  let step = at + STEP_BYTES;
  for (let { bytes } = body; at < bytes.length; ) {
    const end = bytes[at] === 0 ? at : utf8SequenceEnd(bytes, at);
    // The last character of a body that grows may still be cut.
    if (end === at) return !body.isWhole && at > bytes.length - 4 && bytes[at] !== 0;
    at = end;
    if (at < step) continue;
    step = at + STEP_BYTES;
    yield;
    bytes = body.bytes;
  }
  return true;
}

function toSurvey(body: Body, reading: JsonReading, text: boolean | undefined): BodySurvey {
  const { bytes, isWhole } = body;
  const isJson = bytes.length > 0 && text !== false && reading.isMeant;
  const error = isJson && reading.isDone ? reading.findError() : undefined;
  return {
    kind: toKind(bytes, isJson && error === undefined, text),
    sizeBytes: bytes.length,
    isWhole: isWhole && reading.isDone,
    isJson,
    error,
    shape: isJson ? reading.shape : undefined,
  };
}

function toKind(bytes: Uint8Array, isJson: boolean, text: boolean | undefined): BodyKind {
  if (bytes.length === 0) return 'empty';
  if (isJson) return 'json';
  return text === false ? 'binary' : 'text';
}
