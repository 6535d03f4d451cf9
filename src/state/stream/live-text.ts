// What is shown of a stream: its bytes in the hands of what reads them away from the page's thread, fed as they come.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BodyPort, OpenBody } from '../../domain/body/body-port.ts';
import type { LiveStream } from './live-stream.ts';

export interface LiveText {
  /** Undefined while what reads it is still loading. */
  readonly open: ReadonlySignal<OpenBody | undefined>;
  /** How many bytes the view has; a search, too, looks at these. */
  readonly shownBytes: ReadonlySignal<number>;
  /** The view stands still; the stream goes on. */
  readonly isPaused: ReadonlySignal<boolean>;
  /** What has come and is not in the view. */
  readonly heldBytes: ReadonlySignal<number>;
  /** A sentence when nothing can be shown; the bytes are kept all the same. */
  readonly trouble: ReadonlySignal<string | undefined>;
  pause(): void;
  goOn(): void;
  /** Gives the reader's memory back. */
  close(): void;
}

/** Copied and handed over in one go without holding up the page's thread. */
const PIECE_BYTES = 0x100000;

export function createLiveText(live: LiveStream, importBodies: () => Promise<BodyPort>): LiveText {
  const open = signal<OpenBody | undefined>(undefined);
  const shownBytes = signal(0);
  const isPaused = signal(false);
  const trouble = signal<string | undefined>(undefined);
  let isClosed = false;
  let isFeeding = false;

  /** One piece after the other, the next when the one before has been taken; whatever came meanwhile goes together. */
  async function feed(body: OpenBody): Promise<void> {
    if (isFeeding) return;
    isFeeding = true;
    while (!isClosed && !isPaused.peek()) {
      const piece = copyPiece(live.readFrom(shownBytes.peek()));
      if (piece.length === 0) break;
      const { length } = piece;
      await body.append(piece);
      shownBytes.value += length;
    }
    isFeeding = false;
    if (isClosed || live.phase.peek() !== 'over') return;
    if (shownBytes.peek() < live.keptBytes()) {
      // It ended while the last piece was on its way.
      if (!isPaused.peek()) await feed(body);
    } else body.finish();
  }

  importBodies().then(
    (bodies) => {
      if (!isClosed) open.value = bodies.open();
    },
    (error: unknown) => {
      trouble.value = `The part of this page that shows responses could not be loaded (${String(error)}).`;
    },
  );
  const stop = effect(() => {
    const body = open.value;
    // Each of these is a reason to look whether there is something to hand on.
    const reasons = [live.figures.value, live.phase.value, isPaused.value];
    if (body !== undefined && reasons.length > 0) void feed(body);
  });
  return {
    open,
    shownBytes,
    isPaused,
    heldBytes: computed(() => {
      const { bytes } = live.figures.value;
      return Math.min(bytes, Math.max(live.keptBytes(), shownBytes.value)) - shownBytes.value;
    }),
    trouble,
    pause() {
      isPaused.value = true;
    },
    goOn() {
      isPaused.value = false;
    },
    close() {
      isClosed = true;
      stop();
      open.peek()?.close();
      open.value = undefined;
    },
  };
}

function copyPiece(pieces: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  const taken: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    const part = piece.subarray(0, PIECE_BYTES - length);
    taken.push(part);
    length += part.length;
    if (length >= PIECE_BYTES) break;
  }
  const copy = new Uint8Array(length);
  let at = 0;
  for (const part of taken) {
    copy.set(part, at);
    at += part.length;
  }
  return copy;
}
