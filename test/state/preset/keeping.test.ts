import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { KeepingRecord, StorageHealth } from '../../../src/domain/page/storage-health.ts';
import { createKeeping } from '../../../src/state/preset/keeping.ts';

const MAY_BE_CLEARED = { kind: 'may be cleared', sentence: 'It may be cleared.' } as const;
const PERSISTENT = { kind: 'persistent' } as const;
const REFUSED = { kind: 'refused', sentence: 'Nothing is kept here.' } as const;

interface Given {
  readonly before?: StorageHealth;
  /** What the browser says when it is asked. */
  readonly after?: StorageHealth;
  readonly record?: KeepingRecord;
}

function giveKeeping({ before = MAY_BE_CLEARED, after = PERSISTENT, record = {} }: Given = {}) {
  const hasPresets = signal(false);
  const kept: KeepingRecord[] = [];
  const asked = { times: 0 };
  const keeping = createKeeping({
    keeper: {
      look: async () => before,
      async ask() {
        asked.times += 1;
        return after;
      },
    },
    store: { read: async () => record, keep: async (one) => void kept.push(one) },
    now: () => 1000,
    hasPresets,
  });
  return { keeping, hasPresets, kept, asked };
}

describe('persistent storage', () => {
  it('is not asked for by the start, but by the first save, and once', async () => {
    const { keeping, asked, kept } = giveKeeping();
    await keeping.read();
    expect(asked.times).toBe(0);
    await keeping.onSaved();
    await keeping.onSaved();
    expect(asked.times).toBe(1);
    expect(kept).toEqual([{ askedAt: 1000 }]);
  });

  it('is not asked for again in a later life of the page', async () => {
    const { keeping, asked } = giveKeeping({ record: { askedAt: 1 } });
    await keeping.read();
    await keeping.onSaved();
    expect(asked.times).toBe(0);
  });
});

describe('the line that says what may be lost', () => {
  it('comes with the first preset, and goes where the browser promises to keep it', async () => {
    const { keeping, hasPresets } = giveKeeping();
    await keeping.read();
    expect(keeping.warning.value).toBeUndefined();
    hasPresets.value = true;
    expect(keeping.warning.value).toBe('It may be cleared.');
    await keeping.onSaved();
    expect(keeping.warning.value).toBeUndefined();
  });

  it('stays where the browser promises nothing', async () => {
    const { keeping, hasPresets } = giveKeeping({ after: MAY_BE_CLEARED });
    await keeping.read();
    hasPresets.value = true;
    await keeping.onSaved();
    expect(keeping.warning.value).toBe('It may be cleared.');
  });

  it('is there before the first save where the browser refuses to keep anything', async () => {
    const { keeping } = giveKeeping({ before: REFUSED });
    await keeping.read();
    expect(keeping.warning.value).toBe('Nothing is kept here.');
  });
});

it('a backup is remembered with its day, beside what was asked', async () => {
  const { keeping, kept } = giveKeeping({ record: { askedAt: 1 } });
  await keeping.read();
  await keeping.onBackup();
  expect(keeping.backedUpAt.value).toBe(1000);
  expect(kept).toEqual([{ askedAt: 1, backedUpAt: 1000 }]);
});
