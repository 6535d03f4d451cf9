// A record as the run that it was: to be shown like any other, and marked as coming from a file.
import type { Environment } from '../config/config.ts';
import type { CallSubject } from '../failure/explanation.ts';
import type { InvokeRequest } from '../request/request.ts';
import type { Outcome } from '../run/outcome.ts';
import type { EndedRun, RunFile } from '../run/run.ts';
import type { StreamRecord } from '../stream/stream-record.ts';
import { encodeBase64 } from '../text/base64.ts';
import { formatBytes } from '../text/figures.ts';
import { toFailure } from './failure-schema.ts';
import { fromRecordBytes, type RecordBytes } from './record-bytes.ts';
import type { ReadOutcome, ReadRecord } from './record-schema.ts';

export interface OpenedFrom {
  /** Unlike that of any run of this page. */
  readonly id: number;
  readonly fileName: string;
  /** Those of this desk. */
  readonly environments: readonly Environment[];
}

const NO_BYTES = new Uint8Array();

export function fromRecord(record: ReadRecord, from: OpenedFrom): EndedRun {
  const known = findEnvironment(record, from.environments);
  const { times, resent, outcome, failure } = record;
  const head = {
    id: from.id,
    request: toRequest(record),
    subject: toSubject(record, known),
    startedAt: Date.parse(record.startedAt),
    tookMs: record.tookMs,
    ...(times === undefined ? {} : { times }),
    ...(resent === undefined ? {} : { resent }),
    file: toFile(record, from, known),
  };
  if (failure !== undefined) {
    return { ...head, kind: 'failure', failure: toFailure(failure), ...toStream(record.received) };
  }
  if (outcome === undefined) throw new Error('A record that was read has an outcome or a failure.');
  return { ...head, kind: 'outcome', outcome: toOutcome(outcome) };
}

/** The one of its name, if that is in its region, or if the function itself said where it is. */
function findEnvironment(
  { environment: { name, region }, request }: ReadRecord,
  environments: readonly Environment[],
): Environment | undefined {
  const isElsewhere = request.functionName.startsWith('arn:');
  const found = environments.filter((one) => one.name === name);
  const [only] = found.filter((one) => isElsewhere || one.region === region);
  return found.length === 1 ? only : undefined;
}

function toRequest({ request, environment }: ReadRecord): InvokeRequest {
  const { payload, clientContext, ...rest } = request;
  const bytes = payload && fromRecordBytes(payload);
  const context = clientContext && fromRecordBytes(clientContext);
  return {
    ...rest,
    region: environment.region,
    ...(bytes === undefined ? {} : { payload: bytes }),
    ...(context === undefined ? {} : { clientContext: encodeBase64(context) }),
  };
}

function toSubject(
  { environment, request }: ReadRecord,
  known: Environment | undefined,
): CallSubject {
  const { name, region, endpoint } = environment;
  return {
    environmentName: name,
    region,
    invocationType: request.invocationType,
    identityPoolId: known?.identityPoolId ?? 'not in the record',
    functionName: request.functionName,
    qualifier: request.qualifier ?? '',
    endpoint: endpoint ?? `https://lambda.${region}.amazonaws.com`,
  };
}

function toOutcome(outcome: ReadOutcome): Outcome {
  if (outcome.kind === 'accepted' || outcome.kind === 'allowed') return outcome;
  const { body, log, ...rest } = outcome;
  const logBytes = log && fromRecordBytes(log);
  return {
    ...rest,
    body: fromRecordBytes(body) ?? NO_BYTES,
    ...(logBytes === undefined ? {} : { logResult: encodeBase64(logBytes) }),
  };
}

/** When its pieces came is not in a record. */
function toStream(received: ReadRecord['received']): { readonly stream?: StreamRecord } {
  const bytes = received && fromRecordBytes(received.body);
  if (received === undefined || bytes === undefined) return {};
  const { sizeBytes, chunks } = received;
  const figures = { bytes: sizeBytes, chunks, timeline: { bucketMs: 0, buckets: [] } };
  return { stream: { figures, kept: { kind: 'whole', bytes } } };
}

function toFile(
  { by, leftOut, request, outcome, received }: ReadRecord,
  { fileName }: OpenedFrom,
  known: Environment | undefined,
): RunFile {
  const body = outcome && 'body' in outcome ? outcome.body : undefined;
  return {
    name: fileName,
    ...(by === undefined ? {} : { by }),
    leftOut: [
      ...explainSize('payload', request.payload),
      ...explainSize('response', body ?? received?.body),
      ...leftOut.map(({ place, what }) => `${place}: ${what}`),
    ],
    ...(known === undefined ? {} : { environmentId: known.id }),
  };
}

function explainSize(what: string, bytes: RecordBytes | undefined): string[] {
  if (bytes === undefined || !('isLeftOut' in bytes)) return [];
  return [
    `The ${what}, ${formatBytes(bytes.sizeBytes)}, was too large for a record: ask for its own file.`,
  ];
}
