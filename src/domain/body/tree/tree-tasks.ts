// The tree's questions to a body.
import type { JsonError } from '../../json/json-error.ts';
import type { Body } from '../growing-body.ts';
import { readBodyDocument } from '../json/json-document.ts';
import { inOneStep, type Steps } from '../steps.ts';
import {
  readPlace,
  readRoot,
  type TreeNode,
  type TreePlace,
  type TreeValue,
} from './tree-place.ts';

export interface TreeRoot {
  /** Undefined where not even the outermost value begins. */
  readonly value: TreeValue | undefined;
  /** Why the tree ends before the body does. */
  readonly error: JsonError | undefined;
}

export function* openTree(body: Body): Steps<TreeRoot> {
  const document = yield* readBodyDocument(body);
  return { value: readRoot(document), error: document.error };
}

export function* openPlaces(
  body: Body,
  places: readonly TreePlace[],
): Steps<readonly (readonly TreeNode[])[]> {
  const document = yield* readBodyDocument(body);
  const read: (readonly TreeNode[])[] = [];
  for (const place of places) {
    read.push(readPlace(document, place));
    yield;
  }
  return read;
}

export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** A copy of its own, to be handed over. */
export function sliceBody(
  body: Body,
  { start, end }: Slice,
): Steps<{ readonly bytes: Uint8Array<ArrayBuffer> }> {
  return inOneStep(() => ({ bytes: new Uint8Array(body.bytes.subarray(start, end)) }));
}
