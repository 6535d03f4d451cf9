// The bytes of the run that is shown, in the hands of what reads them away from the page's thread.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Asked, BodyPort, OpenBody } from '../../domain/body/body-port.ts';
import type { BodySurvey } from '../../domain/body/body-survey.ts';

export interface ReadBody {
  /** Undefined while nothing has come, or while what reads it is still loading. */
  readonly open: ReadonlySignal<OpenBody | undefined>;
  /** What the bytes are; first what they look like, soon what they are. */
  readonly survey: ReadonlySignal<BodySurvey | undefined>;
  /** A sentence when they cannot be read in the worker: they can still be copied and downloaded. */
  readonly trouble: ReadonlySignal<string | undefined>;
}

/** One piece is copied without holding up the page's thread. */
const PIECE_BYTES = 0x200000;

export function createReadBody(
  bytes: ReadonlySignal<Uint8Array | undefined>,
  importBodies: () => Promise<BodyPort>,
): ReadBody {
  const open = signal<OpenBody | undefined>(undefined);
  const survey = signal<BodySurvey | undefined>(undefined);
  const trouble = signal<string | undefined>(undefined);

  async function read(all: Uint8Array, isGone: () => boolean): Promise<void> {
    const bodies = await importBodies().catch(toNotLoaded);
    if (isGone()) return;
    if (typeof bodies === 'string') {
      trouble.value = bodies;
      return;
    }
    const body = bodies.open(all.length);
    open.value = body;
    const onProgress = (soFar: BodySurvey) => {
      if (!isGone()) survey.value = soFar;
    };
    await hand(all, body, isGone);
    const asked = await body.ask('survey', null, { onProgress });
    if (!isGone()) take(asked);
  }

  function take(asked: Asked<BodySurvey>): void {
    if (asked.kind === 'answered') survey.value = asked.answer;
    else if (asked.kind === 'failed') trouble.value = asked.sentence;
  }

  effect(() => {
    const all = bytes.value;
    let isOver = false;
    survey.value = undefined;
    trouble.value = undefined;
    if (all !== undefined) void read(all, () => isOver);
    return () => {
      isOver = true;
      open.peek()?.close();
      open.value = undefined;
    };
  });
  return { open, survey, trouble };
}

/** In pieces, each copied only when the one before has been taken. The bytes themselves stay for the download. */
async function hand(all: Uint8Array, body: OpenBody, isGone: () => boolean): Promise<void> {
  for (let at = 0; at < all.length && !isGone(); at += PIECE_BYTES) {
    await body.append(all.slice(at, at + PIECE_BYTES) as Uint8Array<ArrayBuffer>);
  }
  body.finish();
}

function toNotLoaded(error: unknown): string {
  return `The part of this page that reads responses could not be loaded (${String(error)}).`;
}
