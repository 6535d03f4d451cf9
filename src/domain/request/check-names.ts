// The short fields of a request, against the service's own patterns and lengths (aws-facts §2.1).
import { formatCount } from '../text/figures.ts';
import {
  DURABLE_EXECUTION_NAME_CHARACTERS,
  QUALIFIER_CHARACTERS,
  TENANT_ID_CHARACTERS,
  WAIT_MS,
} from './limits.ts';

const QUALIFIER = /^(\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+)$/;
const TENANT_ID = /^[a-zA-Z0-9._:/=+\-@ ]+$/;
const DURABLE_EXECUTION_NAME = /^[a-zA-Z0-9-_]+$/;
const NUMBER = /^(\d+\.?\d*|\.\d+)$/;

/**
 * A version or an alias; empty means none. `derived` is the one that the function's name already carries: the
 * service refuses two that differ. Gives a sentence, or undefined where all is well.
 */
export function checkQualifier(text: string, derived?: string): string | undefined {
  if (text === '') return undefined;
  if (!QUALIFIER.test(text)) {
    return (
      explainSpaces(text, 'A version or alias') ??
      'A version or alias has only letters, digits, hyphens and underscores, or it is $LATEST.'
    );
  }
  if (text.length > QUALIFIER_CHARACTERS) {
    return explainLength(text, 'A version or alias', QUALIFIER_CHARACTERS);
  }
  if (derived !== undefined && derived !== text) {
    return `The function’s name already ends with “${derived}”, and this says “${text}”. Take one of the two out.`;
  }
  return undefined;
}

/** Empty means none. */
export function checkTenantId(text: string): string | undefined {
  if (text === '') return undefined;
  // The service's pattern takes spaces, but it travels in a header, and the browser strips a header's ends.
  if (text.trim() === '') return 'There are only spaces here, and a browser cannot send those.';
  if (!TENANT_ID.test(text)) {
    return 'A tenant ID has only letters, digits, spaces and the signs . _ : / = + - @';
  }
  if (text.length > TENANT_ID_CHARACTERS) {
    return explainLength(text, 'A tenant ID', TENANT_ID_CHARACTERS);
  }
  return undefined;
}

/** What will not arrive as it was typed, although the service would take it. */
export function cautionTenantId(text: string): string | undefined {
  return text === text.trim() || checkTenantId(text) !== undefined
    ? undefined
    : 'The spaces before and after the tenant ID are lost on the way: a browser strips them.';
}

/** Empty means none. */
export function checkDurableExecutionName(text: string): string | undefined {
  if (text === '') return undefined;
  if (!DURABLE_EXECUTION_NAME.test(text)) {
    return (
      explainSpaces(text, 'A durable execution name') ??
      'A durable execution name has only letters, digits, hyphens and underscores.'
    );
  }
  if (text.length > DURABLE_EXECUTION_NAME_CHARACTERS) {
    return explainLength(text, 'A durable execution name', DURABLE_EXECUTION_NAME_CHARACTERS);
  }
  return undefined;
}

/** Seconds, whole or with a decimal point; empty waits for ever. */
export function checkWaitSeconds(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (!NUMBER.test(trimmed)) return 'Enter a number of seconds, such as 300, or leave it empty.';
  const ms = Number(trimmed) * 1000;
  if (ms === 0) return 'Enter more than 0 seconds, or leave it empty to wait for ever.';
  if (ms > WAIT_MS) {
    return `A browser can wait ${formatCount(Math.floor(WAIT_MS / 1000))} seconds at most (24 days). Leave it empty to wait for ever.`;
  }
  return undefined;
}

/** The checked text in milliseconds; undefined where nothing is set, or what is set is not good. */
export function toWaitMs(text: string): number | undefined {
  if (text.trim() === '' || checkWaitSeconds(text) !== undefined) return undefined;
  return Number(text.trim()) * 1000;
}

function explainSpaces(text: string, what: string): string | undefined {
  if (!/\s/.test(text)) return undefined;
  return text.trim() === text || text.trim() === ''
    ? `${what} has no spaces in it.`
    : 'There is a space before or after this. Take it out.';
}

function explainLength(text: string, what: string, most: number): string {
  return `${what} has at most ${most} characters; this one has ${formatCount(text.length)}.`;
}
