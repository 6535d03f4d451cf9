// Checks a whole draft: every problem at once, and the request that it becomes when there is none.
import type { Checked } from '../check/problem.ts';
import { type ClientContextCheck, checkClientContext } from './check-client-context.ts';
import {
  cautionTenantId,
  checkDurableExecutionName,
  checkQualifier,
  checkTenantId,
  checkWaitSeconds,
  toWaitMs,
} from './check-names.ts';
import { checkPayload, checkPayloadSize, type PayloadCheck } from './check-payload.ts';
import type { Draft } from './draft.ts';
import type { FieldProblem } from './field-problem.ts';
import { type FunctionName, parseFunctionName } from './function-name.ts';
import { CLIENT_CONTEXT_BASE64_BYTES, toPayloadLimit } from './limits.ts';
import type { InvokeRequest } from './request.ts';

export type { FieldProblem } from './field-problem.ts';

/** All in bytes; the client context's as base64. */
interface DraftSizes {
  readonly payloadBytes: number;
  readonly payloadLimit: number;
  readonly clientContextBytes: number;
  readonly clientContextLimit: number;
}

export interface DraftCheck {
  /** What keeps the draft from being sent, in the order of the form. */
  readonly problems: readonly FieldProblem[];
  /** What the service will probably refuse, and may be sent on purpose. */
  readonly cautions: readonly FieldProblem[];
  /** Present when there are no problems, cautions or not. */
  readonly request: InvokeRequest | undefined;
  /** How long to wait for the answer, in ms; undefined waits for ever. */
  readonly waitMs: number | undefined;
  readonly sizes: DraftSizes;
}

interface Parts {
  readonly name: Checked<FunctionName>;
  readonly payload: PayloadCheck;
  readonly clientContext: ClientContextCheck;
}

/**
 * `environmentRegion` is where the call goes, unless the function's ARN names a region of its own.
 * `payload` may be handed in from before: it is the only part that takes time, and it depends on `draft.payload` alone.
 */
export function checkDraft(
  draft: Draft,
  environmentRegion: string,
  payload: PayloadCheck = checkPayload(draft.payload),
): DraftCheck {
  const name = parseFunctionName(draft.functionName);
  const parts = { name, payload, clientContext: checkClientContext(draft.clientContext) };
  const problems = listProblems(draft, parts);
  return {
    problems,
    cautions: listCautions(draft, parts),
    request:
      problems.length === 0 && name.ok
        ? toRequest(draft, name.value.region ?? environmentRegion, parts)
        : undefined,
    waitMs: toWaitMs(draft.waitSeconds),
    sizes: {
      payloadBytes: payload.sizeBytes,
      payloadLimit: toPayloadLimit(draft.invocationType),
      clientContextBytes: parts.clientContext.base64Bytes,
      clientContextLimit: CLIENT_CONTEXT_BASE64_BYTES,
    },
  };
}

function listProblems(draft: Draft, { name, payload, clientContext }: Parts): FieldProblem[] {
  const derived = name.ok ? name.value.qualifier : undefined;
  return [
    ...(name.ok ? [] : name.problems.map(({ message }) => toProblem('functionName', message))),
    toProblem('qualifier', checkQualifier(draft.qualifier, derived)),
    checkPayloadSize(payload.sizeBytes, draft.invocationType),
    payload.problem,
    takesClientContext(draft) ? clientContext.problem : undefined,
    toProblem('tenantId', checkTenantId(draft.tenantId)),
    toProblem('durableExecutionName', checkDurableName(draft)),
    toProblem('waitSeconds', checkWaitSeconds(draft.waitSeconds)),
  ].filter((problem) => problem !== undefined);
}

function listCautions(draft: Draft, { payload, clientContext }: Parts): FieldProblem[] {
  return [
    payload.caution,
    takesClientContext(draft) ? clientContext.caution : undefined,
    toProblem('tenantId', cautionTenantId(draft.tenantId)),
  ].filter((caution) => caution !== undefined);
}

function toRequest(draft: Draft, region: string, parts: Parts): InvokeRequest {
  const { functionName, qualifier, invocationType, tenantId, durableExecutionName } = draft;
  const { bytes } = parts.payload;
  const clientContext = takesClientContext(draft) ? parts.clientContext.base64 : undefined;
  return {
    region,
    functionName,
    ...(qualifier === '' ? {} : { qualifier }),
    invocationType,
    ...(isStreamed(draft) ? { isStreamed: true } : {}),
    // Tail goes with RequestResponse only, as the client context does (aws-facts §2.1).
    logType: draft.logTail && invocationType === 'RequestResponse' ? 'Tail' : 'None',
    ...(clientContext === undefined ? {} : { clientContext }),
    ...(tenantId === '' ? {} : { tenantId }),
    ...(durableExecutionName === '' ? {} : { durableExecutionName }),
    ...(bytes === undefined ? {} : { payload: bytes }),
  };
}

/** InvokeWithResponseStream takes RequestResponse and DryRun, and no durable execution name (aws-facts §2.2). */
function isStreamed({ streamResponse, invocationType }: Draft): boolean {
  return streamResponse && invocationType !== 'Event';
}

function checkDurableName(draft: Draft): string | undefined {
  const { durableExecutionName } = draft;
  return durableExecutionName !== '' && isStreamed(draft)
    ? 'A response that is streamed takes no durable execution name. Empty this, or switch streaming off.'
    : checkDurableExecutionName(durableExecutionName);
}

function takesClientContext(draft: Draft): boolean {
  return draft.invocationType === 'RequestResponse';
}

function toProblem(field: keyof Draft, message: string): FieldProblem;
function toProblem(field: keyof Draft, message: string | undefined): FieldProblem | undefined;
function toProblem(field: keyof Draft, message: string | undefined): FieldProblem | undefined {
  return message === undefined ? undefined : { field, message };
}
