// Waits for the first of the ways in which a run can end: an answer, an exit, the deadline, the memory.
import type { Ending } from './ending.ts';
import type { Environment } from './environment.ts';
import type { RuntimeEvent } from './event-exchange.ts';
import { receiveAnswer } from './receive-answer.ts';
import type { TakeChunk } from './reply-stream.ts';

export interface RunEnd {
  readonly ending: Ending;
  /** Whether the answer was a stream, and whether that came to its end. */
  readonly streamed: 'not' | 'whole' | 'cut off';
}

const MEMORY_LOOK_MS = 20;

/** The process is killed when the run ends by force. */
export async function awaitEnding(
  environment: Environment,
  event: RuntimeEvent,
  timeLeftMs: number,
  output: TakeChunk | undefined,
): Promise<RunEnd> {
  const { api } = environment;
  const limits = watchLimits(environment, timeLeftMs);
  const receiving = receiveAnswer(api.send(event), output);
  const exited = environment.exited.then(async (exit): Promise<Ending> => {
    await api.drained();
    return { kind: 'exited', exit };
  });
  // A stream that breaks off does so because its process ends, unless the process then asks for work.
  const answered = receiving.answered.then((ending) =>
    isCutOff(ending) ? Promise.race([api.idle().then(() => ending), exited]) : ending,
  );
  const first = await Promise.race([answered, exited, limits.reached]);
  // The run lasts until the process asks for more work: what it does after its answer is part of it.
  if (first.kind === 'replied' || first.kind === 'streamed') {
    await Promise.race([api.idle(), exited, limits.reached]);
  }
  limits.stop();
  receiving.stop();
  if (first.kind === 'timed out' || first.kind === 'out of memory') {
    environment.kill();
    await environment.exited;
  }
  return { ending: first, streamed: toStreamed(first, receiving.hasStreamed()) };
}

function isCutOff(ending: Ending): boolean {
  return ending.kind === 'streamed' && ending.end.kind === 'cut off';
}

function toStreamed(ending: Ending, hasStreamed: boolean): RunEnd['streamed'] {
  if (!hasStreamed) return 'not';
  return ending.kind === 'streamed' && !isCutOff(ending) ? 'whole' : 'cut off';
}

function watchLimits(
  environment: Environment,
  timeLeftMs: number,
): { readonly reached: Promise<Ending>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let look: NodeJS.Timeout | undefined;
  const limitKb = environment.target.fn.settings.memorySizeMb * 1024;
  const reached = new Promise<Ending>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'timed out' }), timeLeftMs);
    look = setInterval(() => {
      const used = environment.memoryKb();
      if (used !== undefined && used > limitKb) resolve({ kind: 'out of memory' });
    }, MEMORY_LOOK_MS);
  });
  return {
    reached,
    stop() {
      clearTimeout(timer);
      clearInterval(look);
    },
  };
}
