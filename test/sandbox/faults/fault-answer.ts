// The answers that faults give instead of a run.
import {
  type Answer,
  toCognitoErrorAnswer,
  toEmptyAnswer,
  toJsonAnswer,
  toLambdaErrorAnswer,
  toLogsErrorAnswer,
} from '../http/answer.ts';
import type { Service } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import { toOAuthErrorAnswer } from '../sign-in/token-answer.ts';
import { ERROR_STATUS } from './error-status.ts';
import type { FaultAction } from './fault.ts';

/** Undefined: the fault lets the request through and strikes on the way back. */
export function toFaultAnswer(action: FaultAction, service: Service): Answer | undefined {
  switch (action.kind) {
    case 'error':
      return toErrorAnswer(action, service);
    case 'html':
      return toHtmlAnswer(action.statusCode);
    case 'empty':
      return toEmptyAnswer(action.statusCode);
    case 'failing preflight':
      return toEmptyAnswer(403);
    case 'late logs':
      return toJsonAnswer(
        200,
        { events: [], searchedLogStreams: [] },
        'application/x-amz-json-1.1',
      );
    case 'drop':
      // Never written: it only keeps the function from running.
      return action.when === 'before the run' ? toEmptyAnswer(500) : undefined;
    default:
      return undefined;
  }
}

function toErrorAnswer(
  { errorName, message, reason }: Extract<FaultAction, { kind: 'error' }>,
  service: Service,
): Answer {
  if (service === 'sign-in') return toOAuthErrorAnswer(400, errorName);
  const text = message ?? `${errorName} on request of a test.`;
  if (service === 'logs') {
    const statusCode = ERROR_STATUS[errorName] ?? 500;
    return toLogsErrorAnswer(new ServiceError(errorName, statusCode, text));
  }
  if (service === 'cognito-identity') {
    const statusCode = errorName.startsWith('Internal') ? 500 : 400;
    return toCognitoErrorAnswer(new ServiceError(errorName, statusCode, text));
  }
  return toLambdaErrorAnswer(
    new ServiceError(errorName, ERROR_STATUS[errorName] ?? 500, text, {
      members: reason === undefined ? {} : { Reason: reason },
      headers: errorName === 'TooManyRequestsException' ? { 'Retry-After': '1' } : {},
    }),
  );
}

function toHtmlAnswer(statusCode: number): Answer {
  const page = `<html>\r\n<head><title>${statusCode}</title></head>\r\n<body>\r\n<center><h1>${statusCode}</h1></center>\r\n<script>document.title = 'run'</script>\r\n</body>\r\n</html>\r\n`;
  return { statusCode, headers: { 'Content-Type': 'text/html' }, body: Buffer.from(page) };
}
