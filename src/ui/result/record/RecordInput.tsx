// The browser's own choice of a file, for a run record.
import type { RefObject } from 'preact';

export interface RecordInputProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly take: (file: File) => void;
}

export function RecordInput({ inputRef, take }: RecordInputProps) {
  return (
    <input
      type="file"
      hidden
      accept=".json,application/json"
      ref={inputRef}
      aria-label="Run record to open"
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        if (file !== undefined) take(file);
        // The same file can be chosen once more.
        event.currentTarget.value = '';
      }}
    />
  );
}
