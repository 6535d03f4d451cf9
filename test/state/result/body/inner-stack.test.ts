// What is opened inside a response, one in the other, and the ways back.
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { OpenBody } from '../../../../src/domain/body/body-port.ts';
import { createInnerStack } from '../../../../src/state/result/body/inner-stack.ts';
import { unzip } from '../../../../src/worker/unzip.ts';
import { createFakeBodies, toFakePorts } from '../../fake-bodies.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

function give(text: string) {
  const bodies = createFakeBodies();
  const outer = bodies.open();
  void outer.append(encode(text));
  outer.finish();
  const stack = createInnerStack(
    () => 'orders-1',
    async () => toFakePorts(bodies),
  );
  const whole = { start: 0, end: encode(text).length };
  return { bodies, outer, stack, whole };
}

it('opens what is inside what is inside, each with its exact bytes, and goes back', async () => {
  const csv = 'id;n\n1;2\n3;4\n';
  const json = JSON.stringify(JSON.stringify({ file: gzipSync(csv).toString('base64') }));
  const { bodies, outer, stack, whole } = give(json);
  await stack.open(outer, 'details', { ...whole, wrap: 'json' });
  const [inner] = stack.shown.value;
  await expect.poll(() => inner?.view.value).toBe('pretty');
  const open = inner?.read.open.value as OpenBody;
  const end = (inner?.bytes.length ?? 0) - 1;
  await stack.open(open, 'file', { start: 8, end, wrap: 'base64' });
  const zipped = stack.shown.value[1];
  await expect.poll(() => zipped?.facts.value?.kind.words).toBe('gzip');
  expect(zipped?.outfile.value.name).toBe('orders-1-file.gz');
  await stack.unzip(zipped?.read.open.value as OpenBody, 'decompressed');
  const last = stack.shown.value[2];
  await expect.poll(() => last?.views.value).toEqual(['table', 'raw']);
  expect(decode(last?.bytes)).toBe(csv);
  expect(last?.outfile.value).toMatchObject({
    name: 'orders-1-decompressed.csv',
    contentType: 'text/csv',
  });
  stack.backTo(1);
  expect(stack.shown.value.map(({ label }) => label)).toEqual(['details']);
  stack.backTo(0);
  expect(bodies.count()).toBe(1);
});

it('says what is not what it seemed', async () => {
  const { outer, stack, whole } = give('"JVBERi0xLjQ*"');
  await stack.open(outer, 'a', { ...whole, wrap: 'base64' });
  expect(stack.trouble.value).toMatch(/is none as a whole/);
  expect(stack.shown.value).toEqual([]);
  await stack.unzip(outer, 'a');
  expect(stack.trouble.value).toMatch(/^The gzip data is damaged/);
});

it('stops where a few bytes of gzip become too many', async () => {
  const bomb = gzipSync(Buffer.alloc(3_000_000));
  const steps = unzip(bomb, 1_000_000);
  let step = await steps.next();
  while (step.done !== true) step = await steps.next();
  expect(step.value).toEqual({ kind: 'too large', limitBytes: 1_000_000 });
});
