// The tree of a JSON body, read piece by piece: nobody asks for more than what is unfolded.
import { OPEN_BRACE } from '../../json/json-bytes.ts';
import { type InnerHint, sniffString } from '../inner/sniff-string.ts';
import { Children } from '../json/children.ts';
import type { JsonDocument } from '../json/json-document.ts';
import { readSource, readString, toValueKind, type ValueKind } from '../json/token-text.ts';
import { ValueEnd } from '../json/value-end.ts';

/** A run of children of one container. */
export interface TreePlace {
  /** Where the first of them begins, or the white space before it. */
  readonly at: number;
  readonly isObject: boolean;
  /** Their places in the container; `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface TreeValue {
  readonly kind: ValueKind;
  /** Undefined in an array and for the outermost value. */
  readonly key: string | undefined;
  /** Its place in its container. */
  readonly index: number;
  /** Offsets of the value's bytes. */
  readonly start: number;
  readonly end: number;
  /** As it is written, cut where it is long; of an object or array its beginning. */
  readonly preview: string;
  readonly isCut: boolean;
  /** What can be unfolded, with how much there is. */
  readonly place: TreePlace | undefined;
  /** The JSON broke before this value ended. */
  readonly isBroken: boolean;
  /** What a text seems to hold. */
  readonly inner: InnerHint | undefined;
}

/** A run of a large container, to be unfolded by itself. */
interface TreePage {
  readonly kind: 'page';
  readonly place: TreePlace;
}

export type TreeNode = TreeValue | TreePage;

/** So many rows at most come of one unfolding; a container with more is shown in pages. */
const PAGE_SIZE = 1000;
const LONGEST_PREVIEW = 240;

/** The outermost value; undefined where not even that begins. */
export function readRoot(document: JsonDocument): TreeValue | undefined {
  const { bytes, start, limit } = document;
  if (start >= limit) return undefined;
  const value = new ValueEnd();
  value.measure(bytes, start, limit);
  return toTreeValue(document, start, value, undefined, 0);
}

/** What stands under a place: its children, or the pages they come in. */
export function readPlace(document: JsonDocument, place: TreePlace): readonly TreeNode[] {
  const size = place.to - place.from;
  return size <= PAGE_SIZE ? readValues(document, place) : readPages(document, place, size);
}

function readValues(document: JsonDocument, { at, isObject, from, to }: TreePlace): TreeValue[] {
  const children = new Children(document, isObject, at);
  const values: TreeValue[] = [];
  for (let index = from; index < to && children.next(); index += 1) {
    const key = isObject
      ? readString(document.bytes, children.keyStart, children.keyEnd)
      : undefined;
    values.push(toTreeValue(document, children.start, children.value, key, index));
  }
  return values;
}

function readPages(document: JsonDocument, place: TreePlace, size: number): TreePage[] {
  const { at, isObject, from, to } = place;
  const step = toStep(size);
  const children = new Children(document, isObject, at);
  const pages: TreePage[] = [];
  for (let index = from; index < to && children.next(); index += 1) {
    if ((index - from) % step !== 0) continue;
    const own = {
      at: children.childStart,
      isObject,
      from: index,
      to: Math.min(index + step, to),
    };
    pages.push({ kind: 'page', place: own });
  }
  return pages;
}

/** A thousand, a million …: such that there are no more than a thousand pages. */
function toStep(size: number): number {
  let step = PAGE_SIZE;
  while (size / step > PAGE_SIZE) step *= PAGE_SIZE;
  return step;
}

function toTreeValue(
  { bytes, limit }: JsonDocument,
  start: number,
  value: ValueEnd,
  key: string | undefined,
  index: number,
): TreeValue {
  const { end, count, isCut: isBroken } = value;
  const kind = toValueKind(bytes[start]);
  const { text, isCut } = readSource(bytes, start, end, LONGEST_PREVIEW);
  const isObject = bytes[start] === OPEN_BRACE;
  return {
    ...{ kind, key, index, start, end, isBroken },
    preview: count < 0 ? text : text.replaceAll(/\s+/g, ' '),
    isCut,
    place: count > 0 ? { at: start + 1, isObject, from: 0, to: count } : undefined,
    inner: kind === 'string' && start < limit ? sniffString(bytes, start, end) : undefined,
  };
}
