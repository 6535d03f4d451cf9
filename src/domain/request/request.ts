// A request: a draft that has passed every check, as it will be sent, byte for byte.

export const INVOCATION_TYPES = ['RequestResponse', 'Event', 'DryRun'] as const;
export type InvocationType = (typeof INVOCATION_TYPES)[number];
type LogType = 'None' | 'Tail';

export interface InvokeRequest {
  /** The full ARN's own region where there is one, otherwise the environment's. */
  readonly region: string;
  readonly functionName: string;
  readonly qualifier?: string;
  readonly invocationType: InvocationType;
  /** By InvokeWithResponseStream: the answer comes piece by piece. */
  readonly isStreamed?: true;
  readonly logType: LogType;
  /** Base64, as the header carries it. */
  readonly clientContext?: string;
  readonly tenantId?: string;
  readonly durableExecutionName?: string;
  /** Absent: no body is sent. */
  readonly payload?: Uint8Array;
}
