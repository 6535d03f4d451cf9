// What this page can say something about, and not show: PDF, gzip, ZIP and what is packed as such.
import type { PdfFacts } from '../../../../domain/body/inner/pdf-facts.ts';
import type { FileKind } from '../../../../domain/file/file-kind.ts';
import { formatBytes, formatCount } from '../../../../domain/text/figures.ts';
import { Button } from '../../../parts/Button.tsx';
import styles from './InnerView.module.css';

export interface FileViewProps {
  readonly kind: FileKind;
  readonly pdf: PdfFacts | undefined;
  readonly sizeBytes: number;
  readonly onDownload: () => void;
  readonly onUnzip: () => void;
}

export function FileView({ kind, pdf, sizeBytes, onDownload, onUnzip }: FileViewProps) {
  return (
    <div class={styles.file}>
      <h3>
        {formatTitle(kind, pdf)}, {formatBytes(sizeBytes)}
      </h3>
      <p>{explain(kind)}</p>
      <div class={styles.actions}>
        {kind.extension === 'gz' && (
          <Button kind="second" onPress={onUnzip}>
            Decompress
          </Button>
        )}
        <Button kind="second" onPress={onDownload}>
          Download the file
        </Button>
      </div>
    </div>
  );
}

function formatTitle({ extension, words }: FileKind, pdf: PdfFacts | undefined): string {
  if (extension === 'gz') return 'Compressed with gzip';
  if (extension === 'zip') return 'A ZIP archive';
  if (extension !== 'pdf') return `A ZIP archive (${words})`;
  const pages = pdf?.pages === undefined ? '' : `, ${formatCount(pdf.pages, 'page')}`;
  return `A PDF${pdf === undefined ? '' : ` (version ${pdf.version})`}${pages}`;
}

function explain({ extension }: FileKind): string {
  if (extension === 'gz') return 'What is in it can be looked at here.';
  if (extension === 'pdf') {
    return 'This page runs no plugins and shows no PDF itself: what a stranger has put into one stays out of it. Your PDF reader opens the file.';
  }
  return 'Office files and programs are such archives, too. Your computer opens the file.';
}
