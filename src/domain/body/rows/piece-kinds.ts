// What a piece of a row is, as a number: rows are counted by the million.

export const TEXT = 0;
export const KEY = 1;
export const STRING = 2;
export const NUMBER = 3;
export const LITERAL = 4;
export const PUNCTUATION = 5;
export const INVALID = 6;

export const PIECE_KINDS = [
  'text',
  'key',
  'string',
  'number',
  'literal',
  'punctuation',
  'invalid',
] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];
