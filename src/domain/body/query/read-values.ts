// JSON bytes as values that a query can walk through, each knowing where it came from, so that it can be written as it came.
import { CLOSE_BRACE, CLOSE_BRACKET, OPEN_BRACE, OPEN_BRACKET } from '../../json/json-bytes.ts';
import { TokenScanner } from '../../json/token-scanner.ts';
import { readString } from '../json/token-text.ts';
import type { Steps } from '../steps.ts';
import { toNumberValue } from './exact-number.ts';

type Container = unknown[] | Record<string, unknown>;

/** Offsets of objects and arrays that were read and not made. */
export type Origins = WeakMap<object, readonly [start: number, end: number]>;

export interface ReadValues {
  readonly value: unknown;
  readonly origins: Origins;
}

const TOKENS_A_TURN = 4096;
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** `bytes` must be valid JSON. No recursion, so that no depth is too deep. */
export function* readValues(bytes: Uint8Array, from: number): Steps<ReadValues> {
  const scanner = new TokenScanner(bytes, from);
  const open: { container: Container; start: number; key: string }[] = [];
  const origins: Origins = new WeakMap();
  const root: unknown[] = [];
  let count = 0;
  const put = (value: unknown) => {
    const top = open.at(-1);
    if (top === undefined) root.push(value);
    else if (Array.isArray(top.container)) top.container.push(value);
    else setMember(top.container, top.key, value);
  };
  while (scanner.next()) {
    count += 1;
    if (count % TOKENS_A_TURN === 0) yield;
    const { kind, start, end } = scanner;
    const byte = bytes[start];
    if (kind === 'key') {
      const top = open.at(-1);
      if (top !== undefined) top.key = readString(bytes, start, end);
    } else if (kind !== 'punctuation') put(readScalar(scanner));
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      const container: Container = byte === OPEN_BRACE ? {} : [];
      put(container);
      open.push({ container, start, key: '' });
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      const closed = open.pop();
      if (closed !== undefined) origins.set(closed.container, [closed.start, end]);
    }
  }
  return { value: root[0], origins };
}

/** `__proto__` is a name like any other. */
function setMember(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') target[name] = value;
  else {
    const place = { value, enumerable: true, configurable: true, writable: true };
    Object.defineProperty(target, name, place);
  }
}

function readScalar({ bytes, kind, start, end }: TokenScanner): unknown {
  if (kind === 'string') return readString(bytes, start, end);
  if (kind === 'number') return toNumberValue(DECODER.decode(bytes.subarray(start, end)));
  return bytes[start] === 0x6e ? null : bytes[start] === 0x74;
}
