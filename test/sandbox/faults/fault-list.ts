// The faults that are waiting for a request to strike.
import { COGNITO_OPERATIONS, LOGS_OPERATIONS, type Operation, type Route } from '../http/route.ts';
import type { Fault, FaultAction } from './fault.ts';

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
}

export interface FaultList extends Faults {
  /** The oldest fault for this request, counted down; preflights meet only faults of their own. */
  take(route: Route, isPreflight: boolean): FaultAction | undefined;
}

export function createFaultList(): FaultList {
  let waiting: readonly { readonly fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      waiting = [...waiting, { fault, left: fault.times ?? 1 }];
    },
    clear() {
      waiting = [];
    },
    take(route, isPreflight) {
      const found = waiting.find(
        ({ fault, left }) =>
          left > 0 &&
          (fault.action.kind === 'failing preflight') === isPreflight &&
          isFor(fault, route, isPreflight),
      );
      if (found === undefined) return undefined;
      found.left -= 1;
      return found.fault.action;
    },
  };
}

function isFor(fault: Fault, route: Route, isPreflight: boolean): boolean {
  if (fault.functionName !== undefined) {
    if (route.service !== 'lambda' || route.functionName !== fault.functionName) return false;
  }
  if (fault.operation === undefined || fault.operation === route.operation) return true;
  // A preflight to Cognito or Logs does not say which operation comes after it, so any one's fault strikes.
  return isPreflight && isNamedByTarget(fault.operation) && route.service === 'cognito-identity';
}

function isNamedByTarget(operation: Operation): boolean {
  return [...COGNITO_OPERATIONS, ...LOGS_OPERATIONS].some((each) => each === operation);
}
