// What is known of the preset that the form was filled from: the shape that the other parts of the state see.
import type { ReadonlySignal } from '@preact/signals';
import type { Difference } from '../../domain/preset/differences.ts';
import type { PresetSource } from '../../domain/preset/listed-preset.ts';
import type { ClientContextPreset, PayloadPreset, Preset } from '../../domain/preset/preset.ts';
import type { SavableContent } from '../../domain/preset/preset-content.ts';
import type { Draft } from '../../domain/request/draft.ts';

export interface OpenedPreset {
  readonly source: PresetSource;
  readonly preset: PayloadPreset;
}

export interface LinkedContext {
  readonly source: PresetSource;
  readonly preset: ClientContextPreset;
}

/** Finds a client-context preset by its id: a person's own before the team's. */
export type FindContext = (id: string) => LinkedContext | undefined;

export interface OpenedState {
  readonly opened: ReadonlySignal<OpenedPreset | undefined>;
  readonly context: ReadonlySignal<LinkedContext | undefined>;
  /** The text of the linked client-context preset was changed in the form. */
  readonly isContextChanged: ReadonlySignal<boolean>;
  /** The form holds a client context that stands in no client-context preset. */
  readonly hasOwnContextText: ReadonlySignal<boolean>;
  readonly content: ReadonlySignal<SavableContent>;
  /** Against the opened preset; empty where none is open. */
  readonly differences: ReadonlySignal<readonly Difference[]>;
  /** The form holds something that no preset does. */
  readonly isUnsaved: ReadonlySignal<boolean>;
  /** Another number each time the form was filled anew: what was begun for the form before does not belong to this one. */
  turn(): number;
  /** Fills the form; what it belongs to stays to be said. */
  refill(draft: Draft, isBound: boolean): void;
  /** Fills the form. Gives the id of a client-context preset that is named and not there. */
  fill(opened: OpenedPreset, findContext: FindContext): { readonly missingContextId?: string };
  /** The form stays as it is; from now on it is compared with this. */
  rebase(opened: OpenedPreset | undefined): void;
  /** What was just saved; it counts where it is what the form came from. */
  takeSaved(preset: Preset): void;
  /** The form that came from `before` belongs to `other` from now on. */
  follow(before: Preset, other: Preset): void;
  /** It is deleted: what the form holds stays, and belongs to no preset. */
  forget(preset: Preset): void;
  linkContext(context: LinkedContext | undefined): void;
  /** Puts the text of a client-context preset into the form, and links it. */
  useContext(context: LinkedContext): void;
  bind(isBound: boolean): void;
  /** An empty form. */
  clear(): void;
}
