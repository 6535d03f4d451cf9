// The outfile: the response's exact bytes, handed to the browser's download or to a place that is picked.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Format } from '../../domain/body/inner/format.ts';
import type { Files, Outfile, Saved } from '../../domain/page/ports.ts';
import type { BodyKind } from '../../domain/result/body-kind.ts';
import { toOutfile } from '../../domain/result/outfile.ts';
import type { ResultState } from './result-state.ts';

export interface OutfileState {
  readonly outfile: ReadonlySignal<Outfile | undefined>;
  readonly canSaveAs: boolean;
  /** How the last “Save as” went. */
  readonly saved: ReadonlySignal<Saved | undefined>;
  download(): void;
  saveAs(): Promise<void>;
}

export function createOutfileState(
  result: ResultState,
  kind: ReadonlySignal<BodyKind | undefined>,
  files: Files,
  /** What the bytes are, once they have been looked through. */
  format: () => Format | undefined = () => undefined,
): OutfileState {
  const saved = signal<Saved | undefined>(undefined);
  const outfile = computed(() => {
    const run = result.ended.value;
    const body = result.body.value;
    if (run === undefined || body === undefined) return undefined;
    // Not looked at, or not yet: then it is bytes.
    const { request, startedAt } = run;
    return toOutfile(body, kind.value ?? 'binary', request.functionName, startedAt, format());
  });
  return {
    outfile,
    canSaveAs: files.canSaveAs,
    saved,
    download() {
      if (outfile.value !== undefined) files.download(outfile.value);
    },
    async saveAs() {
      if (outfile.value !== undefined) saved.value = await files.saveAs(outfile.value);
    },
  };
}
