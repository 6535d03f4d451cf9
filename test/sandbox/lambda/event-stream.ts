// The frames of an event stream: prelude, headers, body, two checksums. AWS's own codec makes them.
import { EventStreamCodec } from '@smithy/core/event-streams';
import type { StreamFrame } from '../http/answer.ts';

export const EVENT_STREAM_TYPE = 'application/vnd.amazon.eventstream';

const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes as Uint8Array).toString('utf8'),
  (text) => Buffer.from(text, 'utf8'),
);

export function encodeFrame(frame: StreamFrame): Buffer {
  switch (frame.kind) {
    case 'chunk':
      return encodeEvent('PayloadChunk', 'application/octet-stream', frame.payload);
    case 'complete': {
      const body = Buffer.from(JSON.stringify(frame.value));
      return encodeEvent('InvokeComplete', 'application/json', body);
    }
  }
}

export function encodeEvent(eventType: string, contentType: string, body: Buffer): Buffer {
  return encode(
    { ':message-type': 'event', ':event-type': eventType, ':content-type': contentType },
    body,
  );
}

/** An error that the service's model names, in the middle of a stream. */
export function encodeException(exceptionType: string, message: string): Buffer {
  return encode(
    {
      ':message-type': 'exception',
      ':exception-type': exceptionType,
      ':content-type': 'application/json',
    },
    Buffer.from(JSON.stringify({ message })),
  );
}

/** An error that it does not name. */
export function encodeError(errorCode: string, message: string): Buffer {
  return encode(
    { ':message-type': 'error', ':error-code': errorCode, ':error-message': message },
    Buffer.alloc(0),
  );
}

function encode(headers: Readonly<Record<string, string>>, body: Uint8Array): Buffer {
  const typed = Object.entries(headers).map(
    ([name, value]) => [name, { type: 'string', value }] as const,
  );
  return Buffer.from(codec.encode({ headers: Object.fromEntries(typed), body }));
}
