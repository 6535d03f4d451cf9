import { describe, expect, it } from 'vitest';
import { createReaching } from '../../../src/platform/page/reaching.ts';
import { readPosts, resetSandbox, SANDBOX_URL } from '../sandbox-controls.ts';

const LIVE = new AbortController().signal;
const notBlocked = async () => false;

describe('reaching an address', () => {
  it('takes any answer for one, also a refusal that the page may not read, and posts nothing', async () => {
    await resetSandbox();
    const { reach } = createReaching(notBlocked);
    expect(await reach(SANDBOX_URL, LIVE)).toBe('answers');
    expect(await readPosts()).toEqual([]);
  });

  it('tells an address that nobody has from one that the policy blocked', async () => {
    const nobody = 'http://127.0.0.1:9';
    expect(await createReaching(notBlocked).reach(nobody, LIVE)).toBe('silent');
    expect(await createReaching(async () => true).reach(nobody, LIVE)).toBe('blocked');
  });

  it('ends when it is told to', async () => {
    const ended = AbortSignal.abort();
    expect(await createReaching(notBlocked).reach(SANDBOX_URL, ended)).toBe('silent');
  });
});
