// How a call can end without an outcome: plain values, no words. `explain-failure.ts` words them.

export type Operation =
  | 'Invoke'
  | 'GetId'
  | 'GetCredentialsForIdentity'
  | 'ListFunctions'
  | 'ListVersionsByFunction'
  | 'ListAliases'
  | 'GetFunctionConfiguration'
  | 'FilterLogEvents'
  /** Not AWS's names: somebody signs in, or a sign-in is prolonged. */
  | 'SignIn'
  | 'RenewSignIn';

/** The service answered with an error of its own. */
export interface ServiceFailure {
  readonly kind: 'service';
  readonly operation: Operation;
  /** AWS's name for it, as in `x-amzn-errortype` or `__type`: `ResourceNotFoundException`. */
  readonly errorName: string;
  readonly message: string;
  readonly statusCode: number;
  readonly requestId?: string;
  /** The `Reason` of a throttle: `ConcurrentInvocationLimitExceeded`. */
  readonly reason?: string;
  /** The answer as it can be shown and copied: members of the error as JSON text. */
  readonly raw: string;
}

/** The request left, and the browser gave a bare network error: no status, no headers, no body. */
export interface NetworkFailure {
  readonly kind: 'network';
  readonly operation: Operation;
  /** What `navigator.onLine` said right after the error. */
  readonly online: boolean;
  readonly raw: string;
}

/** The browser knew that it was offline, so nothing was sent. */
export interface OfflineFailure {
  readonly kind: 'offline';
  readonly operation: Operation;
}

/** The answer began and broke off: a status came, the body did not arrive whole. */
export interface CutFailure {
  readonly kind: 'cut';
  readonly operation: Operation;
  readonly statusCode: number;
  readonly requestId?: string;
  readonly raw: string;
}

/** A streamed answer began, and did not come to its end. What came is kept. */
export interface BrokenStreamFailure {
  readonly kind: 'broken stream';
  readonly operation: 'Invoke';
  /**
   * `cut`: the connection broke. `damaged`: what came is no frame, or not the one that was sent. `no end`: it ended
   * without InvokeComplete. `service`: AWS said in the stream that it failed.
   */
  readonly how: 'cut' | 'damaged' | 'no end' | 'service';
  readonly statusCode: number;
  /** Of the response, as far as it is kept or in a file. */
  readonly receivedBytes: number;
  readonly requestId?: string;
  /** AWS's name for the error, with `service`. */
  readonly errorName?: string;
  readonly raw: string;
}

/** The person pressed Stop waiting. */
export interface StoppedFailure {
  readonly kind: 'stopped';
  readonly operation: Operation;
  readonly afterMs: number;
  /** False when the stop came before the request had left. */
  readonly sent: boolean;
  /** Of a streamed response whose headers had come. */
  readonly receivedBytes?: number;
  readonly requestId?: string;
}

/** The waiting time that the person had set ran out. */
export interface TimedOutFailure {
  readonly kind: 'timed out';
  readonly operation: Operation;
  readonly afterMs: number;
  /** False when time ran out before the request had left. */
  readonly sent: boolean;
  /** Of a streamed response whose headers had come. */
  readonly receivedBytes?: number;
  readonly requestId?: string;
}

/** Something answered, but not as AWS does: a proxy, a captive portal, a wrong endpoint. */
export interface UnreadableFailure {
  readonly kind: 'unreadable';
  readonly operation: Operation;
  readonly statusCode?: number;
  readonly requestId?: string;
  readonly raw: string;
}

/** A part of the page that the call needs could not be loaded, so nothing was sent. */
export interface NotLoadedFailure {
  readonly kind: 'not loaded';
  readonly operation: Operation;
  readonly raw: string;
}

/** The page's own security policy does not allow its address, so the browser sent nothing. */
export interface BlockedFailure {
  readonly kind: 'blocked';
  readonly operation: Operation;
  readonly endpoint: string;
}

/** The environment asks for a sign-in, and nobody is signed in (any more): nothing was sent. */
export interface SignedOutFailure {
  readonly kind: 'signed out';
  readonly operation: Operation;
  readonly hasEnded: boolean;
}

/** The sign-in gives several roles, and which one is to be used was not said. */
export interface NoRoleFailure {
  readonly kind: 'no role';
  readonly operation: Operation;
}

/** What can be wrong with what a login sent back. */
export type SignInProblem =
  /** The login said no, or the person did. */
  | 'refused'
  /** It was not begun in this tab, or it has been used already. */
  | 'not ours'
  /** The code or the refresh token was not taken. */
  | 'not taken'
  /** The ID token is for another app, another moment, or not made as it must be. */
  | 'bad proof'
  /** The ID token's times do not fit this computer's clock. */
  | 'clock'
  /** Not what a login answers. */
  | 'unreadable';

export interface SignInFailure {
  readonly kind: 'sign-in';
  readonly operation: 'SignIn' | 'RenewSignIn';
  readonly problem: SignInProblem;
  /** The login's own error code and sentence, or what was found wrong; never a token. */
  readonly raw: string;
}

export type Failure =
  | ServiceFailure
  | NetworkFailure
  | OfflineFailure
  | CutFailure
  | BrokenStreamFailure
  | StoppedFailure
  | TimedOutFailure
  | UnreadableFailure
  | NotLoadedFailure
  | BlockedFailure
  | SignedOutFailure
  | NoRoleFailure
  | SignInFailure;

/** A port's answer when the world may fail: ports return it and never reject. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };
