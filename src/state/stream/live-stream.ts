// A stream under way: what has come, counted at once and told to the views some twenty times a second at most.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { FileWriter } from '../../domain/stream/file-port.ts';
import type { StreamRecord } from '../../domain/stream/stream-record.ts';
import { type StreamFigures, StreamTally } from '../../domain/stream/stream-tally.ts';
import type { StreamHead, StreamSink } from '../../domain/stream/streamer.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { createStreamStore } from './stream-store.ts';

/** How far it is. `arriving` begins with the first byte. */
export type StreamPhase = 'credentials' | 'sent' | 'headers' | 'arriving' | 'over';

export interface LiveStream {
  readonly phase: ReadonlySignal<StreamPhase>;
  readonly figures: ReadonlySignal<StreamFigures>;
  /** The file that takes the whole response; absent where the page keeps it. */
  readonly fileName?: string;
  /** Why the file takes no more. */
  readonly fileTrouble: ReadonlySignal<string | undefined>;
  /** How many bytes of the beginning are kept: the most that `readFrom` can give. */
  keptBytes(): number;
  /** What is kept, from there on, in pieces that are only to be read. */
  readFrom(start: number): Iterable<Uint8Array>;
  /** The newest bytes, where a file has the whole. */
  readLast(): Uint8Array;
}

export interface StreamKeeper {
  readonly live: LiveStream;
  readonly sink: StreamSink;
  /** The signed request leaves; with a second sending it is counted from there. */
  onSent(): void;
  /** What had come so far; undefined before the headers. */
  readHead(): StreamHead | undefined;
  /** Takes no more, closes the file, and tells what came. The same answer each time. */
  close(): Promise<StreamRecord>;
}

/** Twenty times a second looks like at once. */
const TELL_EVERY_MS = 50;

export function createStreamKeeper(clock: Clock, writer: FileWriter | undefined): StreamKeeper {
  const tally = new StreamTally();
  const store = createStreamStore(writer);
  const phase = signal<StreamPhase>('credentials');
  const figures = signal(tally.read());
  const fileTrouble = signal<string | undefined>(undefined);
  let sentAt = clock.monotonic();
  let head: StreamHead | undefined;
  let closing: Promise<StreamRecord> | undefined;
  let callOff: (() => void) | undefined;
  const { keptBytes, readFrom, readLast } = store;
  const fileName = writer === undefined ? {} : { fileName: writer.name };

  function tell(): void {
    callOff?.();
    callOff = undefined;
    figures.value = tally.read();
    fileTrouble.value = store.fileTrouble();
  }

  async function close(): Promise<StreamRecord> {
    const file = await store.closeFile(head === undefined);
    const now = tally.read();
    const kept = store.readKept(now.bytes);
    tell();
    phase.value = 'over';
    return { ...(head && { head }), figures: now, kept, ...(file && { file }) };
  }

  return {
    live: { phase, figures, ...fileName, fileTrouble, keptBytes, readFrom, readLast },
    sink: {
      isCopying: writer !== undefined,
      begin(now) {
        if (closing !== undefined) return;
        head = now;
        tally.begin(clock.monotonic() - sentAt);
        phase.value = 'headers';
        tell();
      },
      take(bytes) {
        if (closing !== undefined) return undefined;
        tally.take(clock.monotonic() - sentAt, bytes.length);
        if (bytes.length > 0) phase.value = 'arriving';
        callOff ??= clock.after(TELL_EVERY_MS, tell);
        return store.take(bytes);
      },
    },
    onSent() {
      sentAt = clock.monotonic();
      phase.value = 'sent';
    },
    readHead: () => head,
    close() {
      closing ??= close();
      return closing;
    },
  };
}
