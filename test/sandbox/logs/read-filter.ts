// The members of a FilterLogEvents request, checked as AWS's model says.
import { ServiceError, toConstraintError } from '../http/service-error.ts';
import { type Matches, parseFilterPattern } from './filter-pattern.ts';

export interface LogFilter {
  readonly logGroup: string;
  readonly matches: Matches;
  readonly isInStream: (logStream: string) => boolean;
  readonly startMs: number;
  /** Itself included. */
  readonly endMs: number;
  readonly limit: number;
  /** Of the page before: the last event that was looked at. */
  readonly after: Cursor | undefined;
}

export interface Cursor {
  readonly timeMs: number;
  readonly sequence: number;
}

const GROUP = /^[.\-_/#A-Za-z0-9]{1,512}$/;
const MAX_LIMIT = 10_000;

export function readFilter(body: Buffer): LogFilter {
  const input = parseInput(body);
  const logGroup = input.logGroupName;
  if (typeof logGroup !== 'string') {
    // By ARN AWS takes it as well; the page has the name.
    throw toInvalid('Either logGroupName or logGroupIdentifier must be specified.');
  }
  if (!GROUP.test(logGroup)) {
    const constraint = 'satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+';
    const { message } = toConstraintError('logGroupName', logGroup, constraint);
    throw toInvalid(message);
  }
  return {
    logGroup,
    matches: parseFilterPattern(readText(input, 'filterPattern')),
    isInStream: readStreams(input),
    startMs: readNumber(input, 'startTime', 0),
    endMs: readNumber(input, 'endTime', Number.POSITIVE_INFINITY),
    limit: readLimit(input),
    after: readToken(readText(input, 'nextToken')),
  };
}

function readStreams(input: Readonly<Record<string, unknown>>): LogFilter['isInStream'] {
  const names = input.logStreamNames;
  const prefix = readText(input, 'logStreamNamePrefix');
  if (names === undefined || names === null) return (name) => name.startsWith(prefix ?? '');
  if (prefix !== undefined) {
    throw toInvalid('LogStreamNamePrefix and LogStreamNames cannot both be specified.');
  }
  if (!Array.isArray(names)) throw new ServiceError('SerializationException', 400, '');
  return (name) => names.includes(name);
}

function readLimit(input: Readonly<Record<string, unknown>>): number {
  const limit = readNumber(input, 'limit', MAX_LIMIT);
  if (limit >= 1 && limit <= MAX_LIMIT) return limit;
  const bound = limit < 1 ? 'greater than or equal to 1' : `less than or equal to ${MAX_LIMIT}`;
  throw toInvalid(toConstraintError('limit', String(limit), `have value ${bound}`).message);
}

function readText(input: Readonly<Record<string, unknown>>, member: string): string | undefined {
  const value = input[member];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new ServiceError('SerializationException', 400, '');
}

function readNumber(input: Readonly<Record<string, unknown>>, member: string, otherwise: number) {
  const value = input[member];
  if (value === undefined || value === null) return otherwise;
  if (Number.isInteger(value)) return Number(value);
  throw new ServiceError('SerializationException', 400, '');
}

/** Opaque to the client, as AWS's is. */
export function toToken({ timeMs, sequence }: Cursor): string {
  return Buffer.from(JSON.stringify([timeMs, sequence])).toString('base64url');
}

function readToken(token: string | undefined): Cursor | undefined {
  if (token === undefined) return undefined;
  const text = Buffer.from(token, 'base64url').toString('utf8');
  const [, timeMs, sequence] = /^\[(\d+),(\d+)\]$/.exec(text) ?? [];
  if (timeMs === undefined) throw toInvalid('The specified nextToken is invalid.');
  return { timeMs: Number(timeMs), sequence: Number(sequence) };
}

function parseInput(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Answered below: no JSON at all and JSON of the wrong kind are one error to AWS.
  }
  throw new ServiceError('SerializationException', 400, '');
}

function toInvalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterException', 400, message);
}
