// Comparing the values of a query: numbers to their last digit, texts by their code points as the AWS CLI does.
import { compareNumbers } from '../json/compare-numbers.ts';
import { type AnyNumber, isNumberValue, toNumberSource } from './exact-number.ts';

export function areEqual(left: unknown, right: unknown): boolean {
  if (isNumberValue(left) && isNumberValue(right)) return compareValues(left, right) === 0;
  if (left === right) return true;
  if (!isContainer(left) || !isContainer(right)) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && areEqual(left[name], right[name]))
  );
}

/** Undefined where the two have no order. */
export function compareValues(left: unknown, right: unknown): number | undefined {
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (!isNumberValue(left) || !isNumberValue(right)) return undefined;
  return compareAsNumbers(left, right);
}

function compareAsNumbers(left: AnyNumber, right: AnyNumber): number {
  const [a, b] = [toNumberSource(left), toNumberSource(right)];
  return a === undefined || b === undefined ? Number(left) - Number(right) : compareNumbers(a, b);
}

/** UTF-16 orders the characters past U+FFFF before some others; code points do not. */
function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  const [a, b] = [Array.from(left), Array.from(right)];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isNumberValue(value);
}
