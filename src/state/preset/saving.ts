// Saving what the form holds: into the preset that is open, or as a new one with a name.

import { copyOriginal } from '../../domain/exchange/catalogue.ts';
import {
  createPayloadPreset,
  duplicatePreset,
  type NewPreset,
} from '../../domain/preset/make-preset.ts';
import type { PayloadPreset, PresetContent } from '../../domain/preset/preset.ts';
import { findContentSecrets, findNewSecrets } from '../../domain/secrets/preset-secrets.ts';
import { quoteName } from '../../domain/text/quote-name.ts';
import type { FormState } from '../request/form-state.ts';
import type { Notices, PresetDetails } from './notices.ts';
import type { OpenedPreset, OpenedState } from './opened.ts';
import type { Writing, WritingSources } from './writing.ts';

export interface Saving {
  /** Asks for a name where no preset of one's own is open. */
  save(): Promise<void>;
  saveAs(): void;
}

export interface SavingSources extends Pick<WritingSources, 'opened' | 'notices' | 'clock'> {
  readonly writing: Writing;
  readonly form: FormState;
}

export function createSaving({ opened, notices, clock, writing, form }: SavingSources): Saving {
  let saving: Promise<unknown> | undefined;
  let isAskedAgain = false;

  async function save(): Promise<void> {
    const open = opened.opened.peek();
    if (saving !== undefined) {
      isAskedAgain = true;
      return;
    }
    if (open?.source !== 'own') return saveAs();
    const content = toSavable(opened, notices);
    if (content === undefined) return;
    const { preset } = open;
    const next = { ...preset, content, updatedAt: clock.now() };
    const write = async () => {
      saving = writing.write(next, preset.revision, `${quoteName(preset.name)} is saved.`);
      await saving;
      saving = undefined;
      // What was typed and saved again meanwhile starts from the revision that is there now.
      if (isAskedAgain) {
        isAskedAgain = false;
        await save();
      }
    };
    const secrets = findNewSecrets(next, preset);
    if (secrets.length === 0) return write();
    const confirm = () => {
      notices.closeQuestion();
      void write();
    };
    notices.ask({ kind: 'secrets', name: preset.name, secrets, confirm });
  }

  function saveAs(): void {
    const content = toSavable(opened, notices);
    if (content === undefined) return;
    const open = opened.opened.peek();
    notices.ask({
      kind: 'details',
      title: open?.source === 'own' ? 'Save as another preset' : 'Save preset',
      of: 'payload',
      before: toDetails(open, content, writing, form),
      secrets: findContentSecrets(content),
      confirm: (details) => {
        notices.closeQuestion();
        void saveNew(open, details);
      },
    });
  }

  async function saveNew(open: OpenedPreset | undefined, details: PresetDetails): Promise<void> {
    opened.bind(details.isBound);
    const content = toSavable(opened, notices);
    if (content === undefined) return;
    const { name, description, tags } = details;
    const made = toNew(open, writing.toFresh(name), content);
    const preset = { ...made, content, description, tags };
    const turn = opened.turn();
    const saved = await writing.write(preset, 0, `${quoteName(preset.name)} is saved.`);
    if (saved?.kind === 'payload' && turn === opened.turn()) {
      opened.rebase({ source: 'own', preset: saved });
    }
  }

  return { save, saveAs };
}

/** What would be saved; undefined, with a word, where the form holds what a preset cannot. */
function toSavable(opened: OpenedState, notices: Notices): PresetContent | undefined {
  const savable = opened.content.peek();
  if (savable.kind === 'content') return savable.content;
  notices.warn(savable.sentence);
  return undefined;
}

function toDetails(
  open: OpenedPreset | undefined,
  { functionName }: PresetContent,
  writing: Writing,
  form: FormState,
): PresetDetails {
  const { isBound } = form.marks.peek();
  if (open === undefined) return { name: functionName, description: '', tags: [], isBound };
  const { name, description, tags } = open.preset;
  return {
    name: open.source === 'own' ? writing.toFreeName(name) : name,
    description,
    tags,
    isBound,
  };
}

/** A copy of a team's preset stays linked to it. */
function toNew(
  open: OpenedPreset | undefined,
  fresh: NewPreset,
  content: PresetContent,
): PayloadPreset {
  if (open === undefined) return createPayloadPreset(fresh, content);
  return open.source === 'team'
    ? copyOriginal(open.preset, fresh)
    : duplicatePreset(open.preset, fresh);
}
