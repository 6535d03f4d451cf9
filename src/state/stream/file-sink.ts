// Writes a stream to its file in large pieces, one after the other, and says how far it came.
import type { FileWriter } from '../../domain/stream/file-port.ts';
import type { FileEnd } from '../../domain/stream/stream-record.ts';

export interface FileSink {
  /** Settles when the disk has kept up; undefined where nothing is to be waited for. */
  take(bytes: Uint8Array): Promise<void> | undefined;
  /** Why nothing more is written; the stream goes on without the file. */
  readonly trouble: () => string | undefined;
  /** `isEmpty`: nothing came at all, and a file that was there before stays as it was. */
  close(isEmpty: boolean): Promise<FileEnd>;
}

/** A write is a message to another process: small pieces go together, in one buffer that is used again and again. */
const PIECE_BYTES = 512 * 1024;

export function createFileSink(writer: FileWriter): FileSink {
  const { name } = writer;
  const buffer = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  let written = 0;
  let trouble: string | undefined;

  async function write(bytes: Uint8Array): Promise<void> {
    if (trouble !== undefined || bytes.length === 0) return;
    const refused = await writer.write(bytes);
    if (refused === undefined) written += bytes.length;
    else trouble = refused.sentence;
  }

  async function flush(): Promise<void> {
    await write(buffer.subarray(0, filled));
    filled = 0;
  }

  async function writeThrough(bytes: Uint8Array): Promise<void> {
    await flush();
    if (bytes.length > buffer.length) await write(bytes);
    else {
      buffer.set(bytes);
      filled = bytes.length;
    }
  }

  let writing: Promise<void> | undefined;
  return {
    trouble: () => trouble,
    take(bytes) {
      if (trouble !== undefined) return undefined;
      if (filled + bytes.length > buffer.length) {
        writing = writeThrough(bytes);
        return writing;
      }
      buffer.set(bytes, filled);
      filled += bytes.length;
      return undefined;
    },
    async close(isEmpty) {
      // Whoever stops does not wait for the write under way.
      await writing;
      await flush();
      if (isEmpty) {
        await writer.abandon();
        return { kind: 'written', name, bytes: 0 };
      }
      const refused = await writer.close();
      if (refused === undefined && trouble === undefined) {
        return { kind: 'written', name, bytes: written };
      }
      const sentence = trouble ?? refused?.sentence ?? '';
      return { kind: 'broken', name, bytes: refused === undefined ? written : 0, sentence };
    },
  };
}
