// Watches one SDK command on the wire: when it leaves, and the headers that the SDK does not hand on.
import type { Pluggable } from '@smithy/types';

export interface WireEvents {
  /** The signed request is being handed to the browser's network stack. */
  readonly onSent: () => void;
  /** An answer's headers, lower-case names, before the body is read. */
  readonly onHeaders: (headers: Readonly<Record<string, string>>, statusCode: number) => void;
}

/** A plugin for `command.middlewareStack`; of one command, so that calls side by side never mix. */
export function watchWire<Input extends object, Output extends object>(
  events: WireEvents,
): Pluggable<Input, Output> {
  return {
    applyToStack: (stack) => {
      stack.add(
        (next) => async (args) => {
          events.onSent();
          const result = await next(args);
          const { response } = result;
          events.onHeaders(readHeaders(response), readStatus(response));
          return result;
        },
        { name: 'watchWire', step: 'deserialize', priority: 'low' },
      );
    },
  };
}

function readHeaders(response: unknown): Readonly<Record<string, string>> {
  if (typeof response !== 'object' || response === null || !('headers' in response)) return {};
  const { headers } = response;
  return typeof headers === 'object' && headers !== null ? { ...headers } : {};
}

function readStatus(response: unknown): number {
  const { statusCode } = (response ?? {}) as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 0;
}

/** Service clock minus this machine's, in ms, by the exposed `Date` header (whole seconds); 0 without one. */
export function readClockOffset(
  headers: Readonly<Record<string, string>>,
  receivedAt: number,
): number {
  const date = Date.parse(headers.date ?? '');
  return Number.isNaN(date) ? 0 : date - receivedAt;
}
