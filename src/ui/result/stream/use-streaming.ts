// What streams a response, for the views: loaded when somebody wants it.
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../../state/desk.ts';
import type { Streaming } from '../../../state/stream/streaming.ts';

/** Undefined until it is here. Where it does not come, a press says so. */
export function useStreaming(
  { importStreaming }: Pick<Desk, 'importStreaming'>,
  isWanted: boolean,
): Streaming | undefined {
  const [streaming, setStreaming] = useState<Streaming>();
  useEffect(() => {
    if (!isWanted || streaming !== undefined) return undefined;
    let isGone = false;
    importStreaming().then(
      (loaded) => {
        if (!isGone) setStreaming(loaded);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  return streaming;
}
