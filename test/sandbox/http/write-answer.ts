// Writes an answer to the wire, with the fault that was asked for.
import type { ServerResponse } from 'node:http';
import type { FaultAction } from '../faults/fault.ts';
import type { Answer } from './answer.ts';

export function writeAnswer(
  response: ServerResponse,
  answer: Answer,
  fault: FaultAction | undefined,
): void {
  if (fault?.kind === 'never answer') return;
  if (fault?.kind === 'drop') {
    response.socket?.destroy();
    return;
  }
  // The clock may be a shifted one, so the server writes the date itself.
  response.sendDate = false;
  const { body } = answer;
  response.statusCode = answer.statusCode;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  if (fault?.kind === 'header') response.setHeader(fault.name, fault.value);
  // A 204 has no length, every other answer says its own.
  if (answer.statusCode !== 204) response.setHeader('Content-Length', body.byteLength);
  if (fault?.kind !== 'cut') {
    response.end(body);
    return;
  }
  // At least the headers are out before the connection ends.
  response.flushHeaders();
  response.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => {
    response.socket?.destroySoon();
  });
}
