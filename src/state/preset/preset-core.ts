// The parts under the presets' actions, each handed what it needs: what is stored, what is open, how it is written.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { BodyPorts } from '../../domain/body/body-ports.ts';
import type { Environment } from '../../domain/config/config.ts';
import type { Files, Pause } from '../../domain/page/ports.ts';
import type { ListTop } from '../../domain/preset/listed-preset.ts';
import type { PresetStore } from '../../domain/preset/preset-store.ts';
import type { AsideStore } from '../../domain/request/draft-store.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { type CatalogueSources, createCatalogue } from '../catalogue/catalogue.ts';
import { createTeam } from '../catalogue/team.ts';
import type { DraftState } from '../request/draft-state.ts';
import type { FormState } from '../request/form-state.ts';
import type { Runs } from '../run/runs.ts';
import { createContextFinder } from './context-finder.ts';
import { createKeeping, type KeepingSources } from './keeping.ts';
import { createNotices } from './notices.ts';
import { createOpenedState } from './opened-preset.ts';
import { createOpening } from './opening.ts';
import type { OpeningPlace } from './opening-place.ts';
import { createPresetRows } from './preset-rows.ts';
import { createRestoring } from './restoring.ts';
import { createUnfinished } from './unfinished.ts';
import { createWriting } from './writing.ts';

export interface PresetPorts
  extends Pick<KeepingSources, 'keeper'>,
    Pick<CatalogueSources, 'source' | 'cache'> {
  readonly presets: PresetStore;
  readonly keepingStore: KeepingSources['store'];
  readonly listTop: ListTop;
  readonly aside: AsideStore;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly pause: Pause;
  /** The address’s fragment, once. */
  readonly takeFragment: () => string;
  readonly importBodies: () => Promise<BodyPorts>;
}

/** What the presets need of the desk. */
export interface PresetGround {
  readonly draft: DraftState;
  readonly form: FormState;
  readonly place: OpeningPlace;
  readonly environment: ReadonlySignal<Environment | undefined>;
  readonly catalogueAddress: string | undefined;
  readonly files: Files;
  readonly runs: Pick<Runs, 'current' | 'isWaiting' | 'show'>;
  readonly query: ReadonlySignal<string>;
  readonly askSearch: () => void;
}

export function createPresetCore(ports: PresetPorts, ground: PresetGround) {
  const store = ports.presets;
  const { clock } = ports;
  const notices = createNotices();
  const rows = createPresetRows(store);
  const catalogue = createCatalogue({ ...ports, address: ground.catalogueAddress });
  const team = createTeam(catalogue);
  const finder = createContextFinder({ store, rows, team });
  const opened = createOpenedState(ground);
  const { newId, pause } = ports;
  const base = { ...ground, store, notices, rows, team, finder, opened, clock, newId, pause };
  const restoring = createRestoring(base);
  const unfinished = createUnfinished({ ...base, aside: ports.aside, restoring });
  const opening = createOpening({ ...base, unfinished, restoring, findTeam: team.find });
  const keeping = createKeeping({
    keeper: ports.keeper,
    store: ports.keepingStore,
    now: clock.now,
    hasPresets: computed(() => rows.rows.value.length > 0),
  });
  const writing = createWriting({
    ...base,
    onSaved: () => void keeping.onSaved(),
    takeStored(stored) {
      if (stored.kind === 'payload') void opening.fill('own', stored);
      else opened.useContext({ source: 'own', preset: stored });
    },
  });
  return { ...base, catalogue, restoring, unfinished, opening, keeping, writing, now: clock.now };
}
