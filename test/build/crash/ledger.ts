// Keeps account of what was reported saved, and finds what is missing, half or mixed after a kill.
import type { Token } from './handed-in.ts';
import { DRAFT_ID, type Found, GROUPS, listGroup, type Report } from './reports.ts';

export interface Ledger {
  readonly counts: { saved: number; found: number; unreported: number };
  take(report: Report): void;
  /** What is wrong with what stands there now: nothing, or a sentence each. */
  /** The browser has thrown everything away: what was reported before counts no more. */
  forget(): void;
  check(round: number, values: readonly Found[]): string[];
}

export function createLedger(): Ledger {
  /** The newest that was reported, by its preset; a draft's number begins anew in each life of the browser. */
  const reported = new Map<string, Token>();
  const troubles: string[] = [];
  const counts = { saved: 0, found: 0, unreported: 0 };
  const note = (token: Token) => {
    const known = reported.get(token.id);
    if (known === undefined || isBefore(known, token)) reported.set(token.id, token);
  };

  return {
    counts,
    take(report) {
      if (report.kind === 'trouble') troubles.push(report.sentence);
      if (report.kind !== 'saved') return;
      counts.saved += report.saved.length;
      for (const token of report.saved) note(token);
    },
    forget: () => reported.clear(),
    check(round, values) {
      const found = new Map(values.flatMap(({ token }) => (token ? [[token.id, token]] : [])));
      const missing = [...reported.values()].filter((told) => {
        const stands = found.get(told.id);
        return stands === undefined || isBefore(stands, told);
      });
      const problems = [
        ...troubles.splice(0),
        ...values.flatMap((value) => listProblems(value, round)),
        ...missing.map(
          (told) => `${toWords(told)} was reported, ${toWords(found.get(told.id))} stands there`,
        ),
        ...GROUPS.flatMap((group) => listTorn(group, found)),
      ];
      counts.found += values.length;
      for (const token of found.values()) {
        const told = reported.get(token.id);
        if (told === undefined || isBefore(told, token)) counts.unreported += 1;
        // What was once there stays there, reported or not.
        note(token);
      }
      return problems;
    },
  };
}

function isBefore(a: Token, b: Token): boolean {
  return a.id === DRAFT_ID && a.round !== b.round ? a.round < b.round : a.revision < b.revision;
}

function listProblems({ key, token, revision, problem }: Found, round: number): string[] {
  if (problem !== undefined) return [`${key}: ${problem}`];
  if (token === undefined) return [`${key} holds a text that nobody has handed in`];
  const isDraft = token.id === DRAFT_ID;
  if (!isDraft && !key.endsWith(`/${token.id}`)) return [`${key} holds ${toWords(token)}`];
  if (!isDraft && token.revision !== revision)
    return [`${key} holds ${toWords(token)} as revision ${revision}`];
  return token.round < round ? [] : [`${key} holds ${toWords(token)}, of a life yet to come`];
}

/** An import is there in whole or not at all. */
function listTorn(group: string, found: ReadonlyMap<string, Token>): string[] {
  const revisions = new Set(listGroup(group).map((id) => found.get(id)?.revision));
  return revisions.size === 1 ? [] : [`${group} is there in part: ${[...revisions].join(', ')}`];
}

function toWords(token: Token | undefined): string {
  return token === undefined
    ? 'nothing'
    : `“${token.id}” of life ${token.round}, revision ${token.revision}`;
}
