// Client-context presets in the form: saving the field's text as one, and letting go of the one it came from.

import { createClientContextPreset } from '../../domain/preset/make-preset.ts';
import { findNewSecrets, findPresetSecrets } from '../../domain/secrets/preset-secrets.ts';
import { quoteName } from '../../domain/text/quote-name.ts';
import type { DraftState } from '../request/draft-state.ts';
import type { Notices } from './notices.ts';
import type { OpenedState } from './opened.ts';
import type { Writing } from './writing.ts';

export interface Contexts {
  /** The field's text into the client-context preset that it came from; under a new name where there is none. */
  save(): void;
  saveAs(): void;
  /** The text stays, as the request's own. */
  unlink(): void;
  /** Back to the preset's text. */
  revert(): void;
}

export interface ContextSources {
  readonly draft: DraftState;
  readonly opened: OpenedState;
  readonly notices: Notices;
  readonly writing: Writing;
  readonly now: () => number;
}

export function createContexts({ draft, opened, notices, writing, now }: ContextSources): Contexts {
  function saveAs(): void {
    const before = opened.context.peek();
    const name = before === undefined ? '' : writing.toFreeName(before.preset.name);
    const { clientContext: text } = draft.draft.peek();
    const sample = createClientContextPreset(writing.toFresh(name), text);
    notices.ask({
      kind: 'details',
      title: 'Save client context',
      of: 'client context',
      before: { name, description: '', tags: [], isBound: false },
      secrets: findPresetSecrets(sample),
      async confirm({ name: chosen, description, tags }) {
        notices.closeQuestion();
        const made = createClientContextPreset(writing.toFresh(chosen), text);
        const preset = { ...made, description, tags };
        const turn = opened.turn();
        const saved = await writing.write(preset, 0, `${quoteName(preset.name)} is saved.`);
        if (saved?.kind === 'client context' && turn === opened.turn()) {
          opened.linkContext({ source: 'own', preset: saved });
        }
      },
    });
  }

  return {
    save() {
      const linked = opened.context.peek();
      if (linked?.source !== 'own') return saveAs();
      const { preset } = linked;
      const next = { ...preset, text: draft.draft.peek().clientContext, updatedAt: now() };
      const secrets = findNewSecrets(next, preset);
      const confirm = () => {
        notices.closeQuestion();
        void writing.write(next, preset.revision, `${quoteName(preset.name)} is saved.`);
      };
      if (secrets.length === 0) return confirm();
      notices.ask({ kind: 'secrets', name: preset.name, secrets, confirm });
    },
    saveAs,
    unlink: () => opened.linkContext(undefined),
    revert() {
      const linked = opened.context.peek();
      if (linked !== undefined) opened.useContext(linked);
    },
  };
}
