// Turns whatever the AWS SDK throws into a Failure: foreign exceptions stop here.
import type { Failure } from '../../domain/failure/failure.ts';
import type { Operation } from '../../domain/failure/operation.ts';

/** The parts of an SDK error that are looked at; none of them is trusted to be there. */
interface ThrownBySdk {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly Reason?: unknown;
  readonly $fault?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: unknown; readonly requestId?: unknown };
}

/** `online` is what the browser says right after the error. */
export function readFailure(operation: Operation, error: unknown, online: boolean): Failure {
  const thrown: ThrownBySdk = typeof error === 'object' && error !== null ? error : {};
  const statusCode = thrown.$metadata?.httpStatusCode;
  const requestId = thrown.$metadata?.requestId;
  const identified = typeof requestId === 'string' ? { requestId } : {};
  const raw = toRawText(error);
  if (typeof statusCode !== 'number') return { kind: 'network', operation, online, raw };
  if (thrown.$fault === undefined || typeof thrown.name !== 'string') {
    // A status came, and then the SDK could not read the body: it broke off, or it is not AWS's.
    const isCut = error instanceof TypeError;
    return { kind: isCut ? 'cut' : 'unreadable', operation, statusCode, raw, ...identified };
  }
  return {
    kind: 'service',
    operation,
    errorName: thrown.name,
    message: typeof thrown.message === 'string' ? thrown.message : '',
    statusCode,
    raw,
    ...identified,
    ...(typeof thrown.Reason === 'string' ? { reason: thrown.Reason } : {}),
  };
}

/** The error's own members as JSON, for the reader who wants to see the raw answer. */
function toRawText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const members = { ...error, name: error.name, message: error.message };
  try {
    return JSON.stringify(members, undefined, 2);
  } catch {
    // A member that refers to itself, or a bigint: then the error's own sentence has to do.
    return String(error);
  }
}
