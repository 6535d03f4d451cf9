// One request from the wire to the answer: route, record, fault or service, CORS, write.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Clock } from './clock.ts';
import { answerCognito, type CognitoParts } from './cognito/answer-cognito.ts';
import type { Control } from './control.ts';
import type { FaultAction } from './faults/fault.ts';
import { toFaultAnswer } from './faults/fault-answer.ts';
import type { FaultList } from './faults/fault-list.ts';
import {
  type Answer,
  type StreamAnswer,
  toCognitoErrorAnswer,
  toLambdaErrorAnswer,
  toLogsErrorAnswer,
} from './http/answer.ts';
import { answerPreflight, toCorsHeaders } from './http/cors.ts';
import { type Received, readRequest } from './http/received.ts';
import { type SeenRequest, toSeenRequest } from './http/request-log.ts';
import { type Route, toRoute } from './http/route.ts';
import { ServiceError } from './http/service-error.ts';
import { writeAnswer } from './http/write-answer.ts';
import { writeStream } from './http/write-stream.ts';
import { answerLambda, type LambdaParts } from './lambda/answer-lambda.ts';
import { answerLogs, type LogsParts } from './logs/answer-logs.ts';
import type { SignIn } from './sign-in/sign-in.ts';

export interface ServeParts {
  readonly clock: Clock;
  readonly faults: FaultList;
  readonly cognito: CognitoParts;
  readonly lambda: LambdaParts;
  readonly logs: LogsParts;
  readonly signIn: SignIn;
  readonly onRequest: (seen: SeenRequest) => void;
  readonly control: Control | undefined;
}

export function createRequestHandler(parts: ServeParts): RequestListener {
  return (message, response) => {
    serve(parts, message, response).catch((error: unknown) => {
      console.error('The sandbox itself has failed:', error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end(String(error));
    });
  };
}

async function serve(
  parts: ServeParts,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const received = await readRequest(message);
  if (received === undefined) return;
  const controlled = parts.control?.(received);
  if (controlled !== undefined) {
    writeAnswer(response, controlled, undefined);
    return;
  }
  const isPreflight = received.method === 'OPTIONS';
  const method = received.headers['access-control-request-method'] ?? received.method;
  const route = toRoute(method, received.rawPath, received.headers['x-amz-target']);
  parts.onRequest(toSeenRequest(received, route));
  const fault = parts.faults.take(route, isPreflight);
  const requestId = randomUUID();
  const faultAnswer = fault && toFaultAnswer(fault, route.service);
  const answer =
    faultAnswer ??
    (isPreflight
      ? answerPreflight(received, route.service)
      : await answerRoute(parts, received, route, { requestId, fault }));
  if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  const headers = {
    Date: new Date(parts.clock.now()).toUTCString(),
    'x-amzn-RequestId': requestId,
    ...(!isPreflight && fault?.kind !== 'no cors' && toCorsHeaders(received, route.service)),
    ...answer.headers,
  };
  if ('sendFrames' in answer) await writeStream(response, { ...answer, headers }, fault);
  else writeAnswer(response, { ...answer, headers }, fault);
}

interface RouteContext {
  readonly requestId: string;
  readonly fault: FaultAction | undefined;
}

/** Each service spells its own errors. */
async function answerRoute(
  parts: ServeParts,
  received: Received,
  route: Route,
  { requestId, fault }: RouteContext,
): Promise<Answer | StreamAnswer> {
  try {
    switch (route.service) {
      case 'sign-in':
        return parts.signIn.answer(route.operation, received);
      case 'cognito-identity':
        return await answerCognito(parts.cognito, route.operation, received);
      case 'logs': {
        const isEmptyPage = fault?.kind === 'empty page';
        return await answerLogs(parts.logs, route.operation, received, isEmptyPage);
      }
      case 'lambda':
        return await answerLambda(parts.lambda, route, received, requestId);
    }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return toErrorAnswer(route.service, error);
  }
}

function toErrorAnswer(service: Route['service'], error: ServiceError): Answer {
  if (service === 'cognito-identity') return toCognitoErrorAnswer(error);
  return service === 'logs' ? toLogsErrorAnswer(error) : toLambdaErrorAnswer(error);
}
