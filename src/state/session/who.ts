// For whom a run would be, as a confirmation tells it.
import type { Place } from './place.ts';

export interface Who {
  /** What to call them on the screen. */
  readonly name: string;
  /** The role that is asked for; absent where the identity pool chooses. */
  readonly roleArn?: string | undefined;
}

/** Read within a computation, it is computed anew when somebody else has signed in. */
export function readWho({ environment }: Place): Who {
  return { name: 'Guest', roleArn: environment.roleArn };
}

export function isSameWho(a: Who, b: Who): boolean {
  return a.name === b.name && a.roleArn === b.roleArn;
}
