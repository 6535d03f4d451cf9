// The two kinds of saved text: payload presets and client-context presets.
import type { InvocationType } from '../request/request.ts';

/** The preset of the team's catalogue that this one was copied from. */
export interface PresetOrigin {
  /** Its id in the catalogue. */
  readonly id: string;
  /** `hashContent` of the original as it was when it was copied, or when its change was last taken or declined. */
  readonly hash: string;
}

/** Under which a preset is stored and found. */
export interface PresetKey {
  readonly kind: Preset['kind'];
  readonly id: string;
}

/** What every preset has around its content. */
interface PresetHead {
  /** Unique among presets of its kind; never shown. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly favourite: boolean;
  /** Smaller comes first; see `sortPresets`. Any finite number. */
  readonly order: number;
  /** 0 before it was ever saved; counts what a person wrote, not favourite and order (see `decideSave`). */
  readonly revision: number;
  /** Epoch milliseconds; 0 where nobody knows, as in a catalogue written by hand. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly origin?: PresetOrigin;
}

/** A text of its own, or the client-context preset that holds it. An empty text sends none. */
export type SavedClientContext =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'preset'; readonly id: string };

/** Everything of a draft that is saved. */
export interface PresetContent {
  /** Absent: any environment. */
  readonly environmentId?: string;
  readonly functionName: string;
  readonly qualifier: string;
  readonly invocationType: InvocationType;
  /** Absent where the response is not streamed, as in what pages of before streaming have written. */
  readonly streamResponse?: true;
  readonly logTail: boolean;
  /** As it was typed, to the last line break. */
  readonly payload: string;
  readonly clientContext: SavedClientContext;
  readonly tenantId: string;
  readonly durableExecutionName: string;
  /** As in a draft: seconds as typed, empty waits for ever. */
  readonly waitSeconds: string;
}

export interface PayloadPreset extends PresetHead {
  readonly kind: 'payload';
  readonly content: PresetContent;
}

export interface ClientContextPreset extends PresetHead {
  readonly kind: 'client context';
  /** JSON as text, as it was typed. */
  readonly text: string;
}

export type Preset = PayloadPreset | ClientContextPreset;

/** Both kinds together: what a file, the catalogue or the storage holds. */
export interface PresetCollection {
  readonly presets: readonly PayloadPreset[];
  readonly contexts: readonly ClientContextPreset[];
}
