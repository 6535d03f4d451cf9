// What this page can say something about, and not show: PDF, gzip, ZIP.
import type { Format } from '../../../../domain/body/inner/format.ts';
import type { PdfFacts } from '../../../../domain/body/inner/pdf-facts.ts';
import { formatBytes, formatCount } from '../../../../domain/text/figures.ts';
import { Button } from '../../../parts/Button.tsx';
import styles from './InnerView.module.css';

export interface FileViewProps {
  readonly format: Format;
  readonly pdf: PdfFacts | undefined;
  readonly sizeBytes: number;
  readonly onDownload: () => void;
  readonly onUnzip: () => void;
}

export function FileView({ format, pdf, sizeBytes, onDownload, onUnzip }: FileViewProps) {
  return (
    <div class={styles.file}>
      <h3>
        {formatTitle(format, pdf)}, {formatBytes(sizeBytes)}
      </h3>
      <p>{explain(format)}</p>
      <div class={styles.actions}>
        {format === 'gzip' && (
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

function formatTitle(format: Format, pdf: PdfFacts | undefined): string {
  if (format === 'gzip') return 'Compressed with gzip';
  if (format !== 'pdf') return 'A ZIP archive';
  const pages = pdf?.pages === undefined ? '' : `, ${formatCount(pdf.pages, 'page')}`;
  return `A PDF${pdf === undefined ? '' : ` (version ${pdf.version})`}${pages}`;
}

function explain(format: Format): string {
  if (format === 'gzip') return 'What is in it can be looked at here.';
  if (format === 'pdf') {
    return 'This page runs no plugins and shows no PDF itself: what a stranger has put into one stays out of it. Your PDF reader opens the file.';
  }
  return 'Office files and programs are such archives, too. Your computer opens the file.';
}
