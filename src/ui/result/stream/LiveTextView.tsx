// placeholder until the text view is here
import type { LiveStream } from '../../../state/stream/live-stream.ts';
import type { LiveText } from '../../../state/stream/live-text.ts';

export function LiveTextView({ text }: { readonly text: LiveText; readonly live: LiveStream }) {
  return <p>{text.shownBytes.value}</p>;
}
