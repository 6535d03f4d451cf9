// ANSI escape sequences in a log: colours and weights become names of styles, every other escape stays to be seen.
import { MARKS, type Mark, PLAIN, type Rendition, rendered } from './graphic-rendition.ts';
import type { Tone } from './tone.ts';

/** A piece of a message in one style. Names only, never values that came with the text: the page's theme gives the colours. */
export interface StyledText {
  readonly text: string;
  readonly tone?: Tone;
  readonly back?: Tone;
  readonly marks: readonly Mark[];
}

const ESCAPE = '\u001b';
/** Stands for an escape that begins no colour: moving a cursor or setting a title is no business of a log's. */
const ESCAPE_SIGN = '\u241b';
const ESCAPES = new RegExp(`${ESCAPE}(?:\\[([\\d;]*)m)?`, 'g');

/** More than any line has: what follows is in one style, so that drawing it takes no longer than another line. */
const PIECES_AT_MOST = 1000;

/** What of the message is text: without its colours, other escapes as a sign. */
export function toPlainText(message: string): string {
  if (!message.includes(ESCAPE)) return message;
  return message.replace(ESCAPES, (_, parameters) => (parameters === undefined ? ESCAPE_SIGN : ''));
}

/** The texts of all pieces joined are `toPlainText(message)`. */
export function toStyledTexts(message: string): readonly StyledText[] {
  const pieces: StyledText[] = [];
  let now = PLAIN;
  let text = '';
  let from = 0;
  const end = () => {
    if (text !== '') pieces.push(toPiece(text, now));
    text = '';
  };
  for (const { 0: whole, 1: parameters, index } of message.matchAll(ESCAPES)) {
    text += message.slice(from, index);
    from = index + whole.length;
    if (parameters === undefined) text += ESCAPE_SIGN;
    else if (pieces.length < PIECES_AT_MOST) {
      end();
      now = rendered(now, parameters);
    }
  }
  text += message.slice(from);
  end();
  return pieces;
}

function toPiece(text: string, { tone, back, isReversed, marks }: Rendition): StyledText {
  const front = isReversed ? back : tone;
  const behind = isReversed ? (tone ?? 'plain') : back;
  return {
    text,
    marks: MARKS.filter((mark) => marks.has(mark)),
    ...(front === undefined || front === 'plain' ? {} : { tone: front }),
    ...(behind === undefined ? {} : { back: behind }),
  };
}
