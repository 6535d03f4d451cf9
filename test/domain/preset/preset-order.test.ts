import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createClientContextPreset,
  createPayloadPreset,
  duplicatePreset,
  NAME_CHARACTERS,
  toFreeName,
  toPresetName,
  toTags,
} from '../../../src/domain/preset/make-preset.ts';
import type { PayloadPreset } from '../../../src/domain/preset/preset.ts';
import { movePreset, sortPresets, toLastOrder } from '../../../src/domain/preset/preset-order.ts';
import { anyPresets, CONTENT, PRESET } from './samples.ts';

const list = (...orders: number[]): PayloadPreset[] =>
  orders.map((order, index) => ({ ...PRESET, id: 'abcdefgh'.charAt(index), order }));
const apply = (presets: PayloadPreset[], changed: PayloadPreset[]) =>
  sortPresets(presets.map((old) => changed.find(({ id }) => id === old.id) ?? old));
const ids = (presets: readonly PayloadPreset[]) => presets.map(({ id }) => id).join('');

describe('sortPresets', () => {
  it('puts favourites first, then goes by order, then by age, so that every tab agrees', () => {
    const [a, b, c, d] = list(2, 1, 1, 9) as [
      PayloadPreset,
      PayloadPreset,
      PayloadPreset,
      PayloadPreset,
    ];
    const presets = [a, { ...b, createdAt: 5 }, { ...c, createdAt: 4 }, { ...d, favourite: true }];
    expect(ids(sortPresets(presets))).toBe('dcba');
    expect(toLastOrder(presets)).toBe(10);
  });
});

describe('movePreset', () => {
  it('changes the moved one alone', () => {
    const presets = list(1, 2, 3);
    const changed = movePreset(presets, 'c', 'b');
    expect(ids(changed)).toBe('c');
    expect(ids(apply(presets, changed))).toBe('acb');
    expect(ids(apply(presets, movePreset(presets, 'a', undefined)))).toBe('bca');
    expect(ids(apply(presets, movePreset(presets, 'c', 'a')))).toBe('cab');
  });

  it('counts anew where there is no number left between two', () => {
    const presets = list(1, 1, 5);
    expect(ids(apply(presets, movePreset(presets, 'c', 'b')))).toBe('acb');
  });

  it('keeps a favourite among the favourites', () => {
    const [a, b, c] = list(1, 2, 3) as [PayloadPreset, PayloadPreset, PayloadPreset];
    const presets = [{ ...a, favourite: true }, b, c];
    expect(ids(apply(presets, movePreset(presets, 'c', 'a')))).toBe('acb');
    expect(ids(apply(presets, movePreset(presets, 'a', 'c')))).toBe('abc');
  });

  it('puts any preset before any other of its group and leaves the rest in their order', () => {
    fc.assert(
      fc.property(anyPresets, fc.nat(), fc.nat(), (all, from, to) => {
        const presets = all.map((preset) => ({ ...preset, favourite: false }));
        if (presets.length < 2) return;
        const before = sortPresets(presets);
        const moved = before[from % before.length] as PayloadPreset;
        const rest = before.filter((preset) => preset !== moved);
        const place = to % before.length;
        const after = apply(presets, movePreset(presets, moved.id, rest[place]?.id));
        rest.splice(place, 0, moved);
        expect(after.map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
      }),
    );
  });
});

describe('making presets', () => {
  const fresh = { id: 'n', name: '  Refund \n an order ', order: 4, now: 5 };

  it('begins with revision 0 and a name on one line', () => {
    expect(createPayloadPreset(fresh, CONTENT)).toMatchObject({
      id: 'n',
      name: 'Refund an order',
      revision: 0,
      createdAt: 5,
      content: CONTENT,
    });
    expect(createClientContextPreset(fresh, '{}')).toMatchObject({
      kind: 'client context',
      text: '{}',
    });
  });

  it('never gives an empty name, nor half a character', () => {
    expect(toPresetName('  ', 'orders')).toBe('orders');
    expect(toPresetName('')).toBe('Untitled preset');
    expect(toPresetName(`${'a'.repeat(NAME_CHARACTERS - 1)}😀`)).toBe(
      'a'.repeat(NAME_CHARACTERS - 1),
    );
  });

  it('duplicates under another id, and keeps the link to the original', () => {
    const linked = { ...PRESET, favourite: true, origin: { id: 'o', hash: 'h' } };
    expect(duplicatePreset(linked, { ...fresh, name: 'Copy' })).toEqual({
      ...linked,
      id: 'n',
      name: 'Copy',
      order: 4,
      favourite: false,
      revision: 0,
      createdAt: 5,
      updatedAt: 5,
    });
  });

  it('finds a name that nobody has', () => {
    expect(toFreeName('Refund', [])).toBe('Refund');
    expect(toFreeName('Refund', ['Refund', 'Refund (2)'])).toBe('Refund (3)');
    expect(toFreeName('Refund (2)', ['Refund (2)'])).toBe('Refund (3)');
  });

  it('reads tags as they are typed', () => {
    expect(toTags(' orders, #Support,,orders\nOrders')).toEqual(['orders', 'Support']);
  });
});
