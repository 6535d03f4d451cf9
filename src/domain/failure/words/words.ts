// What every family of words is made of, and the phrases that they share.
import type { CallSubject, Ran, Who } from '../explanation.ts';
import type { ServiceFailure } from '../sent-failures.ts';

export interface Words {
  readonly title: string;
  readonly happened: string;
  readonly next: readonly string[];
  readonly who: Who;
  /** Where the status alone would say something else about an Invoke. */
  readonly ran?: Ran;
  /** Where the usual sentence for `ran` would not say enough. Only for a call that could run something. */
  readonly ranSentence?: string;
  /** True where AWS's own message carries something that these words cannot know. */
  readonly quotes?: boolean;
  readonly policyStatement?: string;
}

export type ToWords = (failure: ServiceFailure, subject: CallSubject) => Words;

/** AWS's name of an error to its words. Look up with `Object.hasOwn`: names come from outside. */
export type WordsTable = Readonly<Record<string, Words | ToWords>>;

export const AGAIN = 'Try again.';
export const THEN_AGAIN = 'Then try again.';
export const AGAIN_SOON = 'Wait a minute, then try again.';
export const TELL_DEVELOPER = 'If it stays so, send these details to the function’s developer.';
export const TELL_OWNER = 'Send these details to the owner of this desk.';

/** The function as a sentence can name it. */
export function nameFunction(subject: CallSubject): string {
  return subject.functionName === '' ? 'The function' : `The function “${subject.functionName}”`;
}

const QUOTED_CHARACTERS = 300;

/** AWS's own message as a sentence that ends with a full stop; empty where there is none. */
export function quoteAws(message: string): string {
  const plain = message.trim().replace(/\s+/g, ' ').replace(/\.+$/, '');
  if (plain === '' || plain === 'UnknownError') return '';
  const isLong = plain.length > QUOTED_CHARACTERS;
  return ` AWS’s own words: “${isLong ? `${plain.slice(0, QUOTED_CHARACTERS)}…` : plain}”.`;
}
