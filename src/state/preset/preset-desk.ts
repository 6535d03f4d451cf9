// The presets' side of the desk: made when its code has come, its parts handed to each other here.
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { CompareTexts } from '../../domain/diff/compare-texts.ts';
import { parseOpeningWord } from '../../domain/page/opening-words.ts';
import type { ListItem } from '../../domain/preset/list-groups.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Team } from '../catalogue/team.ts';
import { createCompareTexts } from '../diff/compare-texts.ts';
import { type Arranging, createArranging } from './arranging.ts';
import { type Contexts, createContexts } from './contexts.ts';
import { createElsewhere, type ElsewhereSources } from './elsewhere.ts';
import { type ExchangePorts, toExchangePorts } from './exchange-ports.ts';
import { followWord } from './follow-word.ts';
import type { Keeping } from './keeping.ts';
import type { Notices } from './notices.ts';
import type { OpenedState } from './opened.ts';
import { tellUnsaved } from './opened-preset.ts';
import type { Opening } from './opening.ts';
import { createOriginals, type Originals } from './originals.ts';
import { createPresetCore, type PresetGround, type PresetPorts } from './preset-core.ts';
import type { PresetRows } from './preset-rows.ts';
import { createPresetSearch, type PresetSearch } from './preset-search.ts';
import { createSaving, type Saving } from './saving.ts';
import type { Unfinished } from './unfinished.ts';

export interface PresetDesk {
  /** Own and team, in the order of the list, with what is new. */
  readonly items: ReadonlySignal<readonly ListItem[]>;
  readonly rows: PresetRows;
  readonly search: PresetSearch;
  readonly opened: OpenedState;
  readonly opening: Opening;
  readonly saving: Saving;
  readonly arranging: Arranging;
  readonly contexts: Contexts;
  readonly unfinished: Unfinished;
  readonly originals: Originals;
  readonly catalogue: Catalogue;
  readonly team: Team;
  readonly keeping: Keeping;
  readonly exchange: ExchangePorts;
  readonly notices: Notices;
  readonly compare: CompareTexts;
  /** Answers when the form knows what it belongs to; the list goes on being read. */
  start(): Promise<void>;
}

/** As many as a tall screen shows. */
const TOP = 60;

export function createPresetDesk(ports: PresetPorts, ground: PresetGround): PresetDesk {
  const core = createPresetCore(ports, ground);
  const { rows, team, opened, opening, notices, catalogue, keeping, unfinished } = core;
  const follow = (happened: ElsewhereSources['happened']) =>
    createElsewhere({ opened, notices, findContext: core.finder.find, happened });
  rows.listenElsewhere(follow('was saved in another tab'));
  const items = computed(() => listItems(rows, team));
  const { environmentId } = ground.place;
  const compare = createCompareTexts(ports.importBodies);
  return {
    items,
    rows,
    search: createPresetSearch({ ...core, query: ground.query, items }),
    opened,
    opening,
    saving: createSaving(core),
    arranging: createArranging({ ...core, environmentId, read: opening.read }),
    contexts: createContexts(core),
    unfinished,
    originals: createOriginals({ ...core, fill: opening.fill }),
    catalogue,
    team,
    keeping,
    exchange: toExchangePorts({
      ...core,
      compare,
      importBodies: ports.importBodies,
      follow: follow('was imported'),
    }),
    notices,
    compare,
    async start() {
      const reading = rows.read();
      await Promise.all([catalogue.readKept(), keeping.read(), unfinished.read()]);
      await core.restoring.resume();
      tellUnsaved(opened, ground.form);
      void catalogue.fetch();
      void reading.then(() => {
        effect(() => void ports.listTop.keep(items.value.slice(0, TOP)));
        const word = parseOpeningWord(ports.takeFragment());
        if (word) void followWord(word, { ...core, items: () => items.peek() });
      });
    },
  };
}

function listItems(rows: PresetRows, team: Team): ListItem[] {
  const own = rows.rows.value.map((row) => {
    const state = team.toLinkState(row);
    const isMoved = state === 'original moved on' || state === 'both';
    return { source: 'own', row, note: isMoved ? 'updated' : '' } as const;
  });
  const teams = team.rows.value.map(
    (row) => ({ source: 'team', row, note: team.toNews(row) }) as const,
  );
  return [...own, ...teams];
}
