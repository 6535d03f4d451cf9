// What a broken stream sends in place of its frames.
import type { StreamFrame } from '../http/answer.ts';
import { encodeError, encodeEvent, encodeException, encodeFrame } from '../lambda/event-stream.ts';

export const STREAM_BREAKS = [
  /** Between two frames, or after exactly `afterBytes` where these are given. */
  'cut',
  'cut in a prelude',
  'cut in a frame',
  /** The last frame is whole, and ends in the middle of a character that has more bytes than one. */
  'cut in a character',
  /** All frames arrive, also an error's, but not the end of the answer. */
  'cut after InvokeComplete',
  /** Nothing more comes, and the connection stays open. */
  'silence',
  'wrong checksum',
  'wrong prelude checksum',
  /** A modelled exception, an unmodelled error: the stream ends with it. */
  'exception',
  'error',
  /** An event of a kind that nobody knows yet comes in between; the stream goes on. */
  'unknown event',
  'no InvokeComplete',
] as const;
type StreamBreak = (typeof STREAM_BREAKS)[number];

export interface BrokenStream {
  readonly kind: 'broken stream';
  readonly how: StreamBreak;
  /** Payload chunks that arrive in order before it breaks; 1 unless said otherwise. */
  readonly afterChunks?: number;
  /** Of `cut`: bytes of the event stream that arrive. */
  readonly afterBytes?: number;
}

interface BrokenStep {
  readonly send: Buffer;
  /** Undefined: the stream goes on. */
  readonly ends?: 'cut' | 'silence' | 'end';
}

/** Told of each frame in turn, until it ends the stream. */
export type BreakStream = (frame: StreamFrame) => BrokenStep;

const NOTHING = Buffer.alloc(0);
const PRELUDE_CHECKSUM_AT = 8;

export function createBreakStream(fault: BrokenStream): BreakStream {
  const { how, afterChunks = 1, afterBytes } = fault;
  let chunks = 0;
  let sentBytes = 0;
  let isDone = false;
  return (frame) => {
    const whole = encodeFrame(frame);
    if (afterBytes !== undefined) {
      const left = afterBytes - sentBytes;
      sentBytes += whole.byteLength;
      return left > whole.byteLength
        ? { send: whole }
        : { send: whole.subarray(0, left), ends: 'cut' };
    }
    const step = isDone || chunks < afterChunks ? undefined : toBrokenStep(how, frame, whole);
    if (frame.kind === 'chunk') chunks += 1;
    isDone ||= step !== undefined;
    return step ?? { send: whole };
  };
}

/** Undefined: not at this frame. */
function toBrokenStep(how: StreamBreak, frame: StreamFrame, whole: Buffer): BrokenStep | undefined {
  switch (how) {
    case 'cut':
      return { send: NOTHING, ends: 'cut' };
    case 'cut in a prelude':
      return { send: whole.subarray(0, PRELUDE_CHECKSUM_AT - 2), ends: 'cut' };
    case 'cut in a frame':
      return { send: whole.subarray(0, whole.byteLength >> 1), ends: 'cut' };
    case 'cut in a character':
      return cutInCharacter(frame);
    case 'cut after InvokeComplete':
      return frame.kind === 'complete' ? { send: whole, ends: 'cut' } : undefined;
    case 'silence':
      return { send: NOTHING, ends: 'silence' };
    case 'wrong checksum':
      return { send: spoilByte(whole, whole.byteLength - 1) };
    case 'wrong prelude checksum':
      return { send: spoilByte(whole, PRELUDE_CHECKSUM_AT) };
    case 'exception':
      return { send: encodeException('ServiceException', 'Spoilt by a test.'), ends: 'end' };
    case 'error':
      return { send: encodeError('InternalFailure', 'Spoilt by a test.'), ends: 'end' };
    case 'unknown event':
      return {
        send: Buffer.concat([encodeEvent('Progress', 'text/plain', Buffer.from('½')), whole]),
      };
    case 'no InvokeComplete':
      return frame.kind === 'complete' ? { send: NOTHING, ends: 'end' } : undefined;
  }
}

function cutInCharacter(frame: StreamFrame): BrokenStep | undefined {
  if (frame.kind !== 'chunk') return undefined;
  const lead = frame.payload.findIndex((byte) => byte >= 0xc2);
  if (lead === -1) return undefined;
  return {
    send: encodeFrame({ kind: 'chunk', payload: frame.payload.subarray(0, lead + 1) }),
    ends: 'cut',
  };
}

function spoilByte(bytes: Buffer, at: number): Buffer {
  const spoilt = Buffer.from(bytes);
  spoilt[at] = (spoilt[at] ?? 0) ^ 0xff;
  return spoilt;
}
