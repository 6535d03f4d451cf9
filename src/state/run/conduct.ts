// How a run goes that is more than one call and its answer: its part of the page is loaded with the first of them.
import type { InvokeRequest } from '../../domain/request/request.ts';
import type { Invoker } from '../../domain/run/invoker.ts';
import type { Streaming } from '../stream/streaming.ts';
import type { Called } from './call-once.ts';

/** Makes the call by this invoker. It ends with the answer, or when the person or the time allowed ends it. */
export type Send = (invoker: Invoker) => Promise<Called>;

/** `not begun`: nothing was sent, and everything is as it was before the press. */
export type Conducted = Called | 'not begun';

export type Conduct = (send: Send) => Promise<Conducted>;

export type ImportStreaming = () => Promise<Streaming>;

export function conductStream(request: InvokeRequest, importStreaming: ImportStreaming): Conduct {
  return async (send) => {
    const streaming = await importStreaming().catch((error: unknown) => ({ raw: String(error) }));
    if (!('raw' in streaming)) return streaming.conduct(request, send);
    const failure = { kind: 'not loaded', operation: 'Invoke', raw: streaming.raw } as const;
    return { answer: { ok: false, failure } };
  };
}
