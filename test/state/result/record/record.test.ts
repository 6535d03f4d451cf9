import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { BodyPorts } from '../../../../src/domain/body/body-ports.ts';
import type { Files, Outfile } from '../../../../src/domain/page/ports.ts';
import { LARGEST_BODY_BYTES } from '../../../../src/domain/record/record-bytes.ts';
import { toDraft } from '../../../../src/domain/record/to-draft.ts';
import type { Run } from '../../../../src/domain/run/run.ts';
import { findSecrets } from '../../../../src/domain/secrets/find-secrets.ts';
import { createRecordOpening } from '../../../../src/state/result/record/record-opening.ts';
import { createRecordSaving } from '../../../../src/state/result/record/record-saving.ts';
import { createFakeBodies, toFakePorts } from '../../fake-bodies.ts';
import { createFakeClock, ENVIRONMENT, settle } from '../../fakes.ts';
import { toOutcomeRun, toReturned, WAITING_RUN } from '../../runs.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const toPicked = (name: string, bytes: Uint8Array, size = bytes.length) => ({
  name,
  size,
  arrayBuffer: async () => bytes.slice().buffer as ArrayBuffer,
});

function giveSaving(
  run: ReturnType<typeof toOutcomeRun>,
  importBodies: (() => Promise<BodyPorts>) | undefined = undefined,
) {
  const downloaded: Outfile[] = [];
  const files: Files = {
    download: (file) => void downloaded.push(file),
    canSaveAs: false,
    saveAs: async () => ({ kind: 'cancelled' }),
  };
  const { now } = createFakeClock();
  const bodies = createFakeBodies();
  const saving = createRecordSaving({
    ...{ run, who: 'Zoë', roleArn: undefined, files, now },
    importBodies: importBodies ?? (async () => toFakePorts(bodies)),
  });
  const look = () => expect.poll(() => saving.found.value).toBeDefined();
  const save = async () => {
    expect(await saving.download()).toEqual({ kind: 'saved' });
    return JSON.parse(new TextDecoder().decode(downloaded.at(-1)?.bytes));
  };
  return { saving, downloaded, save, look, bodies };
}

function giveOpening(current: Run | undefined = undefined) {
  const shown = signal<Run | undefined>(current);
  const runs = {
    current: shown,
    isWaiting: signal(current?.kind === 'waiting'),
    show: (run: Run) => {
      shown.value = run;
    },
  };
  const bodies = createFakeBodies();
  const importBodies = async () => toFakePorts(bodies);
  const sources = { runs, environments: [ENVIRONMENT], importBodies };
  return { shown, bodies, opening: createRecordOpening(sources) };
}

describe('saving a run record', () => {
  it('waits for the look at the secrets, and leaves out what a person does not keep', async () => {
    const run = toOutcomeRun(toReturned('{"password":"hunter2-horse","pin":"s3cr3t-value"}'));
    const { saving, downloaded, save, look } = giveSaving(run);
    expect(await saving.download()).toBeUndefined();
    expect(downloaded).toEqual([]);
    await look();
    const [first] = saving.found.value ?? [];
    if (first === undefined) throw new Error('Nothing was found.');
    expect((await save()).outcome.body.text).not.toContain('hunter2-horse');
    saving.keep(first, true);
    expect((await save()).outcome.body.text).toContain('hunter2-horse');
    saving.keep(first, false);
    expect((await save()).outcome.body.text).not.toContain('hunter2-horse');
  });

  it('says who made the run only where that is known and wanted', async () => {
    const { saving, save, look } = giveSaving(toOutcomeRun(toReturned('1')));
    await look();
    expect((await save()).by).toBe('Zoë');
    saving.nameWho(false);
    expect(await save()).not.toHaveProperty('by');
  });

  it('finds in a large text, slice by slice, what a look at all of it finds', async () => {
    const row = '{"n":1,"text":"nothing to see"},\n';
    const at = [3990, 4001, 8000, 8191].map((count) => row.repeat(count));
    const body = `[${at.join('{"password":"hunter2-horse"},\n')}{"apiKey":"s3cr3t-value-9"}]`;
    const { saving, look } = giveSaving(toOutcomeRun(toReturned(body)));
    await look();
    expect(saving.found.value?.map(({ secret }) => secret)).toEqual(findSecrets(body));
    expect(saving.found.value).toHaveLength(4);
  });

  it('says how large a response is that stays outside', async () => {
    const bytes = new Uint8Array(LARGEST_BODY_BYTES + 1);
    const { saving, look } = giveSaving(toOutcomeRun(toReturned(bytes)));
    await look();
    expect(saving.leftOutBytes.value).toBe(bytes.length);
  });

  it('leaves the response of the run where it is', async () => {
    const run = toOutcomeRun(toReturned('{"a":1}'));
    const { look } = giveSaving(run);
    await look();
    expect(run.kind === 'outcome' && 'body' in run.outcome && run.outcome.body).toEqual(
      encode('{"a":1}'),
    );
  });

  it('gives the worker back when it is closed, also while it is still coming', async () => {
    const { saving, look, bodies } = giveSaving(toOutcomeRun(toReturned('1')));
    await look();
    saving.close();
    expect(bodies.count()).toBe(0);
    const early = giveSaving(toOutcomeRun(toReturned('1')));
    early.saving.close();
    await settle();
    expect(early.bodies.count()).toBe(0);
    expect(early.saving.found.value).toBeUndefined();
  });

  it('says why where the worker breaks off, or does not come', async () => {
    const { saving, look, bodies } = giveSaving(toOutcomeRun(toReturned('1')));
    await look();
    bodies.breakOff('gone');
    expect(await saving.download()).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('has stopped (gone)'),
    });
    const offline = () => Promise.reject(new Error('offline'));
    const unloaded = giveSaving(toOutcomeRun(toReturned('1')), offline);
    await settle();
    expect(unloaded.saving.trouble.value).toContain('could not be loaded (Error: offline)');
  });
});

