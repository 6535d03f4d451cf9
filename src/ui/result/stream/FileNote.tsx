// Where a response went that was written to a file while it arrived, and what of it is there.
import type { FileEnd } from '../../../domain/stream/stream-record.ts';
import { formatBytes } from '../../../domain/text/figures.ts';

export function FileNote({ file }: { readonly file: FileEnd }) {
  const size = formatBytes(file.bytes);
  if (file.kind === 'written') {
    return (
      <p data-kind="file">
        <b>Saved as {file.name}:</b> {size}.
      </p>
    );
  }
  return (
    <p data-kind="warn" role="alert">
      <b>{file.name} could not be written to its end:</b> {file.sentence}{' '}
      {file.bytes > 0
        ? `The first ${size} of the response stand in it.`
        : 'The browser has thrown away what had been written to it.'}
    </p>
  );
}
