// The sentence that stands at the top of an import.
import type { ImportStatus } from '../../domain/exchange/plan-import.ts';
import { formatCount } from '../../domain/text/figures.ts';
import type { ImportPhase } from '../../state/exchange/import-phase.ts';
import type { ImportPreview, ImportReport } from '../../state/exchange/import-preview.ts';

const WORDS: Readonly<Record<ImportStatus, string>> = {
  new: 'new',
  changed: 'changed',
  conflicting: 'conflicting',
  same: 'the same',
};

export function formatImportPhase(phase: ImportPhase): string {
  switch (phase.kind) {
    case 'empty':
      return 'You see what would change before anything is saved.';
    case 'reading':
      return 'Reading the files…';
    case 'preview':
      return formatPreview(phase.preview);
    case 'saving':
      return 'Saving…';
    case 'done':
      return formatReport(phase.report);
  }
}

function formatPreview({ files, groups }: ImportPreview): string {
  const place = files.length === 1 ? 'this file' : `these ${files.length} files`;
  if (groups.length === 0) return `There is nothing to import in ${place}.`;
  const parts = groups.map(
    ({ status, entries }) => `${formatCount(entries.length)} ${WORDS[status]}`,
  );
  return `In ${place}: ${parts.join(', ')}. Nothing is saved yet.`;
}

function formatReport({ saved, kept }: ImportReport): string {
  const saying =
    saved === 0
      ? 'Nothing was saved.'
      : `${formatCount(saved, 'preset is', 'presets are')} saved in this browser.`;
  return kept === 0 ? saying : `${saying} ${formatCount(kept)} left out, as chosen.`;
}
