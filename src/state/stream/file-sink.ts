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

/** A write is a message to another process: small pieces go together. */
const PIECE_BYTES = 256 * 1024;

export function createFileSink(writer: FileWriter): FileSink {
  const { name } = writer;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let written = 0;
  let trouble: string | undefined;
  let writing: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    const piece = joinPieces(waiting, waitingBytes);
    waiting = [];
    waitingBytes = 0;
    writing = writing.then(async () => {
      if (trouble !== undefined || piece.length === 0) return;
      const refused = await writer.write(piece);
      if (refused === undefined) written += piece.length;
      else trouble = refused.sentence;
    });
    return writing;
  }

  return {
    trouble: () => trouble,
    take(bytes) {
      if (trouble !== undefined) return undefined;
      waiting.push(bytes);
      waitingBytes += bytes.length;
      return waitingBytes < PIECE_BYTES ? undefined : flush();
    },
    async close(isEmpty) {
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

function joinPieces(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
