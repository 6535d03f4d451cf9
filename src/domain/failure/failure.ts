// How a call can end without an outcome: plain values, no words. `explain-failure.ts` words them.
import type {
  BrokenStreamFailure,
  CutFailure,
  NetworkFailure,
  ServiceFailure,
  StoppedFailure,
  TimedOutFailure,
  UnreadableFailure,
} from './sent-failures.ts';
import type { SignInFailure } from './sign-in-failure.ts';
import type {
  BlockedFailure,
  NoRoleFailure,
  NotLoadedFailure,
  OfflineFailure,
  SignedOutFailure,
} from './unsent-failures.ts';

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
