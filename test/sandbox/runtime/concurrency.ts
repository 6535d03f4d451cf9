// How many runs of each function are under way, against what is reserved for it.
import { ServiceError } from '../http/service-error.ts';
import type { LambdaFunction } from '../lambda/function-folder.ts';

export interface Concurrency {
  isFull(fn: LambdaFunction): boolean;
  /** Counts one run and gives back how to end it; throws Lambda's throttle where there is no room. */
  enter(fn: LambdaFunction): () => void;
}

export function createConcurrency(): Concurrency {
  const counts = new Map<string, number>();
  const isFull = ({ name, settings }: LambdaFunction) =>
    (counts.get(name) ?? 0) >= (settings.reservedConcurrency ?? Number.POSITIVE_INFINITY);
  return {
    isFull,
    enter(fn) {
      if (isFull(fn)) throw toThrottle();
      counts.set(fn.name, (counts.get(fn.name) ?? 0) + 1);
      return () => counts.set(fn.name, (counts.get(fn.name) ?? 1) - 1);
    },
  };
}

function toThrottle(): ServiceError {
  return new ServiceError('TooManyRequestsException', 429, 'Rate Exceeded.', {
    members: { Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded' },
    headers: { 'Retry-After': '1' },
  });
}
