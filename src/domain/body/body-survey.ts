// What the bytes of a body are, read once and in pieces: kind, shape, lines, and where broken JSON breaks.
import { toJsonError } from '../json/find-json-error.ts';
import type { JsonError } from '../json/json-error.ts';
import { TokenScanner } from '../json/token-scanner.ts';
import type { BodyKind } from '../result/body-kind.ts';
import type { TaskRun } from './body-tasks.ts';
import type { Body } from './growing-body.ts';

export interface BodySurvey {
  readonly kind: BodyKind;
  readonly sizeBytes: number;
  /** All of the body was read; otherwise `kind` is what it looks like so far. */
  readonly isWhole: boolean;
  /** Where a text that begins as JSON goes wrong first. */
  readonly error: JsonError | undefined;
}

const STEP_TOKENS = 4096;

export function* surveyBody(body: Body): TaskRun<BodySurvey, BodySurvey> {
  const { bytes, isWhole } = body;
  const scanner = new TokenScanner(bytes);
  let count = 0;
  while (scanner.next()) {
    count += 1;
    if (count % STEP_TOKENS === 0) yield;
  }
  const error = toJsonError(scanner);
  const kind = bytes.length === 0 ? 'empty' : error === undefined ? 'json' : 'text';
  return { kind, sizeBytes: bytes.length, isWhole, error };
}
