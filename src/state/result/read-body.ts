// The bytes of the run that is shown, in the hands of what reads them away from the page's thread.
import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { OpenBody } from '../../domain/body/body-port.ts';
import type { BodySurvey } from '../../domain/body/body-survey.ts';
import { copyPieces, type ImportBodies, toNotLoaded } from './hand-over.ts';

/** What has been handed over; another object each time more has. */
interface HandedOver {
  readonly sizeBytes: number;
  readonly isWhole: boolean;
}

export interface ReadBody {
  /** Undefined while nothing has come, or while what reads it is still loading. */
  readonly open: ReadonlySignal<OpenBody | undefined>;
  readonly handedOver: ReadonlySignal<HandedOver>;
  /** What the bytes are; first what they look like, soon what they are. */
  readonly survey: ReadonlySignal<BodySurvey | undefined>;
  /** A sentence when they cannot be read in the worker: they can still be copied and downloaded. */
  readonly trouble: ReadonlySignal<string | undefined>;
}

/** A body that is read while it comes. */
export interface BodyFeed extends ReadBody {
  /** The one before is given back. False where nothing can be read. */
  begin(sizeBytes?: number): Promise<boolean>;
  /** Takes the chunk's buffer, and resolves when it has been taken. `isShown` false: nobody looks before the next one that is. */
  append(chunk: Uint8Array<ArrayBuffer>, isShown?: boolean): Promise<void>;
  finish(): void;
  end(): void;
}

const NOTHING: HandedOver = { sizeBytes: 0, isWhole: false };

/** Reads `bytes`, and what takes their place. They themselves stay as they are, for the download. */
export function createReadBody(
  bytes: ReadonlySignal<Uint8Array | undefined>,
  importPorts: ImportBodies,
): ReadBody {
  const feed = createBodyFeed(importPorts);
  async function hand(all: Uint8Array, isGone: () => boolean): Promise<void> {
    if (!(await feed.begin(all.length)) || isGone()) return;
    let isFirst = true;
    for (const piece of copyPieces(all)) {
      // The first is drawn while the others are handed over.
      await feed.append(piece, isFirst);
      if (isGone()) return;
      isFirst = false;
    }
    feed.finish();
  }
  effect(() => {
    const all = bytes.value;
    let isGone = false;
    if (all !== undefined) void hand(all, () => isGone);
    return () => {
      isGone = true;
      feed.end();
    };
  });
  return feed;
}

export function createBodyFeed(importPorts: ImportBodies): BodyFeed {
  const open = signal<OpenBody | undefined>(undefined);
  const handedOver = signal(NOTHING);
  const survey = signal<BodySurvey | undefined>(undefined);
  const trouble = signal<string | undefined>(undefined);
  let life = 0;
  let isSurveying = false;
  let sizeBytes = 0;

  function end(): void {
    life += 1;
    sizeBytes = 0;
    open.peek()?.close();
    isSurveying = false;
    batch(() => {
      open.value = undefined;
      handedOver.value = NOTHING;
      survey.value = undefined;
      trouble.value = undefined;
    });
  }

  function grow(byBytes: number, isWhole: boolean, isShown = true): void {
    sizeBytes += byBytes;
    if (!isShown) return;
    handedOver.value = { sizeBytes, isWhole };
    const body = open.peek();
    if (body !== undefined && !isSurveying) void look(body);
  }

  /** One look at a time; what came meanwhile is looked at next. */
  async function look(body: OpenBody): Promise<void> {
    const seen = handedOver.peek();
    const isGone = () => open.peek() !== body;
    isSurveying = true;
    const asked = await body.ask('survey', null, {
      onProgress: (soFar) => {
        if (!isGone()) survey.value = soFar;
      },
    });
    if (isGone()) return;
    isSurveying = false;
    if (asked.kind === 'answered') survey.value = asked.answer;
    else if (asked.kind === 'failed') trouble.value = asked.sentence;
    if (asked.kind === 'answered' && handedOver.peek() !== seen) void look(body);
  }

  return {
    open,
    handedOver,
    survey,
    trouble,
    async begin(expectedBytes = 0) {
      end();
      const own = life;
      const ports = await importPorts().catch(toNotLoaded);
      if (own !== life) return false;
      if (typeof ports === 'string') trouble.value = ports;
      else open.value = ports.bodies.open(expectedBytes);
      return typeof ports !== 'string';
    },
    async append(chunk, isShown) {
      const [body, byBytes] = [open.peek(), chunk.length];
      await body?.append(chunk);
      if (body !== undefined && body === open.peek()) grow(byBytes, false, isShown);
    },
    finish() {
      open.peek()?.finish();
      if (open.peek() !== undefined) grow(0, true);
    },
    end,
  };
}
