import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLog } from '../../../src/domain/log/parse-log.ts';
import { type Report, readReport } from '../../../src/domain/log/report.ts';
import {
  APPLICATION_LINES,
  BEGINNINGS,
  buildJsonLog,
  buildTextLog,
  ENDINGS,
  ID,
  OTHER_ID,
  SAMPLES,
} from './log-samples.ts';

const read = (text: string, requestId?: string) => readReport(parseLog(text), requestId);

const START = `START RequestId: ${ID} Version: 12\n`;
const END = `END RequestId: ${ID}\n`;
const FIELDS =
  'Duration: 12.96 ms\tBilled Duration: 13 ms\tMemory Size: 128 MB\tMax Memory Used: 48 MB';
const REPORT = `REPORT RequestId: ${ID}\t${FIELDS}\t\n`;
const FIGURES = { durationMs: 12.96, billedMs: 13, memorySizeMb: 128, maxMemoryUsedMb: 48 };
const NOTHING = { coldStart: undefined };

/** The figures of `found` that are neither the true ones nor absent. */
function findWrong(found: Report, truth: Report): string[] {
  const names = Object.keys(found) as (keyof Report)[];
  return names.filter((name) => found[name] !== undefined && found[name] !== truth[name]);
}

const BUILDS = BEGINNINGS.flatMap((beginning) =>
  ENDINGS.flatMap((ending) =>
    [buildTextLog, buildJsonLog].map((build) => {
      const trace = ending === 'success' ? 'trace on its own line' : 'trace on the line';
      return build(beginning, ending, trace, APPLICATION_LINES.node ?? '');
    }),
  ),
);

