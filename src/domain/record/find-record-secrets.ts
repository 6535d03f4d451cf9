// Looks through a record for what looks like a secret, step by step: its response may be large.
import type { Steps } from '../body/steps.ts';
import { type FoundSecret, findSecrets } from '../secrets/find-secrets.ts';
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
  return locate(text, found);
}

/** Lines and columns of the whole text, in one walk. */
function locate(text: string, found: readonly FoundSecret[]): FoundSecret[] {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  return found.map((secret) => {
    for (; at < secret.start; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
        line += 1;
        lineStart = at + 1;
      }
    }
    return { ...secret, line, column: secret.start - lineStart + 1 };
  });
}
