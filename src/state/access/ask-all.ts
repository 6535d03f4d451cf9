// Asks about many functions, a few at a time, until all are answered or the signal ends it.
import type { AccessTarget } from '../../domain/access/access-target.ts';
import type { Settled } from '../../domain/access/verdict.ts';

export interface ManyQuestions {
  readonly targets: readonly AccessTarget[];
  readonly signal: AbortSignal;
  readonly ask: (target: AccessTarget) => Promise<Settled>;
  /** Not called any more once `signal` is aborted: a late answer is dropped. */
  readonly take: (target: AccessTarget, settled: Settled) => void;
}

const IN_FLIGHT = 4;

/** The first one alone: where that shows that going on is no use, or not safe, nothing else has been sent. */
export async function askAll({ targets, signal, ask, take }: ManyQuestions): Promise<void> {
  const waiting = [...targets];
  const askNext = async (): Promise<boolean> => {
    const target = signal.aborted ? undefined : waiting.shift();
    if (target === undefined) return false;
    const settled = await ask(target);
    if (!signal.aborted) take(target, settled);
    return true;
  };
  const askOn = async () => {
    for (let isMore = true; isMore; ) isMore = await askNext();
  };
  await askNext();
  await Promise.all(Array.from({ length: IN_FLIGHT }, askOn));
}
