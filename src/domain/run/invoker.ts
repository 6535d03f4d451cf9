// Port: the one call that this page exists for.
import type { Answer } from '../failure/failure.ts';
import type { InvokeRequest } from '../request/request.ts';
import type { Credentials } from '../session/session.ts';
import type { Outcome } from './outcome.ts';

export interface InvokeCall {
  readonly request: InvokeRequest;
  readonly endpoint: string;
  readonly credentials: Credentials;
  readonly clockOffsetMs: number;
  readonly signal: AbortSignal;
  /** Called once, when the signed request is handed to the browser's network stack. */
  readonly onSent: () => void;
  /** Called once, when the answer's headers are there. */
  readonly onAnswered?: () => void;
}

export interface Invoker {
  /** One POST, no second one. Never rejects. */
  invoke(call: InvokeCall): Promise<Answer<Outcome>>;
}
