import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainText, toStyledTexts } from '../../../../src/domain/log/view/styled-text.ts';

/** `[red/grey bold]text` for each piece. */
function show(message: string): string[] {
  return toStyledTexts(message).map(({ text, tone, back, marks }) => {
    const names = [tone ?? '-', ...(back === undefined ? [] : [`on ${back}`]), ...marks].join(' ');
    return `${names}: ${text}`;
  });
}

describe('colours of a terminal', () => {
  it.each<[string, string[]]>([
    ['plain', ['-: plain']],
    ['', []],
    ['\u001b[31mred\u001b[0m after', ['red: red', '-:  after']],
    ['\u001b[91mbright\u001b[39m off', ['red: bright', '-:  off']],
    ['\u001b[1;32mbold\u001b[22m not', ['green bold: bold', 'green:  not']],
    ['\u001b[33;44mon\u001b[m off', ['yellow on blue: on', '-:  off']],
    ['\u001b[90mdim\u001b[0m', ['grey: dim']],
    ['\u001b[30mblack\u001b[97mwhite', ['-: black', '-: white']],
    ['\u001b[7mreversed\u001b[0m', ['- on plain: reversed']],
    ['\u001b[38;5;196mpalette', ['red: palette']],
    ['\u001b[38;5;244mgrey', ['grey: grey']],
    ['\u001b[38;2;10;200;190mtrue', ['cyan: true']],
    ['\u001b[48;2;200;0;200mback', ['- on magenta: back']],
    ['\u001b[3;4;9mmarks', ['- italic underline strikethrough: marks']],
    ['\u001b[8mconcealed\u001b[0m', ['-: concealed']],
    ['\u001b[31ma\nb\u001b[0mc', ['red: a\nb', '-: c']],
  ])('%j becomes names of styles', (message, pieces) => {
    expect(show(message)).toEqual(pieces);
  });

  it.each([
    ['moves the cursor', 'a\u001b[2Jb', 'a␛[2Jb'],
    ['sets the title', '\u001b]0;title\u0007x', '␛]0;title\u0007x'],
    ['makes a link', '\u001b]8;;https://evil.example\u001b\\x', '␛]8;;https://evil.example␛\\x'],
    ['has colons', '\u001b[38:5:1mx', '␛[38:5:1mx'],
    ['is cut', 'x\u001b[3', 'x␛[3'],
    ['is alone', '\u001b', '␛'],
  ])('an escape that %s stays to be seen', (_what, message, shown) => {
    expect(toPlainText(message)).toBe(shown);
    expect(show(message)).toEqual([`-: ${shown}`]);
  });

  it('style no value that came with the text', () => {
    const message = '\u001b[38;2;1;2;3;"onload=alert(1)mx\u001b[38;5;999my\u001b[48;2;300;0;0mz';
    const values = toStyledTexts(message).map(({ tone, back, marks }) => [tone, back, ...marks]);
    const names = ['red', 'yellow', 'green', 'cyan', 'blue', 'magenta', 'grey', 'plain', undefined];
    for (const value of values.flat()) expect(names).toContain(value);
  });

  it('lose no letter, whatever the text', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u001b',
        '\u001b[',
        '\u001b[31m',
        '\u001b[0m',
        '\u001b[38;5;',
        'm',
        '\r\n',
        '<b>',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const message = parts.join('');
        const joined = toStyledTexts(message)
          .map(({ text }) => text)
          .join('');
        expect(joined).toBe(toPlainText(message));
        expect(joined).not.toContain('\u001b');
      }),
      { numRuns: 2000 },
    );
  });

  it('end after a thousand changes in a line, and the text goes on', () => {
    const pieces = toStyledTexts('\u001b[1m\u001b[31mx'.repeat(200_000));
    expect(pieces).toHaveLength(1001);
    expect(pieces[0]).toEqual({ text: 'x', tone: 'red', marks: ['bold'] });
    expect(pieces.map(({ text }) => text).join('')).toBe('x'.repeat(200_000));
  });
});
