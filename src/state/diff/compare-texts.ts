// Has two texts compared in the worker that reads responses.
import type { BodyPorts } from '../../domain/body/body-ports.ts';
import type { CompareTexts } from '../../domain/diff/compare-texts.ts';

export function createCompareTexts(importBodies: () => Promise<BodyPorts>): CompareTexts {
  return async (before, after, signal) => {
    const ports = await importBodies().catch((error: unknown) => String(error));
    if (typeof ports === 'string') {
      return { kind: 'failed', sentence: `The comparison could not be loaded (${ports}).` };
    }
    const encoder = new TextEncoder();
    const [first, second] = [encoder.encode(before), encoder.encode(after)];
    const beforeBytes = first.length;
    const body = ports.bodies.open(first.length + second.length);
    try {
      await Promise.all([body.append(first), body.append(second)]);
      body.finish();
      return await body.ask('compare', { beforeBytes }, { signal });
    } finally {
      body.close();
    }
  };
}
