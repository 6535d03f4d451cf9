// What the desk needs of the world, and what was kept of the last time.
import type { ReadonlySignal } from '@preact/signals';
import type { BodyPorts } from '../domain/body/body-ports.ts';
import type { Clipboard, Files } from '../domain/page/ports.ts';
import type { ListedPreset } from '../domain/preset/listed-preset.ts';
import type { DraftStore } from '../domain/request/draft-store.ts';
import type { SavedDraft } from '../domain/request/saved-draft.ts';
import type { WholeLogPorts } from './log/whole-log.ts';
import type { PresetGround } from './preset/preset-core.ts';
import type { PresetDesk } from './preset/preset-desk.ts';
import type { ImportStreaming } from './run/conduct.ts';
import type { LoadedSending } from './run/pressing.ts';
import type { RunPorts } from './run/runs.ts';
import type { PlacePorts } from './session/place.ts';

export interface DeskPorts extends RunPorts, PlacePorts, WholeLogPorts {
  /** What reads a draft and what sends it, as far as they are here. */
  readonly checks: ReadonlySignal<LoadedSending>;
  readonly files: Files;
  readonly clipboard: Clipboard;
  readonly drafts: DraftStore;
  /** Loads what streams a response; each time the same. */
  readonly importStreaming: ImportStreaming;
  /** Loads what reads responses away from the page's thread. */
  readonly importBodies: () => Promise<BodyPorts>;
  /** Loads the code of the presets, which is not needed to send a request. */
  readonly importPresets: (ground: PresetGround) => Promise<PresetDesk>;
}

/** What was kept in this browser and is shown at once. */
export interface KeptDesk {
  /** The environment that somebody is just coming back to from its login. */
  readonly environmentId?: string | undefined;
  /** The draft that this tab goes on with. */
  readonly draft?: SavedDraft | undefined;
  readonly listTop: readonly ListedPreset[];
}
