// A run record: one run in one file, for whoever has to look into it. No credentials, no tokens, nothing of a session.
import type { InvokeRequest } from '../request/request.ts';
import type { Resent, RunTimes } from '../run/run.ts';
import type { RecordBytes } from './record-bytes.ts';

/** Tells our files from every other JSON. */
export const RECORD_FORMAT = 'invoke-desk-run';
/** 2 has what was received of a response that broke off; without that a record is written as 1, for pages that read no other. */
export const RECORD_VERSIONS = [1, 2] as const;
export const NEWEST_VERSION = 2;

export interface RecordRequest extends Omit<InvokeRequest, 'payload' | 'clientContext' | 'region'> {
  readonly payload?: RecordBytes;
  /** Decoded: the JSON that was typed. */
  readonly clientContext?: RecordBytes;
}

export interface RecordEnvironment {
  readonly name: string;
  /** Where the call went. */
  readonly region: string;
  /** Of the function or the role, where one of their ARNs says it. */
  readonly account?: string;
  /** Where that was not AWS's own. */
  readonly endpoint?: string;
}

/** The sentences that the page showed. */
export interface RecordWords {
  readonly status: string;
  /** Of a failure: whether the function ran, what happened, what to do. */
  readonly ran?: string;
  readonly happened?: string;
  readonly next?: readonly string[];
}

interface OutcomeHead {
  readonly statusCode: number;
  readonly requestId?: string;
  readonly executedVersion?: string;
  readonly durableExecutionArn?: string;
}

export type RecordOutcome =
  | (OutcomeHead & { readonly kind: 'accepted' | 'allowed' })
  | (OutcomeHead & {
      readonly kind: 'returned' | 'function error';
      readonly functionError?: string;
      /** What a function that streamed said of its failure. */
      readonly errorDetails?: string;
      readonly contentType?: string;
      readonly body: RecordBytes;
      /** The log tail, decoded. */
      readonly log?: RecordBytes;
    });

/** Its members, which are texts, numbers and yes or no. */
export type RecordFailure = { readonly kind: string; readonly operation: string } & Readonly<
  Record<string, string | number | boolean>
>;

/** What came of a streamed response that did not come to its end. */
export interface RecordReceived {
  /** As it came, whatever is left out here. */
  readonly sizeBytes: number;
  readonly chunks: number;
  readonly body: RecordBytes;
}

/** What was taken out before the file was written, and where. Never the secret itself. */
interface LeftOut {
  readonly place: string;
  readonly what: string;
}

export interface RunRecord {
  readonly $schema?: string;
  readonly format: typeof RECORD_FORMAT;
  readonly version: (typeof RECORD_VERSIONS)[number];
  /** ISO 8601, as all times of day in here. */
  readonly savedAt: string;
  /** Who ran it, where they let that be said. */
  readonly by?: string;
  readonly environment: RecordEnvironment;
  readonly request: RecordRequest;
  readonly startedAt: string;
  readonly tookMs: number;
  readonly times?: RunTimes;
  readonly resent?: Resent;
  readonly words: RecordWords;
  readonly outcome?: RecordOutcome;
  readonly failure?: RecordFailure;
  /** With a failure only: it is incomplete. */
  readonly received?: RecordReceived;
  readonly leftOut: readonly LeftOut[];
}
