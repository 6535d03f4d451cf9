// The outfile: the response's exact bytes, or a body inside it, under a name that tells what they are.

import { detectKind } from '../file/detect-kind.ts';
import { TEXT } from '../file/file-kind.ts';
import type { Outfile } from '../page/ports.ts';
import { parseFunctionName } from '../request/function-name.ts';

export interface OutfileSource {
  readonly functionName: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** As the answer, or the body's own headers, call it. */
  readonly contentType?: string | undefined;
  /** Which part it is, where it is not the whole response: `attachment`. */
  readonly label?: string | undefined;
}

/** What a double click would run in a browser keeps the extension of a text: a function wrote it, not the person. */
const RUNS: ReadonlySet<string> = new Set(['html', 'svg']);

/** `orders-reprocess-2026-11-22T13-52-07Z.json`: function, time in UTC without colons, part, kind. */
export function toOutfile(bytes: Uint8Array, source: OutfileSource): Outfile {
  const kind = detectKind(bytes, { contentType: source.contentType });
  const { extension, contentType } = RUNS.has(kind.extension) ? TEXT : kind;
  return { name: toOutfileName(source, extension), bytes, contentType };
}

/** The name alone, for what is written under an extension of its own. */
export function toOutfileName(source: OutfileSource, extension: string): string {
  const { functionName, startedAt, label = '' } = source;
  const time = new Date(startedAt).toISOString().slice(0, 19).replaceAll(':', '-');
  const part = toPlainName(label, 40);
  const head = toPlainName(toFunctionName(functionName), 80) || 'response';
  return `${head}-${time}Z${part === '' ? '' : `-${part}`}.${extension}`;
}

function toFunctionName(functionName: string): string {
  const parsed = parseFunctionName(functionName);
  return parsed.ok ? parsed.value.name : functionName;
}

/** A name that every file system takes: function names are letters, digits, `-`, `_` and `.`. */
function toPlainName(name: string, length: number): string {
  return name.replaceAll(/[^\w.-]/g, '-').slice(0, length);
}
