// A run as a record, still with everything in it: `leaveOutSecrets` comes before it is written.
import { explainFailure } from '../failure/explain-failure.ts';
import type { Failure } from '../failure/failure.ts';
import { maskSecrets } from '../failure/mask-secrets.ts';
import type { InvokeRequest } from '../request/request.ts';
import type { Outcome } from '../run/outcome.ts';
import type { EndedRun } from '../run/run.ts';
import { tellAccount } from '../run/run-place.ts';
import { formatStatusLine } from '../run/status-line.ts';
import { decodeBase64 } from '../text/base64.ts';
import { toRecordBytes } from './record-bytes.ts';
import {
  RECORD_FORMAT,
  type RecordEnvironment,
  type RecordFailure,
  type RecordOutcome,
  type RecordReceived,
  type RecordRequest,
  type RecordWords,
  type RunRecord,
} from './run-record.ts';

export interface RecordAbout {
  /** Epoch milliseconds. */
  readonly savedAt: number;
  /** The role that the environment asks for, whose ARN tells an account. */
  readonly roleArn?: string | undefined;
}

export function toRecord(run: EndedRun, { savedAt, roleArn }: RecordAbout): RunRecord {
  const { times, resent } = run;
  const received = toReceived(run);
  return {
    format: RECORD_FORMAT,
    version: received === undefined ? 1 : 2,
    savedAt: new Date(savedAt).toISOString(),
    environment: toEnvironment(run, roleArn),
    request: toRequest(run.request),
    startedAt: new Date(run.startedAt).toISOString(),
    tookMs: run.tookMs,
    ...(times === undefined ? {} : { times }),
    ...(resent === undefined ? {} : { resent }),
    words: toWords(run),
    ...(run.kind === 'outcome'
      ? { outcome: toOutcome(run.outcome) }
      : { failure: toFailure(run.failure) }),
    ...(received === undefined ? {} : { received }),
    leftOut: [],
  };
}

function toEnvironment({ request, subject }: EndedRun, roleArn?: string): RecordEnvironment {
  const { functionName, region } = request;
  const account = tellAccount({ functionName, roleArn, identityPoolId: '' }).text;
  const { endpoint } = subject;
  return {
    name: subject.environmentName,
    region,
    ...(/^\d{12}$/.test(account) ? { account } : {}),
    ...(/^https:\/\/lambda\.[a-z0-9-]+\.amazonaws\./.test(endpoint) ? {} : { endpoint }),
  };
}

function toRequest({ payload, clientContext, region: _, ...rest }: InvokeRequest): RecordRequest {
  const context = clientContext === undefined ? undefined : decodeBase64(clientContext);
  return {
    ...rest,
    ...(payload === undefined ? {} : { payload: toRecordBytes(payload) }),
    ...(context === undefined ? {} : { clientContext: toRecordBytes(context) }),
  };
}

function toOutcome(outcome: Outcome): RecordOutcome {
  if (outcome.kind === 'accepted' || outcome.kind === 'allowed') return outcome;
  const { logResult, ...rest } = outcome;
  const bytes = logResult === undefined ? undefined : decodeBase64(logResult.trim());
  const log = bytes === undefined ? {} : { log: toRecordBytes(bytes) };
  if (rest.kind === 'streamed') return { ...toWithoutBody(rest), ...log };
  return { ...rest, body: toRecordBytes(rest.body), ...log };
}

/** A file has its bytes: the record says how many there are. */
function toWithoutBody({ kind: _, sizeBytes, ...rest }: Extract<Outcome, { kind: 'streamed' }>) {
  const body = { sizeBytes, isLeftOut: true } as const;
  const kind = rest.functionError === undefined ? 'returned' : 'function error';
  return { ...rest, kind, body } as const;
}

/** Of a response that broke off. What a file has is not here, nor is the beginning of what is more than a page keeps. */
function toReceived({ kind, stream }: EndedRun): RecordReceived | undefined {
  if (kind !== 'failure' || stream === undefined || stream.figures.bytes === 0) return undefined;
  const { kept, figures } = stream;
  const { bytes: sizeBytes, chunks } = figures;
  const body =
    kept.kind === 'whole' ? toRecordBytes(kept.bytes) : ({ sizeBytes, isLeftOut: true } as const);
  return { sizeBytes, chunks, body };
}

/** Access keys, tokens and signatures in what AWS said go at once: nobody may choose to keep them. */
function toFailure(failure: Failure): RecordFailure {
  const members = Object.entries(failure).flatMap(([key, value]) => {
    if (typeof value === 'string') return [[key, maskSecrets(value)]];
    return typeof value === 'number' || typeof value === 'boolean' ? [[key, value]] : [];
  });
  return Object.fromEntries(members);
}

function toWords(run: EndedRun): RecordWords {
  const status = maskSecrets(formatStatusLine(run));
  if (run.kind === 'outcome') return { status };
  const { ranSentence, happened, next } = explainFailure(run.failure, run.subject);
  return {
    status,
    ran: maskSecrets(ranSentence),
    happened: maskSecrets(happened),
    next: next.map(maskSecrets),
  };
}
