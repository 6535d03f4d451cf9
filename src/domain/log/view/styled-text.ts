// ANSI escape sequences in a log: colours and weights (SGR) become names of styles, every other escape stays to be seen.
import Anser from 'anser';
import { type Tone, toTone } from './tone.ts';

const MARKS = ['bold', 'dim', 'italic', 'underline', 'strikethrough'] as const;
export type Mark = (typeof MARKS)[number];

/** A piece of a message in one style. Names only, never values that came with the text: the page's theme gives the colours. */
export interface StyledText {
  readonly text: string;
  readonly tone?: Tone;
  readonly back?: Tone;
  readonly marks: readonly Mark[];
}

const ESCAPE = '\u001b';
/** Stands for an escape that begins no SGR sequence: moving a cursor or setting a title is no business of a log's. */
const ESCAPE_SIGN = '\u241b';
const SGR = new RegExp(`${ESCAPE}(\\[[\\d;]*m)?`, 'g');
/** More changes of style than any line has: what follows is shown without, so that no line takes long. */
const CHANGES_AT_MOST = 1000;

/** What of the message is text: without its SGR sequences, other escapes as a sign. */
export function toPlainText(message: string): string {
  if (!message.includes(ESCAPE)) return message;
  return message.replace(SGR, (_, sgr) => (sgr === undefined ? ESCAPE_SIGN : ''));
}

/** The texts of all pieces joined are `toPlainText(message)`. */
export function toStyledTexts(message: string): readonly StyledText[] {
  if (!message.includes(ESCAPE)) return message === '' ? [] : [{ text: message, marks: [] }];
  const shown = message.replace(SGR, (whole, sgr) => (sgr === undefined ? ESCAPE_SIGN : whole));
  const end = findEnd(shown);
  const entries = Anser.ansiToJson(shown.slice(0, end), { json: true, remove_empty: true });
  const rest = toPlainText(shown.slice(end));
  return [...entries.map(toPiece), ...(rest === '' ? [] : [{ text: rest, marks: [] }])];
}

function findEnd(shown: string): number {
  let at = -1;
  for (let changes = 0; changes <= CHANGES_AT_MOST; changes += 1) {
    at = shown.indexOf(ESCAPE, at + 1);
    if (at === -1) return shown.length;
  }
  return at;
}

function toPiece(entry: ReturnType<typeof Anser.ansiToJson>[number]): StyledText {
  const tone = toTone(entry.fg);
  const back = toTone(entry.bg);
  return {
    text: entry.content,
    // What is concealed or blinks in a terminal is plain here: a log is there to be read.
    marks: MARKS.filter((mark) => entry.decorations.includes(mark)),
    ...(tone === undefined || tone === 'plain' ? {} : { tone }),
    ...(back === undefined ? {} : { back }),
  };
}
