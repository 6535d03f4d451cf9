// A person's copy of a team's preset: what to do when the original has moved on.

import { computed, type ReadonlySignal } from '@preact/signals';
import { keepOwn, type LinkState, takeOriginal } from '../../domain/exchange/catalogue.ts';
import type { PayloadPreset } from '../../domain/preset/preset.ts';
import { toRow } from '../../domain/preset/preset-row.ts';
import { quoteName } from '../../domain/text/quote-name.ts';
import type { Team } from '../catalogue/team.ts';
import type { Notices } from './notices.ts';
import type { OpenedState } from './opened.ts';
import type { Writing } from './writing.ts';

export interface Originals {
  /** Of the preset that is open. */
  readonly state: ReadonlySignal<LinkState>;
  /** Shows both, with the choice. */
  compare(): void;
}

export interface OriginalSources {
  readonly team: Team;
  readonly opened: OpenedState;
  readonly notices: Notices;
  readonly writing: Writing;
  readonly now: () => number;
  /** Into the form; what is in it and not saved is put aside. */
  readonly fill: (source: 'own', preset: PayloadPreset) => Promise<void>;
}

export function createOriginals({
  team,
  opened,
  notices,
  writing,
  now,
  fill,
}: OriginalSources): Originals {
  const state = computed(() => {
    const open = opened.opened.value;
    return open?.source === 'own' ? team.toLinkState(toRow(open.preset)) : 'unlinked';
  });
  return {
    state,
    compare() {
      const copy = opened.opened.peek()?.preset;
      const origin = copy?.origin;
      const original = origin && team.find({ kind: 'payload', id: origin.id });
      if (copy === undefined || original?.kind !== 'payload') return;
      notices.ask({
        kind: 'changed original',
        copy,
        original,
        async take() {
          notices.closeQuestion();
          const isTeams = state.peek() === 'original moved on' && !opened.isUnsaved.peek();
          const taken = takeOriginal(copy, original, now());
          const turn = opened.turn();
          const saved = await writing.write(
            taken,
            copy.revision,
            `${quoteName(copy.name)} is as the team’s again.`,
          );
          if (saved?.kind !== 'payload' || turn !== opened.turn()) return;
          // What stands in the form is then nobody's work, and nothing to be put aside.
          if (isTeams) opened.rebase({ source: 'own', preset: copy });
          await fill('own', saved);
        },
        async keepOwn() {
          notices.closeQuestion();
          await writing.write(
            keepOwn(copy, original, now()),
            copy.revision,
            `${quoteName(copy.name)} stays as it is.`,
          );
        },
      });
    },
  };
}
