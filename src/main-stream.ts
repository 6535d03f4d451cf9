// Streaming, made of its adapters: a part of `main.tsx`, loaded when streaming is chosen.
import { createStreamInvocation } from './platform/aws/stream-invocation.ts';
import { browserClock } from './platform/page/clock.ts';
import { browserConnection } from './platform/page/connection.ts';
import { createFilePicker } from './platform/page/file-picker.ts';
import { createStreaming } from './state/stream/streaming.ts';

/** One for the page: whoever asks gets the same. */
export const streaming = createStreaming({
  streamer: createStreamInvocation(browserConnection.isOnline),
  picker: createFilePicker(),
  clock: browserClock,
});
