// A line of the function's own text log that begins an entry: Node, Python, Ruby, and what begins with a time or a level.
import { toLevel } from './log-level.ts';
import type { LogHead, LogLevel } from './log-line.ts';

const REQUEST_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** `ISO\tid\tLEVEL\tmessage`, as Node and .NET write it; the id is `undefined` or empty outside a request. */
const TABBED = /^(\d{4}-\d\d-\d\dT[\d:.]+Z?)\t([^\t]*)\t([A-Za-z]+)(?:\t(.*))?$/s;
/** `[LEVEL]\tISO\tid\tmessage`, as Python's logging writes it. */
const PYTHON = /^\[([A-Za-z]+)\]\t(\d{4}-\d\d-\d\dT[\d:.]+Z?)\t([^\t]*)\t(.*)$/s;
/** `[ERROR] Type: message`, which Python's runtime writes for an exception, and any `[level] message`. */
const BRACKETED = /^\[([A-Za-z]+)\]\s*(.*)$/s;
/** `I, [2026-01-01T00:00:00.000000 #8]  INFO id -- : message` */
const RUBY = /^[DIWEFA], \[(\d{4}-\d\d-\d\dT[\d:.]+) #\d+\] +([A-Z]+) (\S*) ?-- [^:]*: (.*)$/s;
const TIMED =
  /^(\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)(?:[\t ]+(.*))?$/s;
/** `ERROR: message`, `INFO:root:message` */
const LEVELLED = /^([A-Z]{4,8}):(.*)$/s;

export function readTextLine(line: string): LogHead | undefined {
  return (
    readParts(TABBED, line, ([time, id, level, message]) => toHead({ time, id, level, message })) ??
    readParts(PYTHON, line, ([level, time, id, message]) => toHead({ time, id, level, message })) ??
    readParts(RUBY, line, ([time, level, id, message]) => toHead({ time, id, level, message })) ??
    readParts(BRACKETED, line, ([level, message]) => toHead({ level, message })) ??
    readParts(TIMED, line, ([time, rest]) => readTimed(time, rest ?? '')) ??
    readParts(LEVELLED, line, ([level, message]) =>
      toHead({ level, message: message?.trimStart() }),
    )
  );
}

type Parts = readonly (string | undefined)[];

function readParts(
  pattern: RegExp,
  line: string,
  toResult: (parts: Parts) => LogHead | undefined,
): LogHead | undefined {
  const found = pattern.exec(line);
  return found === null ? undefined : toResult(found.slice(1));
}

interface Found {
  readonly time?: string | undefined;
  readonly id?: string | undefined;
  readonly level: string | undefined;
  readonly message: string | undefined;
}

/** Undefined when the level is a word that no logger uses: then the line only looks like one. */
function toHead({ time, id, level: word, message }: Found): LogHead | undefined {
  const level = toLevel(word);
  if (level === undefined) return undefined;
  return { ...toPrefix(time, id, level), message: message ?? '', takes: 'every' };
}

/** After a time an id and a level may come, in either order: log4j, zap, tracing, the standard loggers. */
function readTimed(time: string | undefined, rest: string): LogHead {
  let message = rest;
  let id: string | undefined;
  let level: LogLevel | undefined;
  for (let words = 0; words < 2; words += 1) {
    const [whole = '', word = '', after = ''] = /^([^\s:]+)(:|\s|$)\s*/.exec(message) ?? [];
    if (id === undefined && REQUEST_ID.test(word)) id = word;
    else if (level === undefined) {
      level = readLevelWord(word, after);
      if (level === undefined) break;
    } else break;
    message = message.slice(whole.length);
  }
  return { ...toPrefix(time, id, level), message, takes: 'every' };
}

/** A small `error` may begin a sentence: it is a level only in brackets, before a colon or before a tab. */
function readLevelWord(word: string, after: string): LogLevel | undefined {
  const bare = word.replace(/^\[(.*)\]$/, '$1');
  const isMarked = bare !== word || after === ':' || after === '\t' || bare === bare.toUpperCase();
  return isMarked ? toLevel(bare) : undefined;
}

function toPrefix(time: string | undefined, id: string | undefined, level: LogLevel | undefined) {
  return {
    kind: 'message' as const,
    ...(level === undefined ? {} : { level }),
    ...(time === undefined ? {} : { time }),
    ...(id === undefined || !REQUEST_ID.test(id) ? {} : { requestId: id }),
  };
}