describe('the corpus', () => {
  it('has hundreds of shapes', () => {
    expect(new Set(SAMPLES.map((sample) => sample.text)).size).toBeGreaterThanOrEqual(350);
  });

  it.each(SAMPLES)('$name', ({ text, requestId, report }) => {
    expect(read(text, requestId)).toEqual(report);
  });

  it.each(SAMPLES)('without a request id to prefer: $name', ({ text, report }) => {
    expect(read(text)).toEqual(report);
  });

  it.each(Object.entries(APPLICATION_LINES))(
    'is untouched by %s, in text and in JSON',
    (_, lines) => {
      for (const build of [buildTextLog, buildJsonLog]) {
        const { text, report } = build('cold', 'error', 'trace on the line', lines);
        expect(read(text, ID)).toEqual(report);
        expect(read(text.replaceAll('\n', '\r\n'), ID)).toEqual(report);
      }
    },
  );

  it.each(BUILDS)('gives true figures or none, cut at any byte: $name', ({ text, report }) => {
    const wrong: string[] = [];
    for (let at = 0; at <= text.length; at += 1) {
      wrong.push(...findWrong(read(text.slice(at), ID), report));
      wrong.push(...findWrong(read(text.slice(0, at), ID), report));
      wrong.push(...findWrong(read(text.slice(0, at)), report));
    }
    expect(wrong).toEqual([]);
  });

  it('gives the true figure or none, cut at both ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), fc.nat(), fc.nat(), (sample, from, to) => {
        if (sample.name.includes('fake')) return;
        const { text, report } = sample;
        const start = from % text.length;
        const found = read(text.slice(start, start + (to % text.length)), ID);
        expect(findWrong(found, report)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('figures', () => {
  it.each<[string, string, Report]>([
    ['no log', '', NOTHING],
    ['a START alone', START, { requestId: ID, executedVersion: '12', coldStart: undefined }],
    ['a START cut in its version', START.trimEnd(), NOTHING],
    ['no REPORT', START + END, { requestId: ID, executedVersion: '12', coldStart: undefined }],
    ['an END alone', END, { requestId: ID, coldStart: undefined }],
    [
      'all but END and REPORT cut off',
      END + REPORT,
      { requestId: ID, ...FIGURES, coldStart: false },
    ],
    ['all but REPORT cut off', REPORT, { requestId: ID, ...FIGURES, coldStart: false }],
    [
      'a REPORT without line break, which may go on',
      START + END + REPORT.trimEnd(),
      { requestId: ID, executedVersion: '12', ...FIGURES, coldStart: undefined },
    ],
    [
      'an error type that may go on',
      `${END}REPORT RequestId: ${ID}\t${FIELDS}\tStatus: error\tError Type: Runtime.Out`,
      { requestId: ID, ...FIGURES, status: 'error', coldStart: undefined },
    ],
    [
      'a status that may go on',
      `${END}REPORT RequestId: ${ID}\t${FIELDS}\tStatus: time`,
      { requestId: ID, ...FIGURES, coldStart: undefined },
    ],
    [
      'a field that Lambda may add one day',
      `${END}REPORT RequestId: ${ID}\t${FIELDS}\tCarbon Used: 3 g\t\n`,
      { requestId: ID, ...FIGURES, coldStart: false },
    ],
    [
      'spaces before the tabs, as older logs have them',
      `${END}REPORT RequestId: ${ID}\t${FIELDS.replaceAll('\t', ' \t')}\t\n`,
      { requestId: ID, ...FIGURES, coldStart: false },
    ],
    [
      'X-Ray off for this run',
      `${END}${REPORT}XRAY TraceId: 1-5d9d007f-0a1b2c3d4e5f60718293a4b5\tSampled: false\t\n`,
      {
        requestId: ID,
        ...FIGURES,
        traceId: '1-5d9d007f-0a1b2c3d4e5f60718293a4b5',
        sampled: false,
        coldStart: false,
      },
    ],
    [
      'an XRAY line that does not follow the REPORT',
      `${END}${REPORT}other\nXRAY TraceId: 1-5d9d007f-0a1b2c3d4e5f60718293a4b5\tSegmentId: 3d752a1b4c5d6e7f\tSampled: true\t\n`,
      { requestId: ID, ...FIGURES, coldStart: false },
    ],
  ])('%s', (_, text, report) => {
    expect(read(text, ID)).toEqual(report);
    expect(read(text)).toEqual(report);
  });

  it.each([
    ['a field is missing', FIELDS.replace(/\tMax.*/, '')],
    ['a figure is no number', FIELDS.replace('12.96', 'NaN')],
    ['a unit is wrong', FIELDS.replace('12.96 ms', '12.96 s')],
    ['a figure is negative', FIELDS.replace('12.96', '-1')],
    ['a field comes twice', `${FIELDS}\tDuration: 1 ms`],
    ['a field has no name', `${FIELDS}\tnonsense`],
    ['Init Duration is cut', `${FIELDS}\tInit Duration: 117`],
    ['Sampled is neither true nor false', `${FIELDS}\tSampled: maybe`],
    ['spaces stand for tabs', FIELDS.replaceAll('\t', ' ')],
  ])('do not count when %s', (_, fields) => {
    const { executedVersion, ...rest } = read(
      `${START}${END}REPORT RequestId: ${ID}\t${fields}\t\n`,
      ID,
    );
    expect(rest).toEqual({ requestId: ID, coldStart: undefined });
    expect(executedVersion).toBe('12');
  });

  it('do not count when the function printed them before END', () => {
    expect(read(START + REPORT + END, ID)).toMatchObject({ coldStart: undefined });
    expect(read(START + REPORT, ID)).not.toHaveProperty('durationMs');
    expect(read(START + REPORT)).not.toHaveProperty('durationMs');
  });

  it('do not count in text among JSON events', () => {
    const { text } = buildJsonLog('warm', 'success', 'no trace', REPORT);
    const withoutReport = text.slice(0, text.lastIndexOf('{"time"'));
    expect(read(withoutReport, ID)).not.toHaveProperty('durationMs');
  });

  it('of another run are never taken for the one that is asked for', () => {
    expect(read(START + END + REPORT, OTHER_ID)).toEqual(NOTHING);
    const { text } = buildJsonLog('cold', 'success', 'no trace', '');
    expect(read(text, OTHER_ID)).toEqual(NOTHING);
  });

  it('of several runs are the last one’s, or those of the one that is asked for', () => {
    const first = buildTextLog('cold', 'error', 'trace on its own line', '');
    const second = (START + END + REPORT).replaceAll(ID, OTHER_ID);
    const text = first.text + second;
    expect(read(text)).toEqual({
      requestId: OTHER_ID,
      executedVersion: '12',
      ...FIGURES,
      coldStart: false,
    });
    expect(read(text, ID)).toEqual(first.report);
  });

  it('are absent where the JSON report leaves them out or has them wrong', () => {
    const report = {
      type: 'platform.report',
      time: 'x',
      record: {
        metrics: { durationMs: '5', billedDurationMs: -1, memorySizeMB: 128 },
        requestId: ID,
      },
    };
    expect(read(`${JSON.stringify(report)}\n`, ID)).toEqual({
      requestId: ID,
      memorySizeMb: 128,
      coldStart: false,
    });
  });
});

describe('a cold start', () => {
  const INIT = 'INIT_START Runtime Version: python:3.13.v1\tRuntime Version ARN: arn:x\n';
  const INIT_FAILED = 'INIT_REPORT Init Duration: 10000.49 ms\tPhase: init\tStatus: timeout\n';

  it('is seen in an INIT line though the report has no Init Duration', () => {
    expect(read(INIT + INIT_FAILED + START + END + REPORT, ID)).toMatchObject({ coldStart: true });
    expect(read(START + INIT_FAILED + END + REPORT, ID)).toMatchObject({ coldStart: true });
  });

  it('is not taken from the run before', () => {
    const before = (INIT + START + END + REPORT).replaceAll(ID, OTHER_ID);
    expect(read(before + START + END + REPORT, ID)).toMatchObject({ coldStart: false });
    expect(read(before + START + END + REPORT, OTHER_ID)).toMatchObject({ coldStart: true });
  });

  it('is not what provisioned concurrency did earlier', () => {
    const init = `${JSON.stringify({ time: 't', type: 'platform.initStart', record: { initializationType: 'provisioned-concurrency' } })}\n`;
    const { text } = buildJsonLog('warm', 'success', 'no trace', '');
    expect(read(init + text, ID)).toMatchObject({ coldStart: false });
  });

  it('stays open when the run failed and its beginning is cut off', () => {
    const failed = `${END}REPORT RequestId: ${ID}\t${FIELDS}\tStatus: timeout\t\n`;
    expect(read(failed, ID)).toMatchObject({ coldStart: undefined });
    expect(read(START + failed, ID)).toMatchObject({ coldStart: false });
  });
});

describe('for any log', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('\n', '\t', ' ', ID, OTHER_ID, START, END, REPORT, FIELDS),
    fc.constantFrom(
      'REPORT RequestId: ',
      '{"type":"platform.report","record":',
      '{}',
      '}',
      'XRAY ',
    ),
    fc.constantFrom(...SAMPLES).map((sample) => sample.text.slice(0, 300)),
  );
  const anyLog = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(anyLog, fc.string({ unit: 'binary' })), (text) => {
        read(text);
        read(text, ID);
      }),
      { numRuns: 2000 },
    );
  });

  it('figures come only from a complete report line of the run that is asked for', () => {
    const whole =
      /^REPORT RequestId: (\S+)\s*\tDuration: \d.* ms.*\tBilled Duration: .* ms.*\tMemory Size: .* MB.*\tMax Memory Used: \d+ MB/m;
    fc.assert(
      fc.property(anyLog, (text) => {
        const { durationMs } = read(text, ID);
        if (durationMs === undefined) return;
        const lines = text.split('\n').filter((line) => line.includes(ID));
        expect(lines.some((line) => whole.test(line) || line.includes('platform.report'))).toBe(
          true,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