describe('opening a run record', () => {
  const written = async (): Promise<Uint8Array> => {
    const { downloaded, saving, look } = giveSaving(toOutcomeRun(toReturned('{"a":1}')));
    await look();
    await saving.download();
    return downloaded[0]?.bytes ?? new Uint8Array();
  };

  it('shows the run, each time under a number that no run of the page has', async () => {
    const { shown, opening, bodies } = giveOpening(toOutcomeRun(toReturned('0')));
    const file = toPicked('run.json', await written());
    await opening.take(file);
    expect([shown.value?.id, opening.trouble.value]).toEqual([-1, undefined]);
    await opening.take(file);
    expect(shown.value).toMatchObject({
      id: -2,
      kind: 'outcome',
      outcome: { body: encode('{"a":1}') },
      file: { name: 'run.json', by: 'Zoë' },
    });
    expect(bodies.count()).toBe(0);
  });

  it.each([
    ['what is no record', encode('[]'), /run\.json was not opened\. It is no run record/],
    ['what is no text', Uint8Array.from([0xff]), /not text in UTF-8/],
  ])('refuses %s in a sentence, and the result stays', async (_what, bytes, sentence) => {
    const { shown, opening } = giveOpening();
    await opening.take(toPicked('run.json', bytes));
    expect([shown.value, opening.trouble.value]).toEqual([
      undefined,
      expect.stringMatching(sentence),
    ]);
  });

  it('reads no file that is too large, and takes none while a run is under way', async () => {
    const { opening } = giveOpening();
    const film = { ...toPicked('film.mp4', encode('')), size: 4e9 };
    film.arrayBuffer = () => Promise.reject(new Error('It was read.'));
    await opening.take(film);
    expect(opening.trouble.value).toMatch(/It has 3\.7 GB; run records up to 128 MB are read/);
    const waiting = giveOpening(WAITING_RUN);
    await waiting.opening.take(toPicked('run.json', await written()));
    expect(waiting.shown.value).toBe(WAITING_RUN);
    expect(waiting.opening.trouble.value).toMatch(/under way/);
  });
});

describe('the request of a record as a draft', () => {
  it('is what was sent, as text where that has the same bytes and as a file elsewhere', () => {
    const { request } = toOutcomeRun(toReturned(''), {
      payload: encode('{"a":1}'),
      clientContext: btoa('{"custom":{}}'),
      qualifier: 'live',
    });
    expect(toDraft(request, 'run.json')).toMatchObject({
      functionName: request.functionName,
      qualifier: 'live',
      logTail: true,
      payload: { kind: 'text', text: '{"a":1}' },
      clientContext: '{"custom":{}}',
    });
    const bytes = Uint8Array.from([0xff, 0]);
    expect(toDraft({ ...request, payload: bytes }, 'run.json').payload).toEqual({
      kind: 'file',
      name: 'payload of run.json',
      bytes,
    });
  });
});
