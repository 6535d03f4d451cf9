// Loads what reads CloudWatch Logs when it is first asked for; a part that cannot be loaded is a Failure, not an exception.
import type { Answer } from '../../domain/failure/failure.ts';
import type { LogReader } from '../../domain/log/whole/log-reader.ts';

/** Once; after a failure the next call tries again. */
export function createReaderLoad(load: () => Promise<LogReader>): () => Promise<Answer<LogReader>> {
  let loading: Promise<LogReader> | undefined;
  return () => {
    loading ??= load();
    return loading.then(
      (value) => ({ ok: true, value }),
      (error: unknown) => {
        loading = undefined;
        const raw = String(error);
        return { ok: false, failure: { kind: 'not loaded', operation: 'FilterLogEvents', raw } };
      },
    );
  };
}
