// Writes an answer that is a stream: frame by frame, no faster than the client reads, with the fault that was asked for.
import type { ServerResponse } from 'node:http';
import { type BreakStream, type BrokenStream, createBreakStream } from '../faults/break-stream.ts';
import type { FaultAction } from '../faults/fault.ts';
import { encodeFrame } from '../lambda/event-stream.ts';
import type { StreamAnswer } from './answer.ts';

/** Status and headers go out with the first frame. A client that has gone away stops nothing: the run goes on. */
export async function writeStream(
  response: ServerResponse,
  answer: StreamAnswer,
  fault: FaultAction | undefined,
): Promise<void> {
  if (fault?.kind === 'never answer' || fault?.kind === 'drop') {
    await answer.sendFrames(async () => {});
    if (fault.kind === 'drop') response.socket?.destroy();
    return;
  }
  response.sendDate = false;
  response.statusCode = answer.statusCode;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  if (fault?.kind === 'header') response.setHeader(fault.name, fault.value);

  const step: BreakStream = toBreakStream(fault) ?? ((frame) => ({ send: encodeFrame(frame) }));
  let end: 'cut' | 'silence' | 'end' | undefined;
  await answer.sendFrames(async (frame) => {
    if (end !== undefined) return;
    const { send, ends } = step(frame);
    end = ends;
    if (end === undefined) await write(response, send);
    else breakOff(response, send, end);
  });
  if (end === undefined) response.end();
}

function toBreakStream(fault: FaultAction | undefined): BreakStream | undefined {
  // The ordinary cut: headers, then half of the first frame.
  const half: BrokenStream = { kind: 'broken stream', how: 'cut in a frame', afterChunks: 0 };
  if (fault?.kind === 'cut') return createBreakStream(half);
  return fault?.kind === 'broken stream' ? createBreakStream(fault) : undefined;
}

/** At least the headers are out before the connection ends or falls silent. */
function breakOff(response: ServerResponse, last: Buffer, how: 'cut' | 'silence' | 'end'): void {
  if (how === 'end') {
    response.end(last);
    return;
  }
  response.flushHeaders();
  const done = () => {
    if (how === 'cut') response.socket?.destroySoon();
  };
  // An empty write is never told to have been done.
  if (last.byteLength === 0) done();
  else response.write(last, done);
}

/** Resolves when there is room for more, or nobody to read it. */
function write(response: ServerResponse, bytes: Buffer): Promise<void> {
  if (response.destroyed || response.write(bytes)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}
