// The lines that the platform itself writes into a function's log.

interface RunNames {
  readonly requestId: string;
  readonly version: string;
  readonly functionArn: string;
}

interface InitFigures {
  readonly initMs: number;
  readonly phase: 'init' | 'invoke';
  readonly status: 'error' | 'timeout';
  readonly errorType?: string;
}

export interface RunFigures {
  readonly durationMs: number;
  readonly billedMs: number;
  /** Only where the environment was started for this run. */
  readonly initMs?: number;
  readonly maxMemoryMb: number;
  readonly status: 'success' | 'error' | 'timeout';
  readonly errorType?: string;
  readonly trace?: SampledTrace;
}

export interface SampledTrace {
  readonly traceId: string;
  readonly segmentId: string;
}

/** Each gives events with their line ends. */
export interface PlatformLog {
  initStart(functionName: string, version: string, logStream: string): string;
  initReport(figures: InitFigures): string;
  start(names: RunNames): string;
  /** What is written when a run ends by force: a time-out, a crash. */
  fault(requestId: string, message: string, errorType: string | undefined): string;
  report(requestId: string, figures: RunFigures): readonly string[];
}

/** Pretended, but shaped as in real logs (aws-facts §7.1). */
export const RUNTIME_VERSION = `nodejs:${process.versions.node.split('.')[0]}.mainline.v1`;

export function toRuntimeVersionArn(region: string): string {
  return `arn:aws:lambda:${region}::runtime:0000000000000000000000000000000000000000000000000000000000000000`;
}
