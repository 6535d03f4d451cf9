// The question before a guarded run. It comes with the part that sends, so that neither is here without the other.
import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Draft } from '../../domain/request/draft.ts';
import type { DraftState } from '../request/draft-state.ts';
import type { Place } from '../session/place.ts';
import { isSameWho, type Who } from '../session/who.ts';
import type { Press, Runs } from './runs.ts';

export interface AskedRun {
  readonly kind: 'asking';
  /** Made at the press: these bytes are what is shown and what is sent. */
  readonly press: Press;
  /** What the press was made of. */
  readonly draft: Draft;
  readonly place: Place;
  readonly who: Who;
  /** Sends, once. Does nothing while something stands in the way, or when the question is no longer asked. */
  confirm(): void;
  cancel(): void;
}

/** `withdrawn`: what was asked about changed, so that nobody can have agreed to what is there now. */
export type Confirmation =
  | AskedRun
  | { readonly kind: 'withdrawn'; readonly what: 'request' | 'environment' | 'person' };

export interface ConfirmationSources {
  readonly draft: Pick<DraftState, 'draft'>;
  readonly place: ReadonlySignal<Place | undefined>;
  readonly runs: Runs;
  readonly obstacle: ReadonlySignal<string | undefined>;
  readonly readWho: (place: Place) => Who;
}

/** Asks by setting `confirmation`; the question ends there too. */
export function askFirst(
  press: Press,
  place: Place,
  sources: ConfirmationSources,
  confirmation: Signal<Confirmation | undefined>,
): void {
  const { runs, obstacle, readWho } = sources;
  const draft = sources.draft.draft.peek();
  const isAsked = () => confirmation.peek() === asked;
  const asked: AskedRun = {
    kind: 'asking',
    press,
    draft,
    place,
    who: readWho(place),
    confirm() {
      if (!isAsked() || runs.isWaiting.peek() || obstacle.peek() !== undefined) return;
      confirmation.value = undefined;
      void runs.start(press);
    },
    cancel() {
      if (isAsked()) confirmation.value = undefined;
    },
  };
  confirmation.value = asked;
  effect(function watch() {
    const what = findChange(asked, sources);
    if (confirmation.value !== asked) this.dispose();
    else if (what !== undefined) confirmation.value = { kind: 'withdrawn', what };
  });
}

function findChange({ draft, place, who }: AskedRun, sources: ConfirmationSources) {
  const here = sources.place.value;
  if (here !== place) return 'environment';
  if (!isSameWho(sources.readWho(here), who)) return 'person';
  return sources.draft.draft.value === draft ? undefined : 'request';
}
