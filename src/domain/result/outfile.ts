// The outfile: the response's exact bytes under a name that tells what they are.

import { FORMATS, type Format } from '../body/inner/format.ts';
import type { Outfile } from '../page/ports.ts';
import { parseFunctionName } from '../request/function-name.ts';
import type { BodyKind } from './body-kind.ts';

interface FileKind {
  readonly extension: string;
  readonly contentType: string;
}

const KINDS: Record<BodyKind, FileKind> = {
  empty: { extension: 'bin', contentType: 'application/octet-stream' },
  json: { extension: 'json', contentType: 'application/json' },
  text: { extension: 'txt', contentType: 'text/plain' },
  binary: { extension: 'bin', contentType: 'application/octet-stream' },
};

/** `orders-reprocess-2026-11-22T13-52-07Z.json`: function, time in UTC without colons, kind. */
export function toOutfile(
  body: Uint8Array,
  kind: BodyKind,
  functionName: string,
  startedAt: number,
  format?: Format,
): Outfile {
  const { extension, contentType } = toFileKind(kind, format);
  const time = new Date(startedAt).toISOString().slice(0, 19).replaceAll(':', '-');
  return { name: `${toPlainName(functionName)}-${time}Z.${extension}`, bytes: body, contentType };
}

/** A text keeps the extension of a text, whatever is written in it: a double click on it must run nothing. */
function toFileKind(kind: BodyKind, format: Format | undefined): FileKind {
  const isKnown = format !== undefined && (kind === 'binary' || format === 'csv');
  return isKnown ? FORMATS[format] : KINDS[kind];
}

/** A name that every file system takes: function names are letters, digits, `-`, `_` and `.`. */
function toPlainName(functionName: string): string {
  const parsed = parseFunctionName(functionName);
  const name = parsed.ok ? parsed.value.name : functionName;
  return name.replaceAll(/[^\w.-]/g, '-').slice(0, 80) || 'response';
}
