// The request of a record as a draft, to be looked at and sent again by whoever opened it.
import type { Draft, Payload } from '../request/draft.ts';
import type { InvokeRequest } from '../request/request.ts';
import { decodeBase64 } from '../text/base64.ts';
import { decodeUtf8 } from '../text/utf8.ts';

/** `fileName` is the record's: a payload that is no text goes into the form as a file. */
export function toDraft(request: InvokeRequest, fileName: string): Draft {
  const { payload, clientContext } = request;
  const context = clientContext === undefined ? undefined : decodeBase64(clientContext);
  return {
    functionName: request.functionName,
    qualifier: request.qualifier ?? '',
    invocationType: request.invocationType,
    streamResponse: request.isStreamed ?? false,
    logTail: request.logType === 'Tail',
    payload: toPayload(payload, fileName),
    clientContext: context === undefined ? '' : decodeUtf8(context).text,
    tenantId: request.tenantId ?? '',
    durableExecutionName: request.durableExecutionName ?? '',
    waitSeconds: '',
  };
}

function toPayload(bytes: Uint8Array | undefined, fileName: string): Payload {
  if (bytes === undefined) return { kind: 'text', text: '' };
  const { text, exact } = decodeUtf8(bytes);
  return exact ? { kind: 'text', text } : { kind: 'file', name: `payload of ${fileName}`, bytes };
}
