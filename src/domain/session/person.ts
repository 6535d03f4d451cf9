// Who has signed in, as the claims of the ID token say it.

export interface Person {
  /** `sub`: theirs alone within the issuer. */
  readonly subject: string;
  /** What to call them on the screen. */
  readonly name: string;
  /** ARNs of the roles that they may take, in the token's order. */
  readonly roles: readonly string[];
  /** Absent where there is none, or where several groups tie (aws-facts §4.5). */
  readonly preferredRole?: string;
}

/** By hand: the parts of valibot for values that may be wrong would come with the page’s start. */
const NAMES = ['email', 'name', 'preferred_username', 'cognito:username', 'sub'] as const;

/** Undefined where the claims name nobody; a claim that is not as it should be counts as absent. */
export function parsePerson(value: unknown): Person | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const claims = value as Readonly<Record<string, unknown>>;
  const [name] = NAMES.map((claim) => claims[claim]).filter(isText);
  if (!isText(claims.sub) || name === undefined) return undefined;
  const roles = claims['cognito:roles'];
  const preferredRole = claims['cognito:preferred_role'];
  return {
    subject: claims.sub,
    name,
    roles: Array.isArray(roles) ? roles.filter(isText) : [],
    ...(isText(preferredRole) ? { preferredRole } : {}),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** The role's name without its ARN: what people know it by. */
export function toShortRole(roleArn: string): string {
  return roleArn.slice(roleArn.lastIndexOf('/') + 1);
}

export type RoleDecision =
  | { readonly kind: 'left to the pool' }
  | { readonly kind: 'asked for'; readonly roleArn: string }
  /** The pool would refuse: several are possible and none is preferred (aws-facts §4.5). */
  | { readonly kind: 'to be chosen' };

/** What the person has chosen goes before the config’s, and that before the pool’s own choice. */
export function decideRole(
  person: Person,
  chosen: string | undefined,
  fromConfig: string | undefined,
): RoleDecision {
  const roleArn = chosen ?? fromConfig;
  if (roleArn !== undefined) return { kind: 'asked for', roleArn };
  const isOpen = person.roles.length > 1 && person.preferredRole === undefined;
  return { kind: isOpen ? 'to be chosen' : 'left to the pool' };
}
