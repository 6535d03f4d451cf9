import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../../src/domain/failure/explain-failure.ts';
import { fromRecord } from '../../../src/domain/record/from-record.ts';
import { parseRecord } from '../../../src/domain/record/parse-record.ts';
import { LARGEST_BODY_BYTES } from '../../../src/domain/record/record-bytes.ts';
import {
  leaveOutSecrets,
  listRecordTexts,
  type RecordSecret,
} from '../../../src/domain/record/record-secrets.ts';
import type { RunRecord } from '../../../src/domain/record/run-record.ts';
import { toRecord } from '../../../src/domain/record/to-record.ts';
import { writeRecord } from '../../../src/domain/record/write-record.ts';
import type { EndedRun } from '../../../src/domain/run/run.ts';
import { formatStatusLine } from '../../../src/domain/run/status-line.ts';
import { findSecrets } from '../../../src/domain/secrets/find-secrets.ts';
import type { KeptBody } from '../../../src/domain/stream/stream-record.ts';
import { encodeBase64 } from '../../../src/domain/text/base64.ts';
import { ENVIRONMENT, OTHER_ENVIRONMENT } from '../../state/fakes.ts';
import { toOutcomeRun, toReturned } from '../../state/runs.ts';
import { mutate } from '../exchange/mutated-json.ts';
import { anyRun } from './samples.ts';

const SAVED_AT = Date.UTC(2026, 10, 30, 12);
const from = { id: -1, fileName: 'run.json', environments: [ENVIRONMENT] };
const findAll = (record: RunRecord): RecordSecret[] =>
  listRecordTexts(record).flatMap(({ text, ...place }) =>
    findSecrets(text).map((secret) => ({ ...place, secret })),
  );
const write = (run: EndedRun, isKept = false) => {
  const record = toRecord(run, { savedAt: SAVED_AT });
  return writeRecord(leaveOutSecrets(record, findAll(record), () => isKept));
};
const read = (text: string): EndedRun => {
  const parsed = parseRecord(text);
  if (parsed.kind !== 'record') throw new Error(parsed.sentence);
  return fromRecord(parsed.record, from);
};
const withBody = (body: string | Uint8Array) => toOutcomeRun(toReturned(body));
const toBroken = (kept: KeptBody): EndedRun => ({
  ...withBody(''),
  kind: 'failure',
  failure: {
    ...{ kind: 'broken stream', operation: 'Invoke', how: 'cut', statusCode: 200, raw: '' },
    receivedBytes: 43,
  },
  stream: { figures: { bytes: 43, chunks: 3, timeline: { bucketMs: 10, buckets: [43] } }, kept },
});
const bodyOf = (run: EndedRun) =>
  run.kind === 'outcome' && 'body' in run.outcome ? run.outcome.body : undefined;
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('a run record', () => {
  it('gives back the run that was written, byte for byte', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { id: _, file, subject, ...opened } = read(write(run, true));
        const { id: __, subject: was, ...rest } = run;
        expect(opened).toEqual(rest);
        expect(file).toMatchObject({ name: 'run.json', leftOut: [] });
        expect(subject).toMatchObject({ environmentName: was.environmentName, region: was.region });
      }),
    );
  });

  it.each([
    ['text', '{"n":12345678901234567890,"n":1.0}'],
    ['a byte order mark', '\uFEFFid,name\r\n'],
    ['no text', Uint8Array.from([0xff, 0, 0xfe, 0x22])],
    ['nothing but NULs', new Uint8Array(500)],
    ['nothing', ''],
  ])('holds a body of %s exactly', (_what, body) => {
    const run = withBody(body);
    expect(bodyOf(read(write(run)))).toEqual(bodyOf(run));
  });

  it('names a body that is too large by its size, and has the rest', () => {
    const run = read(write(withBody(new Uint8Array(LARGEST_BODY_BYTES + 1))));
    expect(bodyOf(run)).toHaveLength(0);
    expect(run.file?.leftOut).toEqual([expect.stringMatching(/response, 24 MB, was too large/)]);
  });

  it('has what came of a stream that broke off, as incomplete and without a secret', () => {
    const bytes = new TextEncoder().encode('{"order":7,"password":"hunter2-horse","item');
    const run = toBroken({ kind: 'whole', bytes });
    const { stream, kind, file } = read(write(run));
    expect([kind, stream?.figures]).toEqual([
      'failure',
      expect.objectContaining({ bytes: 43, chunks: 3 }),
    ]);
    const kept = stream?.kept.kind === 'whole' ? decode(stream.kept.bytes) : '';
    expect(kept).toBe('{"order":7,"password":"•••","item');
    expect(file?.leftOut).toEqual([expect.stringMatching(/^received\.body: Line 1/)]);
  });

  it('names by its size what came of a stream and is in a file', () => {
    const none = new Uint8Array();
    const run = read(write(toBroken({ kind: 'ends', first: none, last: none })));
    expect(run.stream).toBeUndefined();
    expect(run.file?.leftOut).toEqual([expect.stringMatching(/^The response, 43 bytes?,/)]);
  });

  it('of a run that did not break off is one that a page of before reads, too', () => {
    expect(JSON.parse(write(withBody('1'))).version).toBe(1);
    expect(JSON.parse(write(toBroken({ kind: 'whole', bytes: new Uint8Array(43) }))).version).toBe(
      2,
    );
  });

  it('tells in words how it ended, for whoever reads the file as it is', () => {
    const failed: EndedRun = {
      ...withBody(''),
      kind: 'failure',
      failure: { kind: 'offline', operation: 'Invoke' },
    };
    const { words } = JSON.parse(write(failed));
    const { title, next } = explainFailure(failed.failure, failed.subject);
    expect(words).toMatchObject({ status: title, next });
    expect(JSON.parse(write(withBody('1'))).words).toEqual({ status: 'Returned in 312 ms' });
  });

  it('knows its environment again by name and region, and no other', () => {
    const text = write(withBody('1'));
    const parsed = parseRecord(text);
    const knownTo = (...environments: (typeof ENVIRONMENT)[]) =>
      parsed.kind === 'record' &&
      fromRecord(parsed.record, { ...from, environments }).file?.environmentId;
    const name = JSON.parse(text).environment.name;
    const same = { ...ENVIRONMENT, name };
    expect(knownTo(OTHER_ENVIRONMENT, same)).toBe(ENVIRONMENT.id);
    expect(knownTo(OTHER_ENVIRONMENT)).toBeUndefined();
    expect(knownTo({ ...same, region: 'us-east-1' })).toBeUndefined();
    expect(knownTo(same, { ...same, id: 'second' })).toBeUndefined();
  });
});

