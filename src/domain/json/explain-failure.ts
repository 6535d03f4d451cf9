// Why the scanner stopped, in words. Runs once, after the fact, so that the scanner itself stays fast.
import { explainCharacter } from './explain-character.ts';
import { explainEnd } from './explain-end.ts';
import { explainNumber } from './explain-number.ts';
import { explainString } from './explain-string.ts';
import { explainWord, readWord } from './explain-word.ts';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  isDigit,
  isWordByte,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './json-bytes.ts';
import type { JsonFault } from './json-error.ts';
import type { TokenScanner } from './token-scanner.ts';

/** The scanner must have failed. */
export function explainFailure(scanner: TokenScanner): JsonFault {
  const { bytes, failedAt: offset } = scanner;
  if (offset === bytes.length) return explainEnd(scanner);
  return explainCharacter(bytes, offset) ?? explainToken(scanner);
}

function explainToken(scanner: TokenScanner): JsonFault {
  const byte = scanner.bytes[scanner.failedAt];
  switch (scanner.expected) {
    case 'value':
    case 'value or ]':
      return explainValue(scanner);
    case 'name':
    case 'name or }':
      return explainName(scanner);
    case 'colon':
      return explainColon(scanner);
    case 'comma or close':
      return explainAfterValue(scanner);
    case 'nothing':
      if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) return closesNothing(scanner);
      return faultAt(
        scanner,
        'text after the end',
        'The JSON is complete before this: nothing may follow it',
      );
  }
}

function explainValue(scanner: TokenScanner): JsonFault {
  const { bytes, failedAt: offset } = scanner;
  const byte = bytes[offset] as number;
  if (byte === QUOTE) return explainString(bytes, offset);
  if (isDigit(byte) || byte === 0x2b || byte === 0x2d || byte === 0x2e)
    return explainNumber(bytes, offset);
  if (isWordByte(byte)) return explainWord(bytes, offset);
  const last = bytes[scanner.start];
  if (byte === COMMA && last !== COLON)
    return faultAt(scanner, 'comma too many', 'There is a comma too many here');
  if (byte === COMMA || byte === COLON || byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
    if (scanner.nesting.depth === 0)
      return byte === COMMA || byte === COLON ? unexpected(scanner) : closesNothing(scanner);
    if (last === COLON)
      return faultAt(scanner, 'value missing', 'A value is missing here, after the :');
    if (byte === CLOSE_BRACKET && last === COMMA) return commaBefore(scanner, ']');
    return byte === CLOSE_BRACE ? wrongBracket(scanner) : unexpected(scanner);
  }
  return unexpected(scanner);
}

function explainName(scanner: TokenScanner): JsonFault {
  const { bytes, failedAt: offset } = scanner;
  const byte = bytes[offset] as number;
  if (byte === QUOTE) return explainString(bytes, offset);
  if (byte === CLOSE_BRACE) return commaBefore(scanner, '}');
  if (byte === CLOSE_BRACKET) return wrongBracket(scanner);
  if (byte === COMMA) return faultAt(scanner, 'comma too many', 'There is a comma too many here');
  if (byte === COLON) return faultAt(scanner, 'name missing', 'A name is missing before this :');
  if (isWordByte(byte)) {
    const word = readWord(bytes, offset);
    return faultAt(scanner, 'quotes missing', `A name needs quotes: write "${word}"`);
  }
  return faultAt(scanner, 'name missing', 'A name in quotes and a : are missing before this');
}

function explainColon(scanner: TokenScanner): JsonFault {
  const byte = scanner.bytes[scanner.failedAt];
  if (byte === 0x3d) return faultAt(scanner, 'colon missing', 'Use : here, not =');
  if (byte === COMMA || byte === CLOSE_BRACE)
    return faultAt(
      scanner,
      'value missing',
      'The name before this has no value: write : and a value',
    );
  if (byte === CLOSE_BRACKET) return wrongBracket(scanner);
  return faultAt(
    scanner,
    'colon missing',
    'A : is missing before this, between a name and its value',
  );
}

function explainAfterValue(scanner: TokenScanner): JsonFault {
  const { bytes, failedAt: offset } = scanner;
  const byte = bytes[offset] as number;
  if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) return wrongBracket(scanner);
  if (byte === 0x3b) return faultAt(scanner, 'character', 'Use a comma here, not ;');
  if (byte === COLON && !scanner.nesting.inObject)
    return faultAt(scanner, 'character', 'A : has no place in a list: names need { } around them');
  const touchesText = scanner.kind === 'string' && scanner.end === offset;
  if (touchesText && isWordByte(byte))
    return faultAt(
      scanner,
      'comma missing',
      'A comma is missing before this, or the " before it belongs to the text and is written \\"',
    );
  if (byte === QUOTE || byte === OPEN_BRACE || byte === OPEN_BRACKET || isWordByte(byte))
    return faultAt(scanner, 'comma missing', 'A comma is missing before this');
  return unexpected(scanner);
}

/** Points at the comma, which is what has to go. */
function commaBefore(scanner: TokenScanner, close: string): JsonFault {
  const message = `There is a comma too many before ${close}`;
  return { kind: 'comma too many', offset: scanner.start, message };
}

function wrongBracket(scanner: TokenScanner): JsonFault {
  const [open, close] = scanner.nesting.inObject ? ['{', '}'] : ['[', ']'];
  const message = `Wrong bracket: what was opened with ${open} is closed with ${close}`;
  return faultAt(scanner, 'wrong bracket', message);
}

function closesNothing(scanner: TokenScanner): JsonFault {
  return faultAt(scanner, 'bracket too many', 'This bracket closes nothing: there is one too many');
}

function unexpected(scanner: TokenScanner): JsonFault {
  const character = String.fromCharCode(scanner.bytes[scanner.failedAt] as number);
  return faultAt(scanner, 'character', `The character ${character} has no place here`);
}

function faultAt(scanner: TokenScanner, kind: JsonFault['kind'], message: string): JsonFault {
  return { kind, offset: scanner.failedAt, message };
}
