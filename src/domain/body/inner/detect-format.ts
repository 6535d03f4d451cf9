// What a body is: by its content type where one is given and fits, else by its bytes.
import type { BodyKind } from '../../result/body-kind.ts';
import { type Format, isTextual } from './format.ts';
import { findMagic } from './magic.ts';
import { seemsCsv } from './seems-csv.ts';

/** Only of texts: whether bytes are a picture or a PDF is seen by them, whatever a header says. */
const SAID: readonly (readonly [RegExp, Format])[] = [
  [/^(?:application|text)\/(?:[\w.-]+\+)?json$/, 'json'],
  [/^(?:text|application)\/(?:csv|x-csv|vnd\.csv)$/, 'csv'],
  [/^(?:text\/html|application\/xhtml\+xml)$/, 'html'],
  [/^(?:application|text)\/(?:[\w.-]+\+)?xml$/, 'xml'],
  [/^text\//, 'text'],
];

const LOOKED_AT = 64 * 1024;

/** `kind` is what a look at all of the bytes found, `contentType` as a header has it, parameters and all, or empty. */
export function detectFormat(bytes: Uint8Array, kind: BodyKind, contentType: string): Format {
  if (kind === 'empty') return 'empty';
  const magic = findMagic(bytes)?.format;
  if (magic !== undefined && !isTextual(magic)) return magic;
  const plain = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const said = SAID.find(([pattern]) => pattern.test(plain))?.[1];
  if (said === 'csv' || said === 'html') return said;
  if (kind === 'binary') return said ?? 'binary';
  if (magic === 'svg') return magic;
  if (said === 'json' || kind === 'json') return 'json';
  // JSON that broke on its way is still looked at as JSON.
  if (said !== undefined || magic !== undefined) return said ?? magic ?? 'text';
  return seemsCsv(new TextDecoder().decode(bytes.subarray(0, LOOKED_AT))) ? 'csv' : 'text';
}
