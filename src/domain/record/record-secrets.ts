// What looks like a secret in a record, place by place, and the record without it.
import { type FoundSecret, findSecrets } from '../secrets/find-secrets.ts';
import { maskText } from './mask-text.ts';
import type { RecordBytes } from './record-bytes.ts';
import type { RecordFailure, RecordOutcome, RecordWords, RunRecord } from './run-record.ts';

/** One text of a record, to be looked through. */
export interface RecordText {
  /** The place's key in the file. */
  readonly place: string;
  /** Its name on the screen. */
  readonly label: string;
  readonly text: string;
}

export interface RecordSecret {
  readonly place: string;
  readonly label: string;
  readonly secret: FoundSecret;
}

/** The texts that a person wrote or a function answered; large ones among them. */
export function listRecordTexts({ request, outcome, failure, received }: RunRecord): RecordText[] {
  const list: RecordText[] = [];
  const add = (place: string, label: string, value: RecordBytes | string | undefined) => {
    const text = typeof value === 'string' ? value : value && 'text' in value ? value.text : '';
    if (text !== '') list.push({ place, label, text });
  };
  add('request.functionName', 'Function', request.functionName);
  add('request.qualifier', 'Qualifier', request.qualifier);
  add('request.payload', 'Payload', request.payload);
  add('request.clientContext', 'Client context', request.clientContext);
  add('request.tenantId', 'Tenant ID', request.tenantId);
  add('request.durableExecutionName', 'Durable execution name', request.durableExecutionName);
  if (outcome !== undefined && 'body' in outcome) {
    add('outcome.body', 'Response', outcome.body);
    add('outcome.log', 'Log', outcome.log);
  }
  add('received.body', 'Response', received?.body);
  for (const [key, value] of Object.entries(failure ?? {})) {
    if (typeof value === 'string') add(`failure.${key}`, 'Error', value);
  }
  return list;
}

/** `isKept` says which finding a person has called none. The page's own sentences repeat texts, and lose every finding. */
export function leaveOutSecrets(
  record: RunRecord,
  found: readonly RecordSecret[],
  isKept: (secret: RecordSecret) => boolean,
): RunRecord {
  const taken = found.filter((one) => !isKept(one));
  const mask = (place: string, text: string) =>
    maskText(
      text,
      taken.filter((one) => one.place === place).map(({ secret }) => secret),
    );
  const maskBytes = (place: string, bytes: RecordBytes): RecordBytes => {
    if (!('text' in bytes)) return bytes;
    const text = mask(place, bytes.text);
    return text === bytes.text ? bytes : { text, isMasked: true };
  };
  return {
    ...record,
    request: maskRequest(record.request, mask, maskBytes),
    words: maskWords(record.words),
    ...(record.outcome && { outcome: maskOutcome(record.outcome, maskBytes) }),
    ...(record.failure && { failure: maskFailure(record.failure, mask) }),
    ...(record.received && {
      received: { ...record.received, body: maskBytes('received.body', record.received.body) },
    }),
    leftOut: taken.map(({ place, secret }) => {
      const { line, column, what } = secret;
      return { place, what: `Line ${line}, column ${column}: what looked like ${what}.` };
    }),
  };
}

type Mask = (place: string, text: string) => string;
type MaskBytes = (place: string, bytes: RecordBytes) => RecordBytes;

function maskRequest(request: RunRecord['request'], mask: Mask, maskBytes: MaskBytes) {
  const { payload, clientContext, isStreamed, ...rest } = request;
  const texts = Object.entries(rest).map(([key, text]) => [key, mask(`request.${key}`, text)]);
  return {
    ...(Object.fromEntries(texts) as typeof rest),
    ...(isStreamed && { isStreamed }),
    ...(payload && { payload: maskBytes('request.payload', payload) }),
    ...(clientContext && { clientContext: maskBytes('request.clientContext', clientContext) }),
  };
}

function maskOutcome(outcome: RecordOutcome, maskBytes: MaskBytes): RecordOutcome {
  if (!('body' in outcome)) return outcome;
  const { body, log } = outcome;
  return {
    ...outcome,
    body: maskBytes('outcome.body', body),
    ...(log && { log: maskBytes('outcome.log', log) }),
  };
}

function maskFailure(failure: RecordFailure, mask: Mask): RecordFailure {
  const members = Object.entries(failure).map(([key, value]) => [
    key,
    typeof value === 'string' ? mask(`failure.${key}`, value) : value,
  ]);
  return Object.fromEntries(members);
}

function maskWords(words: RecordWords): RecordWords {
  const all = (text: string) => maskText(text, findSecrets(text));
  const { status, ran, happened, next } = words;
  return {
    status: all(status),
    ...(ran === undefined ? {} : { ran: all(ran) }),
    ...(happened === undefined ? {} : { happened: all(happened) }),
    ...(next === undefined ? {} : { next: next.map(all) }),
  };
}
