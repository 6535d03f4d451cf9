// Bytes into the hands of what reads them away from the page's thread.
import type { OpenBody } from '../../domain/body/body-port.ts';
import type { BodyPorts } from '../../domain/body/body-ports.ts';

export type ImportBodies = () => Promise<BodyPorts>;
type Piece = Uint8Array<ArrayBuffer>;

/** One piece is copied without holding up the page's thread. */
const PIECE_BYTES = 0x200000;

/** Copies: they themselves stay as they are. */
export function* copyPieces(bytes: Uint8Array): Generator<Piece> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield bytes.slice(at, at + PIECE_BYTES) as Piece;
  }
}

/** A body that has come as a whole, or a sentence where nothing can be read. Takes the pieces' buffers. */
export async function openWhole(
  importBodies: ImportBodies,
  sizeBytes: number,
  pieces: Iterable<Piece>,
): Promise<OpenBody | string> {
  const ports = await importBodies().catch(toNotLoaded);
  if (typeof ports === 'string') return ports;
  const body = ports.bodies.open(sizeBytes);
  for (const piece of pieces) await body.append(piece);
  body.finish();
  return body;
}

export function toNotLoaded(error: unknown): string {
  return `The part of this page that reads responses could not be loaded (${String(error)}).`;
}
