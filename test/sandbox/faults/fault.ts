// A fault that a test asks for: what goes wrong, where, and how often.
import {
  COGNITO_OPERATIONS,
  LAMBDA_OPERATIONS,
  LOGS_OPERATIONS,
  type Operation,
  SIGN_IN_OPERATIONS,
} from '../http/route.ts';
import { type BrokenStream, STREAM_BREAKS } from './break-stream.ts';
import { ERROR_STATUS, OAUTH_ERRORS } from './error-status.ts';

export type FaultAction =
  /** The connection is closed before a byte of the answer. */
  | { readonly kind: 'drop'; readonly when: 'before the run' | 'after the run' }
  /** Status and headers arrive, then half of the body, then the connection is closed. */
  | { readonly kind: 'cut' }
  /** The right answer, late. The function runs at once. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** The connection stays open and silent. The function has run. */
  | { readonly kind: 'never answer' }
  /** A modelled error instead of a run. */
  | {
      readonly kind: 'error';
      readonly errorName: string;
      readonly message?: string;
      /** Of a throttle. */
      readonly reason?: string;
    }
  /** An HTML page of somebody else's, without a run: a proxy, a captive portal, a broken gateway. */
  | { readonly kind: 'html'; readonly statusCode: number }
  /** The status and nothing else, without a run. */
  | { readonly kind: 'empty'; readonly statusCode: number }
  /** The right answer without its CORS headers (aws-sdk-js-v3#7177). */
  | { readonly kind: 'no cors' }
  /** The preflight is refused, so the request itself is never sent. */
  | { readonly kind: 'failing preflight' }
  /** The right answer with a header changed: a LogResult that is not base64, a wrong content type. */
  | { readonly kind: 'header'; readonly name: string; readonly value: string }
  /** A page of log events that has none yet but a token to go on with. */
  | { readonly kind: 'empty page' }
  /** The log is searched as it was before any of its events had been ingested. */
  | { readonly kind: 'late logs' }
  /** A streamed answer goes wrong on its way. The function runs to its end. */
  | BrokenStream;

export interface Fault {
  /** Undefined: any operation. */
  readonly operation?: Operation;
  /** As the request names the function. Undefined: any. */
  readonly functionName?: string;
  /** How many requests it strikes; 1 unless said otherwise. */
  readonly times?: number;
  readonly action: FaultAction;
}

const ERROR_NAMES: readonly string[] = [...Object.keys(ERROR_STATUS), ...OAUTH_ERRORS];

const KINDS: Readonly<Record<FaultAction['kind'], (action: Record<string, unknown>) => boolean>> = {
  drop: ({ when }) => when === 'before the run' || when === 'after the run',
  cut: () => true,
  delay: ({ delayMs }) => typeof delayMs === 'number' && delayMs >= 0,
  'never answer': () => true,
  error: ({ errorName }) => ERROR_NAMES.includes(String(errorName)),
  html: ({ statusCode }) => isStatus(statusCode),
  empty: ({ statusCode }) => isStatus(statusCode),
  'no cors': () => true,
  'failing preflight': () => true,
  header: ({ name, value }) => typeof name === 'string' && typeof value === 'string',
  'empty page': () => true,
  'late logs': () => true,
  'broken stream': ({ how, afterChunks = 0, afterBytes = 0 }) =>
    STREAM_BREAKS.some((each) => each === how) && isCount(afterChunks) && isCount(afterBytes),
};

/** Checks a fault that came over HTTP; throws a sentence. */
export function parseFault(value: unknown): Fault {
  const fault = value as Partial<Fault> | null;
  const action = fault?.action as Record<string, unknown> | undefined;
  const isWellFormed = KINDS[action?.kind as FaultAction['kind']]?.(action ?? {});
  if (!isWellFormed) throw new Error(`No such fault: ${JSON.stringify(value)}`);
  const operations: readonly string[] = [
    ...COGNITO_OPERATIONS,
    ...LAMBDA_OPERATIONS,
    ...LOGS_OPERATIONS,
    ...SIGN_IN_OPERATIONS,
  ];
  if (fault?.operation !== undefined && !operations.includes(fault.operation)) {
    throw new Error(`No such operation: ${fault.operation}`);
  }
  return fault as Fault;
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isStatus(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599;
}
