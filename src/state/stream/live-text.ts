// What is shown of a stream: its bytes handed, as they come, to what lays them out away from the page's thread.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BodyPorts } from '../../domain/body/body-ports.ts';
import type { BodyKind } from '../../domain/result/body-kind.ts';
import { type BodyFeed, createBodyFeed } from '../result/read-body.ts';
import { createTextView, type TextView } from '../result/text-view.ts';
import type { LiveStream } from './live-stream.ts';

export interface LiveText {
  readonly text: TextView;
  /** What the bytes look like so far. */
  readonly kind: ReadonlySignal<BodyKind | undefined>;
  /** How many bytes the view has; a search looks at these. */
  readonly shownBytes: ReadonlySignal<number>;
  /** Kept, and not in the view. */
  readonly heldBytes: ReadonlySignal<number>;
  /** The view has as much as it takes while the response arrives. */
  readonly isFull: ReadonlySignal<boolean>;
  /** A sentence when nothing can be shown; the bytes are kept all the same. */
  readonly trouble: ReadonlySignal<string | undefined>;
  /** The newest text stays in sight. */
  readonly isFollowing: ReadonlySignal<boolean>;
  /** The view stands still; the stream goes on. */
  readonly isPaused: ReadonlySignal<boolean>;
  follow(isFollowing: boolean): void;
  pause(isPaused: boolean): void;
  /** Gives the reader's memory back. */
  close(): void;
}

/** Copied and handed over in one go without holding up the page's thread. */
const PIECE_BYTES = 0x100000;
/** More than this is not shown unasked when it is over either: showing takes as much memory again. */
const LIVE_VIEW_BYTES = 50_000_000;

export function createLiveText(live: LiveStream, importBodies: () => Promise<BodyPorts>): LiveText {
  const feed = createBodyFeed(importBodies);
  const text = createTextView(feed, signal('raw'));
  const isPaused = signal(false);
  const isFollowing = signal(true);
  const shownBytes = computed(() => feed.handedOver.value.sizeBytes);
  const keptBytes = computed(() => (live.figures.value ? live.keptBytes() : 0));
  const stops = [
    handOn(live, feed, isPaused),
    followEnd(text, shownBytes, isFollowing),
    effect(() => {
      // Whoever goes to a place that was found wants to stay there.
      if (text.find.number.value !== undefined) isFollowing.value = false;
    }),
  ];
  void feed.begin();
  return {
    text,
    kind: computed(() => feed.survey.value?.kind),
    shownBytes,
    heldBytes: computed(() => Math.max(keptBytes.value - shownBytes.value, 0)),
    isFull: computed(() => shownBytes.value >= LIVE_VIEW_BYTES),
    trouble: computed(() => feed.trouble.value ?? text.trouble.value),
    isFollowing,
    isPaused,
    follow(is) {
      isFollowing.value = is;
    },
    pause(is) {
      isPaused.value = is;
    },
    close() {
      for (const stop of stops) stop();
      feed.end();
    },
  };
}

/** One piece after the other, the next when the one before has been taken; whatever came meanwhile goes together. */
function handOn(live: LiveStream, feed: BodyFeed, isPaused: ReadonlySignal<boolean>): () => void {
  let isFeeding = false;
  const feedOn = async () => {
    const body = feed.open.peek();
    if (isFeeding || body === undefined) return;
    isFeeding = true;
    while (feed.open.peek() === body && !isPaused.peek()) {
      const { sizeBytes } = feed.handedOver.peek();
      const room = Math.min(PIECE_BYTES, LIVE_VIEW_BYTES - sizeBytes);
      const piece = copyPiece(live.readFrom(sizeBytes), room);
      if (piece.length === 0) break;
      await feed.append(piece);
    }
    isFeeding = false;
  };
  return effect(() => {
    // Each of these is a reason to look whether there is something to hand on.
    const reasons = [live.figures.value, feed.open.value, isPaused.value];
    if (reasons.length > 0) void feedOn();
  });
}

function followEnd(
  text: TextView,
  shownBytes: ReadonlySignal<number>,
  isFollowing: ReadonlySignal<boolean>,
): () => void {
  return effect(() => {
    const end = shownBytes.value;
    const isLaidOut = text.layout.value !== undefined && text.count.value.rows > 0;
    if (end > 0 && isLaidOut && isFollowing.value) {
      void text.goTo({ kind: 'offset', offset: end - 1 });
    }
  });
}

function copyPiece(pieces: Iterable<Uint8Array>, room: number): Uint8Array<ArrayBuffer> {
  const taken: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (length >= room) break;
    const part = piece.subarray(0, room - length);
    taken.push(part);
    length += part.length;
  }
  const copy = new Uint8Array(length);
  let at = 0;
  for (const part of taken) {
    copy.set(part, at);
    at += part.length;
  }
  return copy;
}
