// The outfile: the response's exact bytes under a name that tells what they are.

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
): Outfile {
  const { extension, contentType } = KINDS[kind];
  const time = new Date(startedAt).toISOString().slice(0, 19).replaceAll(':', '-');
  return { name: `${toPlainName(functionName)}-${time}Z.${extension}`, bytes: body, contentType };
}

/** A name that every file system takes: function names are letters, digits, `-`, `_` and `.`. */
function toPlainName(functionName: string): string {
  const parsed = parseFunctionName(functionName);
  const name = parsed.ok ? parsed.value.name : functionName;
  return name.replaceAll(/[^\w.-]/g, '-').slice(0, 80) || 'response';
}
