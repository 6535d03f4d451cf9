// Tells the other tabs which presets have changed. They read them anew: what a message says is a hint, not a value.
import * as v from 'valibot';
import type { PresetKey } from '../../domain/preset/preset.ts';

const message = v.array(
  v.object({ kind: v.picklist(['payload', 'client context']), id: v.string() }),
);

interface PresetChannel {
  tell(keys: readonly PresetKey[]): void;
  listen(listener: (keys: readonly PresetKey[]) => void): () => void;
}

export function openPresetChannel(): PresetChannel {
  const channel = new BroadcastChannel('invoke-desk/presets');
  return {
    tell(keys) {
      if (keys.length > 0) channel.postMessage(keys.map(({ kind, id }) => ({ kind, id })));
    },
    listen(listener) {
      const receive = ({ data }: MessageEvent<unknown>) => {
        // A newer page’s message that this one does not know: the next start reads everything anyway.
        if (v.is(message, data)) listener(data);
      };
      channel.addEventListener('message', receive);
      return () => channel.removeEventListener('message', receive);
    },
  };
}
