// Import and export as one part to load: nobody needs them before they press a button or drop a file.
import { createExport } from '../../state/exchange/export-state.ts';
import { createImport } from '../../state/exchange/import-state.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';

export const exchangeDialogs = { createExport, createImport, ExportDialog, ImportDialog };
