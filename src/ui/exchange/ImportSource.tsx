// Where files come from: a choice or a drop.
import { useRef } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import styles from './ImportSource.module.css';

export interface FileChooserProps {
  readonly kind: 'main' | 'second';
  readonly label: string;
  readonly take: (files: readonly File[]) => void;
}

export function FileChooser({ kind, label, take }: FileChooserProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind={kind} onPress={() => chooser.current?.click()}>
        {label}
      </Button>
      <input
        type="file"
        hidden
        multiple
        accept=".json,application/json"
        ref={chooser}
        aria-label="Files to import"
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen once more.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

export function ImportSource({ take }: { readonly take: (files: readonly File[]) => void }) {
  return (
    <div class={styles.source}>
      <p>Drop files here, or choose them.</p>
      <FileChooser kind="second" label="Choose files" take={take} />
      <ul>
        <li>Presets that somebody exported from this page, or a backup</li>
        <li>Test events of Lambda, as AWS or SAM saves them</li>
        <li>An event file: any JSON, sent as it is</li>
        <li>A run record: it opens as a result</li>
      </ul>
    </div>
  );
}
