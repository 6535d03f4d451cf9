// What a body is: by its content type where one is given and fits, else by its bytes.
import { findJsonError } from '../../json/find-json-error.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
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

/** `contentType` as a header has it, parameters and all. Looks at everything: ask once a body. */
export function detectFormat(bytes: Uint8Array, contentType = ''): Format {
  if (bytes.length === 0) return 'empty';
  const magic = findMagic(bytes)?.format;
  if (magic !== undefined && !isTextual(magic)) return magic;
  const { text, exact } = decodeUtf8(bytes);
  const isText = exact && !text.includes('\0');
  const plain = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const said = SAID.find(([pattern]) => pattern.test(plain))?.[1];
  if (said === 'csv' || said === 'html') return said;
  if (!isText) return said === undefined ? 'binary' : said;
  if (magic === 'svg') return magic;
  if (said === 'json' || findJsonError(bytes) === undefined) return 'json';
  if (said !== undefined) return said;
  // JSON that broke on its way is still looked at as JSON.
  if (magic !== undefined) return magic;
  return seemsCsv(text) ? 'csv' : 'text';
}
