// The outfile: the response's exact bytes, handed to the browser's download or to a place that is picked.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Files, Outfile, Saved } from '../../domain/page/ports.ts';
import { toOutfile } from '../../domain/result/outfile.ts';
import type { EndedRun } from '../../domain/run/run.ts';
import type { ResultState } from './result-state.ts';

export interface OutfileState {
  readonly outfile: ReadonlySignal<Outfile | undefined>;
  readonly canSaveAs: boolean;
  /** How the last “Save as” went. */
  readonly saved: ReadonlySignal<Saved | undefined>;
  download(): void;
  saveAs(): Promise<void>;
}

export function createOutfileState(result: ResultState, files: Files): OutfileState {
  const saved = signal<Saved | undefined>(undefined);
  const outfile = computed(() => {
    const run = result.ended.value;
    const body = result.body.value;
    if (run === undefined || body === undefined) return undefined;
    const { request, startedAt } = run;
    const contentType = readContentType(run);
    // What came of a stream before it ended badly may never be taken for the whole.
    const label = run.kind === 'failure' ? 'incomplete' : undefined;
    return toOutfile(body, { functionName: request.functionName, startedAt, contentType, label });
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

function readContentType(run: EndedRun): string | undefined {
  return run.kind === 'outcome' && 'contentType' in run.outcome
    ? run.outcome.contentType
    : undefined;
}
