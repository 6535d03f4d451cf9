// Reads who, what, on what and why out of the sentence of an AccessDeniedException.

export type PolicyKind =
  | 'identity'
  | 'resource'
  | 'session'
  | 'boundary'
  | 'service control'
  | 'resource control'
  | 'endpoint';

export interface AccessDenial {
  /** The ARN of the session or user that asked. */
  readonly principal?: string;
  /** As in `lambda:InvokeFunction`. */
  readonly action?: string;
  /** An ARN, or `*`. */
  readonly resource?: string;
  /** True where a Deny statement forbids it; then no Allow helps. */
  readonly isExplicit: boolean;
  /** The kind of policy that forbids, or that is missing its Allow; absent where AWS does not say. */
  readonly policyKind?: PolicyKind;
}

const PRINCIPAL = /\bUser:?\s+(\S+)\s+is not authorized/i;
const ACTION = /not authorized to perform:?\s+([\w-]+:[\w*]+)/i;
const RESOURCE = /\bon (?:the )?resource:?\s+["']?([^\s"']+)/i;
const EXPLICIT = /explicit deny(?: in (?:an?|the) ([\w -]*?(?:policy|boundary)))?/i;
const MISSING = /because no ([\w -]*?(?:policy|boundary)) allows/i;

const KINDS: readonly (readonly [string, PolicyKind])[] = [
  ['identity', 'identity'],
  ['resource control', 'resource control'],
  ['resource', 'resource'],
  ['session', 'session'],
  ['boundary', 'boundary'],
  ['service control', 'service control'],
  ['endpoint', 'endpoint'],
];

/**
 * Reads AWS's sentence, whole or in part: “User: … is not authorized to perform: … on resource: … because no … policy
 * allows the … action” or “… with an explicit deny in a …”. What it does not say stays absent. Cannot fail.
 * Source of the forms: IAM User Guide, “Troubleshoot access denied error messages”.
 */
export function readAccessDenied(message: string): AccessDenial {
  const principal = PRINCIPAL.exec(message)?.[1];
  const action = ACTION.exec(message)?.[1];
  const resource = RESOURCE.exec(message)?.[1]?.replace(/[.,;]+$/, '');
  const explicit = EXPLICIT.exec(message);
  const policyKind = toKind((explicit ?? MISSING.exec(message))?.[1]);
  return {
    ...(principal === undefined ? {} : { principal }),
    ...(action === undefined ? {} : { action }),
    ...(resource === undefined || resource === '' ? {} : { resource }),
    isExplicit: explicit !== null,
    ...(policyKind === undefined ? {} : { policyKind }),
  };
}

function toKind(words: string | undefined): PolicyKind | undefined {
  if (words === undefined) return undefined;
  return KINDS.find(([part]) => words.toLowerCase().includes(part))?.[1];
}
