// Where an import is on its way from files to a report, and what it needs of the world.
import type { CompareTexts } from '../../domain/diff/compare-texts.ts';
import type { PresetCollection } from '../../domain/preset/preset.ts';
import type { PresetStore, SaveAnswer } from '../../domain/preset/preset-store.ts';
import type { RecordOpeningSources } from '../result/record/record-opening.ts';
import type { SlicePorts } from './find-entry-secrets.ts';
import type { ImportPreview, ImportReport } from './import-preview.ts';

export interface ImportPorts extends SlicePorts {
  readonly store: Pick<PresetStore, 'readAll' | 'saveAll'>;
  readonly newId: () => string;
  /** The team's presets, whose client contexts an imported preset may use. */
  readonly team?: () => PresetCollection;
  readonly compare: CompareTexts;
  /** Where a run record goes that somebody takes for presets. */
  readonly record?: RecordOpeningSources;
  /** What became of each save, once the transaction has completed. */
  readonly onImported: (answers: readonly SaveAnswer[]) => void;
}

export type ImportPhase =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'saving'; readonly preview: ImportPreview }
  | { readonly kind: 'done'; readonly report: ImportReport };
