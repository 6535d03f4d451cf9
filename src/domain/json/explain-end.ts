// The input ends too soon: what is missing.

import { OPEN_BRACE, OPEN_BRACKET, startsWithByteOrderMark } from './json-bytes.ts';
import type { JsonFault } from './json-error.ts';
import { locate } from './locate.ts';
import { TokenScanner } from './token-scanner.ts';

export function explainEnd(scanner: TokenScanner): JsonFault {
  const { bytes, nesting } = scanner;
  if (nesting.depth === 0) {
    const message = 'There is nothing here yet: the smallest JSON is {}';
    return { kind: 'empty', offset: 0, message };
  }
  const [open, close] = nesting.inObject ? ['{', '}'] : ['[', ']'];
  const { line } = locate(bytes, findInnermostOpen(scanner));
  const message = `The text ends too soon: ${toMissing(scanner)}a ${close} is missing for the ${open} of line ${line}`;
  return { kind: 'not closed', offset: bytes.length, message };
}

function toMissing(scanner: TokenScanner): string {
  switch (scanner.expected) {
    case 'value':
      return 'a value and ';
    case 'name':
      return 'a name with its value and ';
    case 'colon':
      return 'a : with a value and ';
    case 'value or ]':
    case 'name or }':
    case 'comma or close':
    case 'nothing':
      return '';
  }
}

/** Scans once more, because the scanner does not keep 200 MB of places in case they are asked for. */
function findInnermostOpen(failed: TokenScanner): number {
  const again = new TokenScanner(failed.bytes, startsWithByteOrderMark(failed.bytes) ? 3 : 0);
  let found = 0;
  while (again.next()) {
    if (again.kind !== 'punctuation' || again.nesting.depth !== failed.nesting.depth) continue;
    const byte = again.bytes[again.start];
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) found = again.start;
  }
  return found;
}
