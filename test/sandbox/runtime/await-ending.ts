// Waits for the first of the ways in which a run can end: an answer, an exit, the deadline, the memory.
import type { Ending } from './ending.ts';
import type { Environment } from './environment.ts';
import type { RuntimeEvent } from './event-exchange.ts';

const MEMORY_LOOK_MS = 20;

/** The process is killed when the run ends by force. */
export async function awaitEnding(
  environment: Environment,
  event: RuntimeEvent,
  timeLeftMs: number,
): Promise<Ending> {
  const limits = watchLimits(environment, timeLeftMs);
  const exited = environment.exited.then((exit): Ending => ({ kind: 'exited', exit }));
  const replied = environment.api.send(event).then((reply): Ending => ({ kind: 'replied', reply }));
  const first = await Promise.race([replied, exited, limits.reached]);
  // The run lasts until the process asks for more work: what it does after its answer is part of it.
  if (first.kind === 'replied') {
    await Promise.race([environment.api.idle(), exited, limits.reached]);
  }
  limits.stop();
  if (first.kind === 'timed out' || first.kind === 'out of memory') {
    environment.kill();
    await environment.exited;
  }
  return first;
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
