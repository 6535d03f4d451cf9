import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createDraftState } from '../../../src/state/request/draft-state.ts';
import { createFilePayload, type PickedFile } from '../../../src/state/request/file-payload.ts';
import { createDeferred, READY_CHECKS } from '../fakes.ts';

const MB = 1024 * 1024;
const TYPED = { kind: 'text', text: '{"typed":true}' } as const;

function giveFilePayload() {
  const draft = createDraftState({ region: signal('eu-west-1'), checks: READY_CHECKS });
  draft.update({ payload: TYPED });
  const file = createFilePayload(draft, READY_CHECKS);
  return { draft, file, payload: () => draft.draft.value.payload };
}

function toFile(name: string, content: string | Uint8Array<ArrayBuffer>): PickedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer };
}

describe('a payload from a file', () => {
  it('is its bytes as they are', async () => {
    const { file, payload } = giveFilePayload();
    const bytes = Uint8Array.from([0xff, 0x00, 0x0d, 0x0a]);
    await file.take(toFile('a.bin', bytes));
    expect(payload()).toEqual({ kind: 'file', name: 'a.bin', bytes });
    expect(file.trouble.value).toBeUndefined();
  });

  it('gives back what was typed when it is removed, also after a second file', async () => {
    const { file, payload } = giveFilePayload();
    await file.take(toFile('a.json', '1'));
    await file.take(toFile('b.json', '2'));
    file.remove();
    expect(payload()).toBe(TYPED);
  });

  it('is not even opened when it is larger than anything that Lambda takes', async () => {
    const { file, payload } = giveFilePayload();
    const film: PickedFile = {
      name: 'film.mov',
      size: 6 * MB + 1,
      arrayBuffer: () => Promise.reject(new Error('opened')),
    };
    await file.take(film);
    expect(payload()).toBe(TYPED);
    expect(file.trouble.value).toBe(
      'film.mov has 6 MB; Lambda takes 6 MB at most. It was not opened.',
    );
  });

  it('may be as large as Lambda allows', async () => {
    const { file, payload } = giveFilePayload();
    await file.take(toFile('large.json', new Uint8Array(6 * MB)));
    expect(payload()).toMatchObject({ kind: 'file', name: 'large.json' });
  });

  it('that cannot be read is told in a sentence, and what was typed stays', async () => {
    const { file, payload } = giveFilePayload();
    const arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
    await file.take({ name: 'folder', size: 0, arrayBuffer });
    expect(payload()).toBe(TYPED);
    expect(file.trouble.value).toMatch(
      /^folder could not be read \(.*NotReadableError.*\)\. .+\.$/,
    );
  });

  it('takes the trouble with the last one away', async () => {
    const { file } = giveFilePayload();
    await file.take({
      name: 'film.mov',
      size: 9 * MB,
      arrayBuffer: async () => new ArrayBuffer(0),
    });
    await file.take(toFile('a.json', '1'));
    expect(file.trouble.value).toBeUndefined();
  });

  it('that comes late gives way to a newer one', async () => {
    const { file, payload } = giveFilePayload();
    const slow = createDeferred<ArrayBuffer>();
    const first = file.take({ name: 'slow.json', size: 1, arrayBuffer: () => slow.promise });
    await file.take(toFile('new.json', '2'));
    slow.resolve(new ArrayBuffer(1));
    await first;
    expect(payload()).toMatchObject({ name: 'new.json' });
  });

  it('that comes late gives way to one that was refused, too: the trouble shown is the newest', async () => {
    const { file, payload } = giveFilePayload();
    const slow = createDeferred<ArrayBuffer>();
    const first = file.take({ name: 'slow.json', size: 1, arrayBuffer: () => slow.promise });
    await file.take({ name: 'film.mov', size: 9 * MB, arrayBuffer: () => slow.promise });
    slow.resolve(new ArrayBuffer(1));
    await first;
    expect(payload()).toBe(TYPED);
    expect(file.trouble.value).toContain('film.mov');
  });
});

describe('a file as text', () => {
  it('can be edited, and is then what was typed', async () => {
    const { file, payload } = giveFilePayload();
    await file.take(toFile('a.json', '\uFEFF{"é":1}\r\n'));
    file.editAsText();
    expect(payload()).toEqual({ kind: 'text', text: '\uFEFF{"é":1}\r\n' });
    await file.take(toFile('b.json', '2'));
    file.remove();
    expect(payload()).toEqual({ kind: 'text', text: '\uFEFF{"é":1}\r\n' });
  });

  it('is not to be had where the text would be other bytes', async () => {
    const { file, payload } = giveFilePayload();
    await file.take(toFile('latin1.json', Uint8Array.from([0x22, 0xe9, 0x22])));
    const before = payload();
    file.editAsText();
    expect(payload()).toBe(before);
    expect(file.asText.value).toBeUndefined();
  });
});
