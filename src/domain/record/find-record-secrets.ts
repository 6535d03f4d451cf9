// Looks through a record for what looks like a secret, step by step: its response may be large.
import type { Steps } from '../body/steps.ts';
import { type FoundSecret, findSecrets, locateAll } from '../secrets/find-secrets.ts';
import { listRecordTexts, type RecordSecret } from './record-secrets.ts';
import type { RunRecord } from './run-record.ts';

/** Some milliseconds of work. */
const SLICE = 0x20000;
/** Longer than any secret that is known by shape or name, with the name before it. */
const OVERLAP = 0x2000;

export function* findRecordSecrets(record: RunRecord): Steps<RecordSecret[]> {
  const found: RecordSecret[] = [];
  for (const { text, place, label } of listRecordTexts(record)) {
    for (const secret of yield* findInText(text)) found.push({ place, label, secret });
  }
  return found;
}

function* findInText(text: string): Steps<FoundSecret[]> {
  if (text.length <= SLICE) return findSecrets(text);
  const found: FoundSecret[] = [];
  for (let from = 0; from < text.length; from += SLICE) {
    const start = Math.max(0, from - OVERLAP);
    const slice = text.slice(start, from + SLICE + OVERLAP);
    const end = found.at(-1)?.end ?? 0;
    for (const secret of findSecrets(slice)) {
      const at = { ...secret, start: start + secret.start, end: start + secret.end };
      if (at.start >= from && at.start < from + SLICE && at.start >= end) found.push(at);
    }
    yield;
  }
  return locateAll(text, found);
}
