// The hex view's question to a body.
import type { Body } from '../growing-body.ts';
import { inOneStep, type Steps } from '../steps.ts';
import { type HexRow, toHexRows } from './hex-rows.ts';

export interface HexQuestion {
  readonly first: number;
  readonly count: number;
  /** Bytes a row. */
  readonly width: number;
}

export function readHexRows(
  body: Body,
  { first, count, width }: HexQuestion,
): Steps<readonly HexRow[]> {
  return inOneStep(() => toHexRows(body.bytes, first, count, width));
}
