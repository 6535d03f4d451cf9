// The fields of a REPORT line and of an XRAY line: all of them well formed, or none counts.
import type { Figures, ReportFigures } from './report-figures.ts';

type Reader = (value: string, figures: Figures) => boolean;

const READERS: Readonly<Record<string, Reader>> = {
  Duration: toReader('durationMs', 'ms'),
  'Billed Duration': toReader('billedMs', 'ms'),
  'Memory Size': toReader('memorySizeMb', 'MB'),
  'Max Memory Used': toReader('maxMemoryUsedMb', 'MB'),
  'Init Duration': toReader('initMs', 'ms'),
  'Restore Duration': toReader('restoreMs', 'ms'),
  'Billed Restore Duration': toReader('billedRestoreMs', 'ms'),
  Status: toWordReader('status'),
  'Error Type': toWordReader('errorType'),
  'XRAY TraceId': toWordReader('traceId'),
  SegmentId: toWordReader('segmentId'),
  Sampled: (value, figures) => {
    figures.sampled = value === 'true';
    return value === 'true' || value === 'false';
  },
};

/** What a value looks like that cannot be the beginning of a longer one. */
const SURELY_WHOLE: Readonly<Record<string, RegExp>> = {
  Status: /^(?:success|error|timeout|failure)$/,
  'XRAY TraceId': /^1-[0-9a-f]{8}-[0-9a-f]{24}$/,
  SegmentId: /^[0-9a-f]{16}$/,
};

type NumberField = Extract<keyof ReportFigures, `${string}Ms` | `${string}Mb`>;

/** `line` from REPORT on. `isWhole`: a line break was seen behind it. Undefined when it is cut, or is no REPORT of Lambda. */
export function parseReportLine(line: string, isWhole: boolean): ReportFigures | undefined {
  const fields = /^REPORT RequestId: \S+\s*\t(.*)$/s.exec(line)?.[1];
  const figures = fields === undefined ? undefined : parseFields(fields, isWhole);
  // Lambda writes these four in every report.
  const isComplete =
    figures?.durationMs !== undefined &&
    figures.billedMs !== undefined &&
    figures.memorySizeMb !== undefined &&
    figures.maxMemoryUsedMb !== undefined;
  return isComplete ? figures : undefined;
}

/** The line after REPORT where X-Ray is on; older logs have its fields in the REPORT line. */
export function parseXrayLine(line: string, isWhole: boolean): ReportFigures | undefined {
  const figures = parseFields(line, isWhole);
  return figures?.traceId === undefined ? undefined : figures;
}

/** As the service's model has it; `$LATEST.PUBLISHED` is of managed instances. */
export function parseVersion(value: unknown): string | undefined {
  return typeof value === 'string' && /^(?:\$LATEST(?:\.PUBLISHED)?|\d+)$/.test(value)
    ? value
    : undefined;
}

function parseFields(text: string, isWhole: boolean): Figures | undefined {
  const figures: Figures = {};
  const names = new Set<string>();
  const fields = text.split('\t');
  for (const [at, field] of fields.entries()) {
    if (field.trim() === '') continue;
    const [, name = '', value = ''] = /^([^:]{1,40}): (\S.*)$/.exec(field.trim()) ?? [];
    if (name === '' || names.has(name)) return undefined;
    names.add(name);
    // A tab behind a field closes it as a line break does.
    if (at === fields.length - 1 && !isWhole && isDoubtful(name, value)) continue;
    const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
    if (read !== undefined && !read(value, figures)) return undefined;
  }
  return figures;
}

/** Figures end with their unit, and so cannot be cut and still be read; names can. */
function isDoubtful(name: string, value: string): boolean {
  if (name === 'Status' || name === 'XRAY TraceId' || name === 'SegmentId')
    return SURELY_WHOLE[name]?.test(value) !== true;
  return name === 'Error Type';
}

function toReader(field: NumberField, unit: string): Reader {
  return (value, figures) => {
    const figure = /^(\d+(?:\.\d+)?) ([A-Za-z]+)$/.exec(value);
    if (figure?.[1] === undefined || figure[2] !== unit) return false;
    figures[field] = Number(figure[1]);
    return Number.isFinite(figures[field]);
  };
}

function toWordReader(field: 'status' | 'errorType' | 'traceId' | 'segmentId'): Reader {
  return (value, figures) => {
    figures[field] = value;
    return !/\s/.test(value);
  };
}
