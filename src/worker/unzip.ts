// Decompresses gzip by the browser's own means, and stops where it grows without end.
import { LARGEST_UNZIPPED, type Unzipped } from '../domain/body/inner/unzipped.ts';

export async function* unzip(
  bytes: Uint8Array,
  limitBytes = LARGEST_UNZIPPED,
): AsyncGenerator<undefined, Unzipped, void> {
  // A copy: the stream may take the buffer of what it is given.
  const source = new Blob([new Uint8Array(bytes)]).stream();
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      length += next.value.length;
      if (length > limitBytes) {
        await reader.cancel();
        return { kind: 'too large', limitBytes };
      }
      yield;
    }
  } catch (error) {
    return { kind: 'broken', sentence: `The gzip data is damaged (${String(error)}).` };
  }
  return { kind: 'done', bytes: join(parts, length) };
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
