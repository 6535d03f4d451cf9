// JMESPath's functions for numbers, exact: the library's own round large integers, and sort numbers as texts.
import { compactJson } from '../../json/format-json.ts';
import { compareNumbers } from '../json/compare-numbers.ts';
import { areEqual, compareValues } from './compare-values.ts';
import {
  type AnyNumber,
  ExactNumber,
  isNumberValue,
  toNumberSource,
  toNumberValue,
} from './exact-number.ts';
import {
  type Interpreter,
  NUMBERS,
  type QueryNode,
  type Signature,
  STRINGS,
  TYPES,
} from './interpreter.ts';

/** What happens while a query is worked out. */
export interface QueryNotes {
  /** Something was calculated with a number that a double cannot hold. */
  isRounded: boolean;
}

type Call = (values: readonly unknown[]) => unknown;

const NUMBER: Signature = { types: [TYPES.number] };
const ANY: Signature = { types: [TYPES.any] };
const LIST: Signature = { types: [TYPES.array] };
const EXPRESSION: Signature = { types: [TYPES.expression] };
const ORDERED: Signature = { types: [NUMBERS, STRINGS] };
const INTEGER = /^-?\d+$/;
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

export function registerExactFunctions(
  interpreter: Interpreter,
  notes: QueryNotes,
  toJson: (value: unknown) => Uint8Array,
): void {
  const { runtime } = interpreter;
  const define = (name: string, signature: readonly Signature[], run: Call) =>
    runtime.register(name, run, signature, { override: true });
  const round = (value: unknown) => toDouble(value as AnyNumber, notes);
  const readKeys = (list: unknown, node: unknown) =>
    toKeyed(list as readonly unknown[], (one) => interpreter.visit(node as QueryNode, one));

  define('abs', [NUMBER], ([one]) => toAbsolute(one as AnyNumber));
  define('ceil', [NUMBER], ([one]) => toWhole(one as AnyNumber, Math.ceil, round));
  define('floor', [NUMBER], ([one]) => toWhole(one as AnyNumber, Math.floor, round));
  define('sum', [{ types: [NUMBERS] }], ([list]) => toSum(list as AnyNumber[], round));
  define('avg', [{ types: [NUMBERS] }], ([list]) => {
    const numbers = list as AnyNumber[];
    return numbers.length === 0 ? null : round(toSum(numbers, round)) / numbers.length;
  });
  define('contains', [{ types: [TYPES.string, TYPES.array] }, ANY], ([place, wanted]) => {
    if (Array.isArray(place)) return place.some((one) => areEqual(one, wanted));
    return typeof wanted === 'string' ? String(place).includes(wanted) : null;
  });
  define('max', [ORDERED], ([list]) => pick(toKeyed(list as unknown[], toItself), 1));
  define('min', [ORDERED], ([list]) => pick(toKeyed(list as unknown[], toItself), -1));
  define('max_by', [LIST, EXPRESSION], ([list, node]) => pick(readKeys(list, node), 1));
  define('min_by', [LIST, EXPRESSION], ([list, node]) => pick(readKeys(list, node), -1));
  define('sort', [ORDERED], ([list]) => sort(toKeyed(list as unknown[], toItself)));
  define('sort_by', [LIST, EXPRESSION], ([list, node]) => sort(readKeys(list, node)));
  define('to_number', [ANY], ([one]) => toNumber(one));
  define('to_string', [ANY], ([one]) =>
    typeof one === 'string' ? one : new TextDecoder().decode(compactJson(toJson(one))));
}

interface Keyed {
  readonly item: unknown;
  readonly key: unknown;
}

const toItself = (one: unknown) => one;

function toKeyed(list: readonly unknown[], toKey: (one: unknown) => unknown): readonly Keyed[] {
  const keyed = list.map((item) => ({ item, key: toKey(item) }));
  const first = typeof (isNumberValue(keyed[0]?.key) ? 0 : keyed[0]?.key);
  const isOdd = ({ key }: Keyed) =>
    isNumberValue(key) ? first !== 'number' : typeof key !== 'string' || first !== 'string';
  if (keyed.some(isOdd)) {
    throw new Error('Invalid type: what is ordered must be all numbers or all texts.');
  }
  return keyed;
}

function compareKeys(left: Keyed, right: Keyed): number {
  return compareValues(left.key, right.key) ?? 0;
}

function sort(keyed: readonly Keyed[]): unknown[] {
  return [...keyed].sort(compareKeys).map(({ item }) => item);
}

/** The first of equal ones; null of nothing. */
function pick([first, ...others]: readonly Keyed[], sign: 1 | -1): unknown {
  if (first === undefined) return null;
  let best = first;
  for (const one of others) if (compareKeys(one, best) * sign > 0) best = one;
  return best.item;
}

function toAbsolute(value: AnyNumber): AnyNumber {
  if (!(value instanceof ExactNumber)) return Math.abs(value);
  return toNumberValue(value.source.replace(/^-/, ''));
}

function toWhole(
  value: AnyNumber,
  toInteger: (value: number) => number,
  round: (value: unknown) => number,
): AnyNumber {
  return INTEGER.test(toNumberSource(value) ?? '') ? value : toInteger(round(value));
}

/** Of integers to the last digit, as in the CLI. */
function toSum(numbers: readonly AnyNumber[], round: (value: unknown) => number): AnyNumber {
  const sources = numbers.map((one) => toNumberSource(one) ?? '');
  if (!sources.every((source) => INTEGER.test(source))) {
    return numbers.reduce((sum: number, one) => sum + round(one), 0);
  }
  return toNumberValue(String(sources.reduce((sum, source) => sum + BigInt(source), 0n)));
}

function toNumber(value: unknown): unknown {
  if (isNumberValue(value)) return value;
  return typeof value === 'string' && JSON_NUMBER.test(value) ? toNumberValue(value) : null;
}

/** For calculations that are done in doubles: notes where that loses something. */
export function toDouble(value: AnyNumber, notes: QueryNotes): number {
  const plain = Number(value);
  if (value instanceof ExactNumber) {
    const isHeld = Number.isFinite(plain) && compareNumbers(String(plain), value.source) === 0;
    if (!isHeld) notes.isRounded = true;
  }
  return plain;
}
