// What import and export need of the presets, and what the presets do when they are done.
import { batch } from '@preact/signals';
import type { CompareTexts } from '../../domain/diff/compare-texts.ts';
import type { Files, Pause } from '../../domain/page/ports.ts';
import type { PresetCollection } from '../../domain/preset/preset.ts';
import type { PresetStore, SaveAnswer } from '../../domain/preset/preset-store.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { RecordOpeningSources } from '../result/record/record-opening.ts';
import type { Keeping } from './keeping.ts';
import type { PresetListener, PresetRows } from './preset-rows.ts';

export interface ExchangeSources {
  readonly store: PresetStore;
  readonly clock: Clock;
  readonly pause: Pause;
  readonly newId: () => string;
  readonly files: Files;
  readonly rows: PresetRows;
  readonly catalogue: Catalogue;
  readonly keeping: Keeping;
  readonly runs: RecordOpeningSources['runs'];
  readonly place: Pick<RecordOpeningSources, 'environments'>;
  /** Shows in the form what has been imported of what is open there. */
  readonly follow: PresetListener;
  readonly compare: CompareTexts;
  readonly importBodies: RecordOpeningSources['importBodies'];
}

export function toExchangePorts(sources: ExchangeSources) {
  const { store, clock, pause, newId, files, rows, catalogue, keeping, follow } = sources;
  const { runs, place, compare, importBodies } = sources;
  return {
    store,
    clock,
    pause,
    newId,
    files,
    compare,
    record: {
      runs,
      importBodies,
      get environments() {
        return place.environments;
      },
    },
    team: (): PresetCollection => catalogue.presets.peek(),
    onImported(answers: readonly SaveAnswer[]): void {
      const saved = answers.flatMap((answer) => (answer.kind === 'saved' ? [answer.preset] : []));
      // Ten thousand rows are one change of the list.
      batch(() => {
        for (const preset of saved) rows.take(preset, preset);
      });
      for (const preset of saved) follow(preset, preset);
      void keeping.onSaved();
    },
    onExported(_count: number, isAll: boolean): void {
      if (isAll) void keeping.onBackup();
    },
  };
}

export type ExchangePorts = ReturnType<typeof toExchangePorts>;
