// A file's bytes as the browser takes them.
import type { Outfile } from '../../domain/page/ports.ts';

export function toBlob({ bytes, contentType }: Outfile): Blob {
  // A view on a buffer that is shared between threads cannot be a blob's part; ours never is.
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: contentType });
}
