// What a streamed invocation needs of the AWS SDK beyond what any invocation needs: loaded when streaming is chosen.
import type { Streamer } from '../../domain/stream/streamer.ts';
import { watchPolicyBlocks } from '../page/policy-blocks.ts';
import { createStreamer } from './lambda-streamer.ts';
import { nameBlockedCalls } from './name-blocked-calls.ts';

export function createStreamInvocation(isOnline: () => boolean): Streamer {
  return { stream: nameBlockedCalls(createStreamer(isOnline).stream, watchPolicyBlocks()) };
}
