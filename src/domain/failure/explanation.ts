// The shape of a failure put into words.
import type { InvocationType } from '../request/request.ts';

/** What a failure says about the function. */
export type Ran = 'did not run' | 'may have run' | 'unknown';

/** Who can do something about it: the person at the page, the desk's owner, the function's developer, AWS. */
export type Who = 'you' | 'owner' | 'developer' | 'aws';

export interface Explanation {
  /** The status line, one short sentence without the error's technical name. */
  readonly title: string;
  readonly ran: Ran;
  /** One sentence that says what `ran` means here. */
  readonly ranSentence: string;
  /** What happened, for a reader who has never seen AWS. */
  readonly happened: string;
  /** What to do next, one step a sentence. */
  readonly next: readonly string[];
  readonly who: Who;
  /** For a missing permission: the policy statement to paste, as formatted JSON. */
  readonly policyStatement?: string;
}

/** What the words may speak about: the call that failed and where it went. */
export interface CallSubject {
  readonly environmentName: string;
  readonly region: string;
  readonly identityPoolId: string;
  /** The function as the person wrote it; empty for calls that name none. */
  readonly functionName: string;
  readonly qualifier: string;
  /** Where the call went: `https://lambda.eu-west-1.amazonaws.com`. */
  readonly endpoint: string;
  /** How the function was asked for; absent for other calls, and read as RequestResponse. */
  readonly invocationType?: InvocationType;
  /** Of a call to CloudWatch Logs: whose events it asks for. */
  readonly logGroup?: string;
}
