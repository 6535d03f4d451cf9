// Who has signed in, as the claims of the ID token say it.
import * as v from 'valibot';

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

const text = v.pipe(v.string(), v.minLength(1));
const optionalText = v.fallback(v.optional(text), undefined);
const claims = v.object({
  sub: text,
  name: optionalText,
  email: optionalText,
  preferred_username: optionalText,
  'cognito:username': optionalText,
  'cognito:roles': v.fallback(v.array(text), []),
  'cognito:preferred_role': optionalText,
});

/** Undefined where the claims name nobody. */
export function parsePerson(value: unknown): Person | undefined {
  const read = v.safeParse(claims, value);
  if (!read.success) return undefined;
  const { sub, email, name, ...others } = read.output;
  const preferredRole = others['cognito:preferred_role'];
  return {
    subject: sub,
    name: email ?? name ?? others.preferred_username ?? others['cognito:username'] ?? sub,
    roles: others['cognito:roles'],
    ...(preferredRole === undefined ? {} : { preferredRole }),
  };
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
