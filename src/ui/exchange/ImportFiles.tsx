// The files of an import: what each is, whose events it holds, and what is wrong in it.
import { formatCount } from '../../domain/text/figures.ts';
import type { ImportFile } from '../../state/exchange/import-files.ts';
import type { PlannedFile } from '../../state/exchange/import-preview.ts';
import type { ImportState } from '../../state/exchange/import-state.ts';
import { Field } from '../parts/Field.tsx';
import styles from './ImportFiles.module.css';
import { Remarks } from './Remarks.tsx';

export interface ImportFilesProps {
  readonly files: readonly PlannedFile[];
  readonly state: ImportState;
}

export function ImportFiles({ files, state }: ImportFilesProps) {
  return (
    <ul class={styles.files} aria-label="Files">
      {files.map(({ file }, at) => (
        <li key={`${at} ${file.name}`}>
          <p>
            <b>{file.name}</b> <FileWords file={file} />
          </p>
          {file.read.kind === 'read' && file.read.asksFunction && (
            <FunctionField file={file} state={state} />
          )}
          {file.read.kind === 'read' && <FileProblems file={file} read={file.read} />}
        </li>
      ))}
    </ul>
  );
}

type Read = Extract<ImportFile['read'], { kind: 'read' }>;

function FileWords({ file: { read } }: { readonly file: ImportFile }) {
  if (read.kind !== 'read') {
    return <span data-kind="bad">Nothing was taken from it. {read.sentence}</span>;
  }
  return <span>{formatContent(read)}</span>;
}

function formatContent({ form, collection, problems }: Read): string {
  const { presets, contexts } = collection;
  if (form === 'event') return problems.length > 0 ? '' : 'One event, sent as it is.';
  if (form === 'test events') return `${formatCount(presets.length, 'test event')}.`;
  const kinds = [formatCount(presets.length, 'payload preset')];
  if (contexts.length > 0) kinds.push(formatCount(contexts.length, 'client-context preset'));
  return `${kinds.join(', ')}.`;
}

function FunctionField({
  file,
  state,
}: {
  readonly file: ImportFile;
  readonly state: ImportState;
}) {
  return (
    <Field
      label={`Function for ${file.name}`}
      hint="The file does not say which function its events are for. Empty: choose it later."
    >
      {(control) => (
        <input
          {...control}
          defaultValue={file.functionName}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          // When it is done, not at each key: the file is read once more.
          onChange={(event) => state.nameFunction(file, event.currentTarget.value.trim())}
        />
      )}
    </Field>
  );
}

function FileProblems({ file, read }: { readonly file: ImportFile; readonly read: Read }) {
  const { problems } = read;
  return (
    <Remarks
      kind="warn"
      title={`${formatCount(problems.length, 'problem')} in ${file.name}; what is good is taken`}
      remarks={problems.map(({ path, message }) => ({ place: path, isCode: true, text: message }))}
    />
  );
}
