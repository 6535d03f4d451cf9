// Looks through a record for what looks like a secret, in slices that leave the page's thread free.
import {
  listRecordTexts,
  type RecordSecret,
  type RecordText,
} from '../../../domain/record/record-secrets.ts';
import type { RunRecord } from '../../../domain/record/run-record.ts';
import { type FoundSecret, findSecrets } from '../../../domain/secrets/find-secrets.ts';
import type { Clock } from '../../../domain/time/clock.ts';

/** Some milliseconds of work. */
const SLICE = 0x20000;
/** Longer than any secret that is known by shape or name, with the name before it. */
const OVERLAP = 0x2000;

/** Undefined when it was called off. */
export async function findRecordSecrets(
  record: RunRecord,
  clock: Pick<Clock, 'after'>,
  signal: AbortSignal,
): Promise<readonly RecordSecret[] | undefined> {
  const found: RecordSecret[] = [];
  for (const { text, place, label } of listRecordTexts(record)) {
    const secrets = await findInText(text, clock, signal);
    if (secrets === undefined) return undefined;
    found.push(...secrets.map((secret) => ({ place, label, secret })));
  }
  return found;
}

async function findInText(
  text: RecordText['text'],
  clock: Pick<Clock, 'after'>,
  signal: AbortSignal,
): Promise<FoundSecret[] | undefined> {
  if (text.length <= SLICE) return signal.aborted ? undefined : findSecrets(text);
  const found: FoundSecret[] = [];
  for (let from = 0; from < text.length; from += SLICE) {
    await new Promise<void>((resolve) => clock.after(0, resolve));
    if (signal.aborted) return undefined;
    const start = Math.max(0, from - OVERLAP);
    const slice = text.slice(start, from + SLICE + OVERLAP);
    const end = found.at(-1)?.end ?? 0;
    for (const secret of findSecrets(slice)) {
      const at = { ...secret, start: start + secret.start, end: start + secret.end };
      if (at.start >= from && at.start < from + SLICE && at.start >= end) found.push(at);
    }
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
