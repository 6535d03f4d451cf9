// Has two texts compared in the worker that reads responses.
import type { CompareTexts } from '../../domain/diff/compare-texts.ts';
import { type ImportBodies, openWhole } from '../result/hand-over.ts';

export function createCompareTexts(importBodies: ImportBodies): CompareTexts {
  return async (before, after, signal) => {
    const encoder = new TextEncoder();
    const halves = [encoder.encode(before), encoder.encode(after)];
    const [beforeBytes = 0, afterBytes = 0] = halves.map(({ length }) => length);
    const body = await openWhole(importBodies, beforeBytes + afterBytes, halves);
    if (typeof body === 'string') {
      return { kind: 'failed', sentence: `The texts were not compared. ${body}` };
    }
    try {
      return await body.ask('compare', { beforeBytes }, { signal });
    } finally {
      body.close();
    }
  };
}
