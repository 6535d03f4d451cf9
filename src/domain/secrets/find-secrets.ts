// Points at what looks like a secret, before a text is saved, exported or shared.
import { MASK } from '../failure/mask-secrets.ts';
import { findNamedValues } from './named-values.ts';
import { isPlaceholder, isSecretValue, readSecretName } from './secret-names.ts';
import { SECRET_SHAPES, type SecretKind } from './secret-shapes.ts';

export interface FoundSecret {
  readonly kind: SecretKind;
  /** What it is, for a sentence: “a GitHub token”. */
  readonly what: string;
  /** In UTF-16 units, `end` exclusive; an editor can mark it. */
  readonly start: number;
  readonly end: number;
  /** 1-based; LF, CR LF and CR each end a line, as in CodeMirror. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** Enough to know it again and nothing that could be used: `ghp_•••`, `"password": •••`. */
  readonly excerpt: string;
}

type Find = Omit<FoundSecret, 'line' | 'column'>;

/** How far from an access key id its secret key is looked for. */
const NEAR_CHARACTERS = 300;
/** 40 of base64's characters: no word of a path, no hexadecimal hash, and all three sorts in it. */
const SECRET_KEY =
  /(?<![\w+/=-])(?=[A-Za-z0-9+/]{0,39}[a-z])(?=[A-Za-z0-9+/]{0,39}[A-Z])(?=[A-Za-z0-9+/]{0,39}\d)[A-Za-z0-9+/]{40}(?![\w+/=-])/g;

/**
 * In the order of the text, none inside another. A uuid, a hash, an ARN, an e-mail address is no secret, nor is a
 * placeholder or an example of AWS’s documentation. It cannot know every secret: it is a hint, not a lock.
 */
export function findSecrets(text: string): FoundSecret[] {
  const finds = [...findShapes(text), ...findSecretKeys(text), ...findNamed(text)];
  // Where two begin at the same place the shape, which comes first here, says more than the name.
  finds.sort((a, b) => a.start - b.start);
  let end = 0;
  const apart = finds.filter((find) => {
    const isApart = find.start >= end;
    if (isApart) end = find.end;
    return isApart;
  });
  return locateAll(text, apart);
}

export function explainSecret({ line, column, what, excerpt }: FoundSecret): string {
  return `Line ${line}, column ${column}: this looks like ${what} (${excerpt}).`;
}

function* findShapes(text: string): Generator<Find> {
  for (const { kind, what, pattern, isSecret } of SECRET_SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const [found] = match;
      if (isPlaceholder(found) || isSecret?.(found) === false) continue;
      const excerpt = kind === 'private key' ? `-----BEGIN ${MASK}` : found.slice(0, 4) + MASK;
      yield { kind, what, start: match.index, end: match.index + found.length, excerpt };
    }
  }
}

/** A secret key has no shape of its own; beside an access key id it is one all the same. */
function* findSecretKeys(text: string): Generator<Find> {
  const ids = [...text.matchAll(/\b(?:ASIA|AKIA)[A-Z0-9]{16}\b/g)].map(({ index }) => index);
  if (ids.length === 0) return;
  let near = 0;
  for (const { 0: found, index: start } of text.matchAll(SECRET_KEY)) {
    while ((ids[near] ?? Number.POSITIVE_INFINITY) < start - NEAR_CHARACTERS) near += 1;
    const id = ids[near];
    if (id === undefined) return;
    if (id > start + NEAR_CHARACTERS || isPlaceholder(found)) continue;
    const what = 'an AWS secret access key';
    yield { kind: 'AWS secret key', what, start, end: start + found.length, excerpt: MASK };
  }
}

function* findNamed(text: string): Generator<Find> {
  for (const { name, value, start, end } of findNamedValues(text)) {
    const kind = readSecretName(name);
    if (kind === undefined || !isSecretValue(name, kind, value)) continue;
    const what = kind === 'password' ? 'a password' : `a secret, by its name “${name}”`;
    yield { kind, what, start, end, excerpt: `${name}: ${MASK}` };
  }
}

/** One walk for all places, which are in the order of the text. */
export function locateAll(
  text: string,
  finds: readonly Omit<FoundSecret, 'line' | 'column'>[],
): FoundSecret[] {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  return finds.map((find) => {
    for (; at < find.start; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
        line += 1;
        lineStart = at + 1;
      }
    }
    return { ...find, line, column: find.start - lineStart + 1 };
  });
}
