// The sentence that stands at the top of an export.
import { formatCount } from '../../domain/text/figures.ts';
import type { ExportPhase } from '../../state/exchange/export-state.ts';
import type { ExportReport } from '../../state/exchange/write-export.ts';

export function formatExportPhase(phase: ExportPhase): string {
  switch (phase.kind) {
    case 'closed':
    case 'reading':
      return 'Reading the presets…';
    case 'refused':
      return `The presets cannot be read. ${phase.sentence}`;
    case 'choosing':
      return 'Saved as a file on this computer; nothing is sent anywhere.';
    case 'looking':
      return 'Looking for secrets…';
    case 'secrets':
      return `${formatCount(phase.found.length, 'preset holds', 'presets hold')} what looks like a secret: whoever gets the file can read it. Nothing has been exported yet.`;
    case 'done':
      return formatReport(phase.report);
  }
}

function formatReport({ count, files }: ExportReport): string {
  if (count === 0) return 'Nothing was exported.';
  const place = files.length === 1 ? files[0] : formatCount(files.length, 'file');
  return `${formatCount(count, 'preset is', 'presets are')} in ${place}, among your downloads.`;
}
