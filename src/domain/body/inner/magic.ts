// The first bytes by which files are known.
import { FORMATS, type Format } from './format.ts';

export interface Magic {
  readonly format: Format;
  readonly words: string;
}

const BEGINNINGS: readonly (readonly [Format, string])[] = [
  ['pdf', '%PDF-'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['gzip', '\x1f\x8b\x08'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
];

/** Texts are known by their first mark; white space and a byte order mark before it do not count. */
const TEXT_BEGINNINGS: readonly (readonly [Format, RegExp])[] = [
  ['html', /^<(?:!doctype\s+html|html|head|body)[\s>]/i],
  ['svg', /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+svg[^>]*>\s*)?<svg[\s>]/i],
  ['xml', /^<\?xml\s/],
  ['json', /^(?:\{\s*(?:"|\}\s*$)|\[\s*(?:["[{\d\]tfn-]))/],
];

const LOOKED_AT = 1024;

/** By the beginning alone; undefined where it tells nothing. */
export function findMagic(bytes: Uint8Array): Magic | undefined {
  const head = bytes.subarray(0, LOOKED_AT);
  const binary = String.fromCharCode(...head.subarray(0, 16));
  const isWebp = binary.startsWith('RIFF') && binary.slice(8, 12) === 'WEBP';
  const known = isWebp ? 'webp' : BEGINNINGS.find(([, mark]) => binary.startsWith(mark))?.[0];
  if (known !== undefined) return toMagic(known);
  const text = new TextDecoder().decode(head).trimStart();
  const format = TEXT_BEGINNINGS.find(([, mark]) => mark.test(text))?.[0];
  return format === undefined ? undefined : toMagic(format);
}

function toMagic(format: Format): Magic {
  return { format, words: FORMATS[format].words };
}
