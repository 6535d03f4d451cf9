// The platform's lines in the JSON format (aws-facts §7.2), one object a line.
import type { FunctionSettings } from '../lambda/function-settings.ts';
import {
  type PlatformLog,
  RUNTIME_VERSION,
  type RunFigures,
  type SampledTrace,
  toRuntimeVersionArn,
} from './platform-log.ts';

export function createJsonLog(settings: FunctionSettings, region: string): PlatformLog {
  const { memorySizeMb } = settings;
  return {
    initStart: (functionName, functionVersion, instanceId) =>
      toLine('initStart', {
        initializationType: 'on-demand',
        phase: 'init',
        runtimeVersion: RUNTIME_VERSION,
        runtimeVersionArn: toRuntimeVersionArn(region),
        functionName,
        functionVersion,
        instanceId,
        instanceMaxMemory: memorySizeMb * 1024 * 1024,
      }),
    initReport: ({ initMs, phase, status, errorType }) =>
      toLine('initReport', {
        initializationType: 'on-demand',
        phase,
        status,
        ...(errorType !== undefined && { errorType }),
        metrics: { durationMs: round(initMs) },
      }),
    start: ({ requestId, functionArn, version }) =>
      toLine('start', { requestId, functionArn, version }),
    // A failed run says how it ended in `runtimeDone`; at level INFO a good one has no such line.
    fault: (requestId, _message, errorType) =>
      toLine('runtimeDone', {
        requestId,
        status: errorType === undefined ? 'timeout' : 'error',
        ...(errorType !== undefined && { errorType }),
      }),
    report: (requestId, figures) => [toLine('report', toReport(requestId, figures, memorySizeMb))],
  };
}

function toReport(requestId: string, figures: RunFigures, memorySizeMB: number): object {
  const { durationMs, billedMs, initMs, maxMemoryMb, status, errorType, trace } = figures;
  return {
    requestId,
    metrics: {
      durationMs: round(durationMs),
      billedDurationMs: billedMs,
      memorySizeMB,
      maxMemoryUsedMB: maxMemoryMb,
      ...(initMs !== undefined && { initDurationMs: round(initMs) }),
    },
    ...(trace && { tracing: toTracing(trace) }),
    status,
    ...(errorType !== undefined && { errorType }),
  };
}

function toTracing({ traceId, segmentId }: SampledTrace): object {
  const value = `Root=${traceId};Parent=${segmentId};Sampled=1`;
  return { spanId: segmentId, type: 'X-Amzn-Trace-Id', value };
}

function toLine(event: string, record: object): string {
  const time = new Date().toISOString();
  return `${JSON.stringify({ time, type: `platform.${event}`, record })}\n`;
}

function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
