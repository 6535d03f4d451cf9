// Content types that say what bytes without a mark of their own are, and the extension of each.
import { type FileForm, type FileKind, TEXT, toFileKind } from './file-kind.ts';

export interface CalledKind {
  readonly kind: FileKind;
  /** `bytes` is believed of what is no text, the others of texts. `any text` says no more than that it is one. */
  readonly form: 'text' | 'any text' | 'bytes';
}

const TEXTS: Readonly<Record<string, string>> = {
  'text/csv': 'csv',
  'text/x-csv': 'csv',
  'application/csv': 'csv',
  'text/tab-separated-values': 'tsv',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/xml': 'xml',
  'application/xml': 'xml',
  'text/css': 'css',
  'text/markdown': 'md',
  'text/javascript': 'js',
  'application/javascript': 'js',
  'application/yaml': 'yaml',
  'application/x-yaml': 'yaml',
  'text/yaml': 'yaml',
  'application/toml': 'toml',
  'application/sql': 'sql',
  'text/calendar': 'ics',
  'text/vcard': 'vcf',
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'application/x-pem-file': 'pem',
  'image/svg+xml': 'svg',
};

/** Files without a mark at their beginning; one with a mark that lacks it is not what it is called. */
const BYTES: Readonly<Record<string, string>> = {
  'application/x-protobuf': 'pb',
  'application/protobuf': 'pb',
  'application/cbor': 'cbor',
  'application/msgpack': 'msgpack',
  'application/vnd.msgpack': 'msgpack',
  'image/bmp': 'bmp',
};

const FORMS: Readonly<Record<string, FileForm>> = { csv: 'table', tsv: 'table', svg: 'drawing' };

/** Without parameters such as `charset`; undefined for a type that says nothing, or nothing we know. */
export function findContentType(contentType: string): CalledKind | undefined {
  const name = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  const asText = Object.hasOwn(TEXTS, name) ? TEXTS[name] : undefined;
  if (asText !== undefined) return toCalledText(asText, name);
  if (name.endsWith('+xml')) return toCalledText('xml', name);
  if (name.startsWith('text/')) return { kind: TEXT, form: 'any text' };
  const asBytes = Object.hasOwn(BYTES, name) ? BYTES[name] : undefined;
  return asBytes === undefined ? undefined : { kind: toFileKind(asBytes, name), form: 'bytes' };
}

function toCalledText(extension: string, contentType: string): CalledKind {
  return { kind: toFileKind(extension, contentType, FORMS[extension] ?? 'text'), form: 'text' };
}
