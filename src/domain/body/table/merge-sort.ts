// A stable sort that can be stopped on its way: `Array.sort` would hold everything up.
import type { Steps } from '../steps.ts';

const STEPS_A_TURN = 8192;

/** Equal ones keep their order. The array that is given is used up. */
export function* mergeSort(
  items: Uint32Array<ArrayBuffer>,
  compare: (left: number, right: number) => number,
): Steps<Uint32Array<ArrayBuffer>> {
  let from = items;
  let to = new Uint32Array(items.length);
  for (let width = 1; width < items.length; width *= 2) {
    for (let start = 0; start < items.length; start += width * 2) {
      yield* merge(from, to, start, width, compare);
    }
    [from, to] = [to, from];
  }
  return from;
}

function* merge(
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  width: number,
  compare: (left: number, right: number) => number,
): Steps<void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + width * 2, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at += 1) {
    const takesLeft =
      left < middle && (right >= end || compare(from[left] as number, from[right] as number) <= 0);
    to[at] = from[takesLeft ? left : right] as number;
    if (takesLeft) left += 1;
    else right += 1;
    if (at % STEPS_A_TURN === 0) yield;
  }
}
