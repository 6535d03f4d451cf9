// Who made a run: noted when the run is first seen, because somebody else may be signed in when it is saved.
import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { EndedRun, Run } from '../../../domain/run/run.ts';
import type { Place } from '../../session/place.ts';
import { readWho } from '../../session/who.ts';

/** Undefined where the page did not see it. */
export type TellWho = (run: EndedRun) => string | undefined;

export function watchWho(
  current: ReadonlySignal<Run | undefined>,
  place: ReadonlySignal<Place | undefined>,
): TellWho {
  let seen: { readonly id: number; readonly name: string } | undefined;
  effect(() => {
    const run = current.value;
    if (run === undefined || run.id === seen?.id || isFromFile(run)) return;
    const here = place.peek();
    if (here !== undefined) seen = { id: run.id, name: untracked(() => readWho(here).name) };
  });
  return (run) => (run.id === seen?.id ? seen.name : undefined);
}

function isFromFile(run: Run): boolean {
  return run.kind !== 'waiting' && run.file !== undefined;
}
