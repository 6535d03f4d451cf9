// Chance that can be had again: the same seed gives the same numbers.

export interface Dice {
  /** At least 0, less than `end`. */
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(roll() * end);
  return {
    below,
    pick<T>(list: readonly T[]) {
      const [first] = list;
      if (first === undefined) throw new Error('There is nothing to pick from.');
      return list[below(list.length)] ?? first;
    },
  };
}

/** SEED=… brings a failure back. */
export function takeSeed(): number {
  return Number(process.env.SEED ?? Date.now() % 1_000_000);
}
