// What a dry run said about access to one function.

export interface Denied {
  readonly kind: 'denied';
  /** As in `lambda:InvokeFunction`. */
  readonly action: string;
  readonly resource: string;
  /** The role that asked, by its name; absent where AWS did not say. */
  readonly role?: string;
  readonly happened: string;
  readonly next: readonly string[];
  /** To paste, as formatted JSON; absent where no Allow would help. */
  readonly statement?: string;
  /** The role's own policy lacks it, so that one statement can serve for many functions. */
  readonly isForRole: boolean;
}

export type Verdict =
  | { readonly kind: 'allowed' }
  | Denied
  | { readonly kind: 'missing'; readonly sentence: string }
  | { readonly kind: 'unclear'; readonly sentence: string };

/** Why a check cannot go on with any function. */
export interface Halt {
  readonly title: string;
  readonly sentence: string;
}

/** What an answer comes to in the end. */
export type Settled =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'halt'; readonly halt: Halt };

/** An answer as read; one that was `throttled` may be asked for again, and `otherwise` counts when that is over. */
export type Reading = Settled | { readonly kind: 'throttled'; readonly otherwise: Settled };
