// A body in a worker of its own: in a real browser, by the address that the page gives it.
import { expect, it } from 'vitest';
import { createBodyPort } from '../../../src/platform/worker/body-client.ts';
import { startWorkerLink } from '../../../src/platform/worker/worker-link.ts';
import bodyWorker from '../../../src/worker/body-worker.ts?worker&url';

const encode = (text: string) => new TextEncoder().encode(text);

it('a worker reads what it is handed, takes its buffers, and answers', async () => {
  const body = createBodyPort((ears) => startWorkerLink(bodyWorker, ears)).open();
  const [first, second] = [encode('{"a":'), encode('[1]}')];
  await body.append(first);
  await body.append(second);
  body.finish();
  expect([first.length, second.length]).toEqual([0, 0]);
  const question = { layout: { view: 'pretty', columns: 80 }, from: 0, count: 9 } as const;
  const [survey, rows, text] = await Promise.all([
    body.ask('survey', null),
    body.ask('rows', question),
    body.ask('text', 'pretty'),
  ]);
  expect(survey).toMatchObject({ kind: 'answered', answer: { kind: 'json', sizeBytes: 9 } });
  expect(rows.kind === 'answered' && rows.answer.rows.length).toBe(5);
  const copied = text.kind === 'answered' ? new TextDecoder().decode(text.answer.bytes) : '';
  expect(copied).toBe('{\n  "a": [\n    1\n  ]\n}');
  body.close();
  expect(await body.ask('survey', null)).toEqual({ kind: 'cancelled' });
});

it('a worker whose file is not there is a sentence, for all that is asked of it', async () => {
  const body = createBodyPort((ears) => startWorkerLink('/no-such-worker.js', ears)).open();
  expect(await body.ask('survey', null)).toMatchObject({
    kind: 'failed',
    sentence: expect.stringContaining('has stopped'),
  });
  await body.append(encode('1'));
  expect(await body.ask('survey', null)).toMatchObject({ kind: 'failed' });
});
