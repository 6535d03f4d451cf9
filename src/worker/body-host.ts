// Holds one body and works on what is asked of it, in short turns: a question or its end is heard in between.
import type { FromWorker, ToWorker } from '../domain/body/body-messages.ts';
import type { TaskName, TaskTable } from '../domain/body/body-tasks.ts';
import { GrowingBody } from '../domain/body/growing-body.ts';
import type { TaskRun } from '../domain/body/task.ts';

type Post = (message: FromWorker, transfer: ArrayBuffer[]) => void;
type Ask = Extract<ToWorker, { kind: 'ask' }>;

/** How long a task works before messages are heard. */
const TURN_MS = 8;

export interface BodyHost {
  receive(message: ToWorker): void;
}

export function createBodyHost(tasks: TaskTable, post: Post): BodyHost {
  let body = new GrowingBody();
  let stopped = new Set<number>();
  let running = new Set<number>();

  async function work(ask: Ask, stops: ReadonlySet<number>): Promise<void> {
    const task = startTask(tasks, ask, body);
    // The first progress is told at once, so that something can be drawn; then the newest of each turn.
    let turnEnds = 0;
    let step = await task.next();
    while (step.done !== true) {
      if (performance.now() >= turnEnds) {
        if (step.value !== undefined) {
          post({ kind: 'progress', id: ask.id, progress: step.value }, []);
        }
        await hearMessages();
        turnEnds = performance.now() + TURN_MS;
      }
      if (stops.has(ask.id)) return;
      step = await task.next();
    }
    if (!stops.has(ask.id)) {
      post({ kind: 'answer', id: ask.id, answer: step.value }, listBuffers(step.value));
    }
  }

  async function answer(ask: Ask): Promise<void> {
    const [own, stops] = [running, stopped];
    own.add(ask.id);
    try {
      await work(ask, stops);
    } catch (error) {
      const sentence = `The part of this page that reads responses has a fault (${String(error)}).`;
      post({ kind: 'failed', id: ask.id, sentence }, []);
    } finally {
      own.delete(ask.id);
      stops.delete(ask.id);
    }
  }

  return {
    receive(message) {
      switch (message.kind) {
        case 'open':
          // What still runs for the body before stops at its next turn.
          for (const id of running) stopped.add(id);
          running = new Set();
          stopped = new Set();
          body = new GrowingBody(message.sizeBytes);
          return;
        case 'append':
          body.append(message.chunk);
          post({ kind: 'taken' }, []);
          return;
        case 'finish':
          body.finish();
          return;
        case 'ask':
          void answer(message);
          return;
        case 'cancel':
          if (running.has(message.id)) stopped.add(message.id);
          return;
      }
    },
  };
}

function startTask<Name extends TaskName>(
  tasks: TaskTable,
  { task, question }: Ask & { readonly task: Name },
  body: GrowingBody,
): TaskRun<unknown, unknown> {
  const run = tasks[task] as (body: GrowingBody, question: unknown) => TaskRun<unknown, unknown>;
  return run(body, question);
}

/** A task of its own in the event loop, without the four milliseconds that nested timers wait. */
function hearMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Bytes in an answer are handed over, not copied: a task makes them for its answer alone. */
function listBuffers(answer: unknown): ArrayBuffer[] {
  const values = typeof answer === 'object' && answer !== null ? Object.values(answer) : [];
  const buffers = values.flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
  return [...new Set(buffers)];
}
