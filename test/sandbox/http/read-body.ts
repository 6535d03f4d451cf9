// The body of a message that is still coming in.
import type { IncomingMessage } from 'node:http';

/** Undefined: the sender went away before its end. */
export async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of message) chunks.push(chunk as Buffer);
  } catch (error) {
    if (message.complete) throw error;
    return undefined;
  }
  return Buffer.concat(chunks);
}
