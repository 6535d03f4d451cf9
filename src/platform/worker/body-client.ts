// The page's end of a body in a worker: numbers the questions, and gives each its answer.
import type { FromWorker, ToWorker } from '../../domain/body/body-messages.ts';
import type { Asked, BodyPort, OpenBody } from '../../domain/body/body-port.ts';

export interface BodyLink {
  send(message: ToWorker, transfer: ArrayBuffer[]): void;
  end(): void;
}

export interface LinkEars {
  hear(message: FromWorker): void;
  /** Nothing will come any more. */
  breakOff(reason: string): void;
}

interface Open {
  readonly resolve: (asked: Asked<unknown>) => void;
  readonly onProgress: ((progress: unknown) => void) | undefined;
}

/** One worker a body, so that to close one is to stop its work at once, whatever it does. */
export function createBodyPort(startLink: (ears: LinkEars) => BodyLink): BodyPort {
  return { open: (sizeBytes = 0) => openBody(startLink, sizeBytes) };
}

function openBody(startLink: (ears: LinkEars) => BodyLink, sizeBytes: number): OpenBody {
  const asked = new Map<number, Open>();
  const takers: (() => void)[] = [];
  let lastId = 0;
  let end: Asked<never> | undefined;
  const settle = (id: number, how: Asked<unknown>) => {
    asked.get(id)?.resolve(how);
    asked.delete(id);
  };
  const endWith = (how: Asked<never>) => {
    end ??= how;
    for (const id of [...asked.keys()]) settle(id, how);
    for (const taken of takers.splice(0)) taken();
  };
  const link = startLink({
    hear(message) {
      if (message.kind === 'taken') takers.shift()?.();
      else if (message.kind === 'progress') asked.get(message.id)?.onProgress?.(message.progress);
      else settle(message.id, toAsked(message));
    },
    breakOff: (reason) => endWith({ kind: 'failed', sentence: explainBreak(reason) }),
  });
  const send = (message: ToWorker, transfer: ArrayBuffer[] = []) => {
    if (end === undefined) link.send(message, transfer);
  };
  send({ kind: 'open', sizeBytes });
  return {
    append(chunk) {
      if (end !== undefined) return Promise.resolve();
      send({ kind: 'append', chunk }, [chunk.buffer]);
      return new Promise((taken) => takers.push(taken));
    },
    finish: () => send({ kind: 'finish' }),
    ask(task, question, { signal, onProgress } = {}) {
      if (end !== undefined) return Promise.resolve(end);
      if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
      lastId += 1;
      const id = lastId;
      const cancel = () => {
        send({ kind: 'cancel', id });
        settle(id, { kind: 'cancelled' });
      };
      signal?.addEventListener('abort', cancel, { once: true });
      send({ kind: 'ask', id, task, question });
      return new Promise((resolve) => {
        const done = (how: Asked<unknown>) => {
          signal?.removeEventListener('abort', cancel);
          resolve(how as Asked<never>);
        };
        asked.set(id, { resolve: done, onProgress: onProgress as Open['onProgress'] });
      });
    },
    close() {
      endWith({ kind: 'cancelled' });
      link.end();
    },
  };
}

function toAsked(message: Extract<FromWorker, { kind: 'answer' | 'failed' }>): Asked<unknown> {
  if (message.kind === 'answer') return { kind: 'answered', answer: message.answer };
  return { kind: 'failed', sentence: message.sentence };
}

function explainBreak(reason: string): string {
  return `The part of this page that reads responses has stopped (${reason}). You may be offline, or the desk was updated: a reload of the page brings it back.`;
}
