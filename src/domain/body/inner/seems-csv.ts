// Whether a text without a content type is rows of values.

const LINES = 12;
const LOOKED_AT = 64 * 1024;

/** Three lines or more, every one with the same number of commas, semicolons or tabs outside quotes, and one at least. */
export function seemsCsv(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  return [',', ';', '\t'].some((delimiter) => hasEvenColumns(head, delimiter));
}

function hasEvenColumns(text: string, delimiter: string): boolean {
  let columns = 0;
  let found = 0;
  let lines = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length && lines < LINES; at += 1) {
    const letter = text[at];
    if (letter === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (letter === delimiter) found += 1;
    if (letter !== '\n') continue;
    if (lines === 0) columns = found;
    if (found !== columns || found === 0) return false;
    lines += 1;
    found = 0;
  }
  return lines >= 3 || (lines === 2 && found === columns);
}