describe('secrets in a record', () => {
  const KEY = `-----BEGIN PRIVATE KEY-----\\n${'MIIEvQIBADANBgkq'.repeat(20)}\\n-----END PRIVATE KEY-----\\n`;
  const payload = new TextEncoder().encode(
    `{"user":"zoe","password":"hunter2-horse","pin":1,"apiKey":12345678901,"key":"${KEY}","n":2}`,
  );
  const context = new TextEncoder().encode('{"custom":{"accessToken":"s3cr3t-value-9"}}');
  const log = new TextEncoder().encode('START\nDB_PASSWORD=hunter2-horse\nEND');
  const run = toOutcomeRun(
    {
      kind: 'function error',
      functionError: 'Unhandled',
      statusCode: 200,
      body: new TextEncoder().encode(
        '{"errorType":"E","errorMessage":"cannot log in with password=hunter2-horse"}',
      ),
      logResult: encodeBase64(log),
    },
    { payload, clientContext: encodeBase64(context) },
  );

  it('are left out everywhere, and said where', () => {
    const text = write(run);
    for (const secret of ['hunter2-horse', 's3cr3t-value-9', '12345678901', 'MIIEvQIB']) {
      expect(text).not.toContain(secret);
    }
    const file = JSON.parse(text);
    expect(file.words.status).toContain('•••');
    const places = file.leftOut.map(({ place }: { readonly place: string }) => place);
    expect(new Set(places)).toEqual(
      new Set(['request.payload', 'request.clientContext', 'outcome.body', 'outcome.log']),
    );
    expect(file.request.payload.isMasked).toBe(true);
  });

  it('leave JSON behind them, with everything else as it was', () => {
    const { request } = JSON.parse(write(run));
    const left = JSON.parse(request.payload.text);
    expect(left).toMatchObject({ user: 'zoe', password: '•••', pin: 1, apiKey: null, n: 2 });
    expect(left.key).toMatch(/^•••/);
  });

  it('are named when the record is opened', () => {
    expect(read(write(run)).file?.leftOut).toContainEqual(
      expect.stringMatching(
        /^request\.payload: Line 1, column \d+: what looked like a password\.$/,
      ),
    );
  });

  it('stay where a person says that they are none, but never in the page’s own words', () => {
    const text = write(run, true);
    expect(decode(bodyOf(read(text)))).toContain('hunter2-horse');
    expect(JSON.parse(text)).toMatchObject({ leftOut: [] });
    expect(JSON.parse(text).words.status).not.toContain('hunter2-horse');
  });

  it('of a session are in no record, whatever AWS said of them', () => {
    const raw = '{"SessionToken":"IQoJb3JpZ2luX2VjEXAMPLEtoken//////////wEaCXVzLWVhc3QtMSJH"}';
    const failure = { kind: 'unreadable', operation: 'Invoke', raw } as const;
    const text = write({ ...withBody(''), kind: 'failure', failure }, true);
    expect(text).not.toContain('IQoJ');
    expect(text).not.toContain(ENVIRONMENT.identityPoolId);
  });
});

describe('a file that is no run record of ours', () => {
  it('is refused in a sentence', () => {
    const good = write(withBody('{"a":1}'));
    const sentenceOf = (text: string) => {
      const parsed = parseRecord(text);
      return [parsed.kind, 'sentence' in parsed ? parsed.sentence : ''];
    };
    expect(sentenceOf('')).toEqual(['foreign', expect.stringContaining('no run record')]);
    expect(sentenceOf('[1]')).toEqual(['foreign', expect.stringContaining('no run record')]);
    expect(sentenceOf(good.slice(0, -40))).toEqual([
      'refused',
      expect.stringContaining('breaks off'),
    ]);
    expect(sentenceOf(good.replace('"version": 1', '"version": 3'))).toEqual([
      'refused',
      expect.stringMatching(/newer Invoke Desk \(version 3/),
    ]);
    expect(sentenceOf(good.replace('"statusCode": 200', '"statusCode": "200"'))).toEqual([
      'refused',
      expect.stringMatching(/damaged, at \$\.outcome\.statusCode: statusCode must be a number/),
    ]);
  });

  it('never throws, and what is taken can be shown', () => {
    const files = anyRun.map((run) => JSON.parse(write(run)));
    fc.assert(
      fc.property(mutate(files), (file) => {
        const parsed = parseRecord(JSON.stringify(file));
        if (parsed.kind !== 'record') return;
        const run = fromRecord(parsed.record, from);
        expect(formatStatusLine(run)).toEqual(expect.any(String));
        expect(Number.isFinite(run.startedAt)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is whatever it is: any text gives an answer', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseRecord(text).kind).toBe('foreign');
      }),
    );
  });
});
