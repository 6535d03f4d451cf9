// The platform's lines in the text format (aws-facts §7.1), tab-separated.
import type { FunctionSettings } from '../lambda/function-settings.ts';
import {
  type PlatformLog,
  RUNTIME_VERSION,
  type RunFigures,
  toRuntimeVersionArn,
} from './platform-log.ts';

export function createTextLog(settings: FunctionSettings, region: string): PlatformLog {
  return {
    initStart: () =>
      `INIT_START Runtime Version: ${RUNTIME_VERSION}\tRuntime Version ARN: ${toRuntimeVersionArn(region)}\n`,
    initReport: ({ initMs, phase, status, errorType }) =>
      `INIT_REPORT Init Duration: ${initMs.toFixed(2)} ms\tPhase: ${phase}\tStatus: ${status}${toErrorType(errorType)}\n`,
    start: ({ requestId, version }) => `START RequestId: ${requestId} Version: ${version}\n`,
    fault: (requestId, message, errorType) =>
      errorType === undefined
        ? `${new Date().toISOString()} ${requestId} ${message}\n\n`
        : `RequestId: ${requestId} Error: ${message}\n${errorType}\n`,
    report: (requestId, figures) => [
      `END RequestId: ${requestId}\n`,
      toReport(requestId, figures, settings.memorySizeMb),
    ],
  };
}

function toReport(requestId: string, figures: RunFigures, memorySizeMb: number): string {
  const { durationMs, billedMs, initMs, maxMemoryMb, status, errorType, trace } = figures;
  const parts = [
    `REPORT RequestId: ${requestId}`,
    `Duration: ${durationMs.toFixed(2)} ms`,
    `Billed Duration: ${billedMs} ms`,
    `Memory Size: ${memorySizeMb} MB`,
    `Max Memory Used: ${maxMemoryMb} MB`,
    initMs === undefined ? '' : `Init Duration: ${initMs.toFixed(2)} ms`,
    status === 'success' ? '' : `Status: ${status}${toErrorType(errorType)}`,
  ];
  const report = `${parts.filter(Boolean).join('\t')}${status === 'success' ? '\t' : ''}\n`;
  // Since 2026 on a line of its own; until then it was part of the line above.
  return trace === undefined
    ? report
    : `${report}XRAY TraceId: ${trace.traceId}\tSegmentId: ${trace.segmentId}\tSampled: true\t\n`;
}

function toErrorType(errorType: string | undefined): string {
  return errorType === undefined ? '' : `\tError Type: ${errorType}`;
}
