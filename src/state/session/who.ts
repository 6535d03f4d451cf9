// For whom a run would be, as a confirmation tells it and holds on to it.

import type { Place } from './place.ts';
import type { Entrance } from './shown.ts';

export interface Who {
  /** What to call them on the screen. */
  readonly name: string;
  /** Theirs alone within the issuer: two people may have one name. */
  readonly subject?: string | undefined;
  /** The role that will be taken, as far as it is known here. */
  readonly roleArn?: string | undefined;
}

/** Within a computation, it is computed anew when somebody signs in or out, or takes another role. */
export function readWho({ environment, session }: Place): Who {
  const entrance = session.entrance.value;
  if (entrance === undefined) return { name: 'Guest', roleArn: environment.roleArn };
  // The config's role is for people who sign in.
  return entrance.isGuest.value ? { name: 'Guest' } : readPerson(entrance);
}

function readPerson({ signIn, chosenRole, environment }: Entrance): Who {
  const status = signIn.status.value;
  if (status.kind !== 'signed in') return { name: 'Nobody' };
  const { name, subject, roles, preferredRole } = status.person;
  const only = roles.length === 1 ? roles[0] : undefined;
  const roleArn = chosenRole.value ?? environment.roleArn ?? preferredRole ?? only;
  return { name, subject, roleArn };
}

export function isSameWho(a: Who, b: Who): boolean {
  return a.name === b.name && a.subject === b.subject && a.roleArn === b.roleArn;
}
