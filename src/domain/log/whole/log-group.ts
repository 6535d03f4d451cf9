// Where a function's log is kept, and how a run's events are asked for.
import { parseFunctionName } from '../../request/function-name.ts';

/** Lambda's own place for it; a function's LoggingConfig may name another. */
export function toLogGroup(functionName: string): string {
  const parsed = parseFunctionName(functionName);
  return `/aws/lambda/${parsed.ok ? parsed.value.name : functionName}`;
}

/** As the service's model has it: 1 to 512 of these characters. */
export function isLogGroup(group: string): boolean {
  return /^[.\-_/#A-Za-z0-9]{1,512}$/.test(group);
}

/** Quoted, or each `-` would exclude the term after it (FilterAndPatternSyntax). */
export function toPattern(requestId: string): string {
  return `"${requestId}"`;
}

/** What Lambda gives: a UUID. Another text could be read as a pattern of its own. */
export function isRequestId(requestId: string): boolean {
  return /^[\w-]{1,64}$/.test(requestId);
}
