// Reads a file that may be a run record: any text in, the record or a sentence out.
import * as v from 'valibot';
import { toIssueProblem } from '../check/issue-problem.ts';
import { formatCount } from '../text/figures.ts';
import { looksLikeRecord } from './looks-like-record.ts';
import { type ReadRecord, recordSchema } from './record-schema.ts';
import { NEWEST_VERSION, RECORD_FORMAT } from './run-record.ts';

export type ParsedRecord =
  | { readonly kind: 'record'; readonly record: ReadRecord }
  /** Not one of ours at all: another reader may know it. */
  | { readonly kind: 'foreign'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Never throws. */
export function parseRecord(text: string): ParsedRecord {
  const value = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!isRecord(value) || value.format !== RECORD_FORMAT) {
    if (looksLikeRecord(text))
      return refuse('It is damaged: it breaks off or is no JSON any more.');
    const sentence = `It is no run record: those begin with "format": "${RECORD_FORMAT}".`;
    return { kind: 'foreign', sentence };
  }
  const { version } = value;
  if (typeof version === 'number' && version > NEWEST_VERSION) {
    return refuse(
      `It was written by a newer Invoke Desk (version ${version} of the format; this page reads ${NEWEST_VERSION}). Reload the page, and try again.`,
    );
  }
  const checked = v.safeParse(recordSchema, value);
  if (!checked.success) return refuse(explainDamage(checked.issues));
  const { outcome, failure, received } = checked.output;
  if ((outcome === undefined) === (failure === undefined)) {
    return refuse('It is damaged: a run has either an outcome or a failure.');
  }
  if (received !== undefined && failure === undefined) {
    return refuse(
      'It is damaged: what came of a response before it broke off belongs to a failure.',
    );
  }
  return { kind: 'record', record: checked.output };
}

function explainDamage(issues: readonly v.BaseIssue<unknown>[]): string {
  const [first] = issues.map((issue) => toIssueProblem(issue));
  const more = issues.length - 1;
  const others = more > 0 ? ` And ${formatCount(more, 'more problem')}.` : '';
  return `It is damaged, at ${first?.path}: ${first?.message}${others}`;
}

function refuse(sentence: string): ParsedRecord {
  return { kind: 'refused', sentence };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
