// How a streamed run goes: its part of the page is loaded with the first of them.
import type { InvokeRequest } from '../../domain/request/request.ts';
import type { Streaming } from '../stream/streaming.ts';
import type { Conduct } from './send.ts';

export type ImportStreaming = () => Promise<Streaming>;

export function conductStream(request: InvokeRequest, importStreaming: ImportStreaming): Conduct {
  return async (send) => {
    const streaming = await importStreaming().catch((error: unknown) => ({ raw: String(error) }));
    if (!('raw' in streaming)) return streaming.conduct(request, send);
    const failure = { kind: 'not loaded', operation: 'Invoke', raw: streaming.raw } as const;
    return { answer: { ok: false, failure } };
  };
}
