// Where a run will happen, as far as a page can know it before it has asked anybody: the account and the version.
import { parseFunctionName } from '../request/function-name.ts';

export interface RunPlace {
  /** As the person wrote it. */
  readonly functionName: string;
  readonly qualifier?: string | undefined;
  /** The role that is asked for; absent where the identity pool chooses. */
  readonly roleArn?: string | undefined;
  readonly identityPoolId: string;
}

/** A value, and where it is from or what it means. */
export interface Told {
  readonly text: string;
  readonly note?: string;
}

const ROLE_ACCOUNT = /^arn:[^:]*:iam::(\d{12}):/;

/**
 * An ARN names the function's own account, and that goes first: the role may be of another one. A name alone is looked
 * up in the account of the role; which one that is, the pool's id does not tell (aws-facts §4.1).
 */
export function tellAccount({ functionName, roleArn = '', identityPoolId }: RunPlace): Told {
  const parsed = parseFunctionName(functionName);
  const ofFunction = parsed.ok ? parsed.value.account : undefined;
  if (ofFunction !== undefined) return { text: ofFunction, note: 'from the function’s ARN' };
  const ofRole = ROLE_ACCOUNT.exec(roleArn)?.[1];
  if (ofRole !== undefined) return { text: ofRole, note: 'from the role’s ARN' };
  return { text: 'that of the identity pool', note: identityPoolId };
}

/** The qualifier from its field or from the function's name, and where neither has one, what that means. */
export function tellQualifier({ functionName, qualifier }: RunPlace): Told {
  if (qualifier !== undefined) return { text: qualifier };
  const parsed = parseFunctionName(functionName);
  const derived = parsed.ok ? parsed.value.qualifier : undefined;
  return derived === undefined
    ? { text: '$LATEST', note: 'none given: whatever was deployed last' }
    : { text: derived, note: 'from the function’s name' };
}
