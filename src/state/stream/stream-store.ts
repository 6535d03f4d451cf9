// Where a stream's bytes are put: in the page's memory, or in a file with only the two ends in memory.
import type { FileWriter } from '../../domain/stream/file-port.ts';
import { FIRST_PART_BYTES, KeptBytes, LastBytes } from '../../domain/stream/kept-bytes.ts';
import type { FileEnd, KeptBody } from '../../domain/stream/stream-record.ts';
import { createFileSink } from './file-sink.ts';

export interface StreamStore {
  /** Settles when there is room for more; undefined where nothing is to be waited for. */
  take(bytes: Uint8Array): Promise<void> | undefined;
  /** Why the file takes no more. */
  fileTrouble(): string | undefined;
  keptBytes(): number;
  readFrom(start: number): Iterable<Uint8Array>;
  readLast(): Uint8Array;
  /** `totalBytes`: how many came. */
  readKept(totalBytes: number): KeptBody;
  /** Undefined where there is no file. */
  closeFile(isEmpty: boolean): Promise<FileEnd | undefined>;
}

export function createStreamStore(writer: FileWriter | undefined): StreamStore {
  const kept = new KeptBytes(writer && FIRST_PART_BYTES);
  const last = writer && new LastBytes();
  const file = writer && createFileSink(writer);
  return {
    take(bytes) {
      // Beside a file the bytes are only borrowed.
      kept.add(file === undefined ? bytes : bytes.slice(0, kept.room));
      last?.add(bytes);
      return file?.take(bytes);
    },
    fileTrouble: () => file?.trouble(),
    keptBytes: () => kept.length,
    readFrom: (start) => kept.from(start),
    readLast: () => last?.read() ?? new Uint8Array(),
    readKept(totalBytes) {
      const bytes = kept.join();
      if (bytes.length === totalBytes) return { kind: 'whole', bytes };
      if (last !== undefined) return { kind: 'ends', first: bytes, last: last.read() };
      return { kind: 'beginning', bytes };
    },
    closeFile: async (isEmpty) => file?.close(isEmpty),
  };
}
