import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrames } from '../../../../src/domain/log/view/stack-frames.ts';

/** `3 frames` for a folded part, the text for another. */
const show = (message: string) =>
  splitFrames(message).map((part) => (part.kind === 'text' ? part.text : `<${part.frames}>`));

describe('a stack trace', () => {
  it.each<[string, string, string[]]>([
    [
      'JavaScript',
      'TypeError: no\n    at f (/var/task/a.js:1:2)\n    at async Runtime.handleOnce (file:///var/runtime/index.mjs:1:2)',
      ['TypeError: no', '<2>'],
    ],
    [
      'JavaScript with a cause',
      "Error: a\n    at f (a.js:1:2)\n    at g (a.js:2:2) {\n  code: 'E',\n  [cause]: Error: b\n      at h (a.js:3:2)\n      at i (a.js:4:2)\n}",
      ['Error: a', '<2>', "  code: 'E',\n  [cause]: Error: b", '<2>', '}'],
    ],
    [
      'Java with its causes',
      'java.lang.IllegalStateException: bad\n\tat example.A.run(A.java:50)\n\tat example.B.run(B.java:1)\nCaused by: java.io.IOException: gone\n\tat example.C.run(C.java:5)\n\t... 12 more',
      [
        'java.lang.IllegalStateException: bad',
        '<2>',
        'Caused by: java.io.IOException: gone',
        '<13>',
      ],
    ],
    [
      'Python',
      'ValueError: no\nTraceback (most recent call last):\n  File "/var/task/a.py", line 3, in handler\n    run()\n    ~~~^^\n  File "/var/task/b.py", line 4, in run\n    raise ValueError("no")\nValueError: no',
      ['ValueError: no\nTraceback (most recent call last):', '<2>', 'ValueError: no'],
    ],
    [
      'Go',
      'panic: nothing left\n\ngoroutine 1 [running]:\nmain.handler({0x1, 0x2})\n\t/var/task/main.go:12 +0x1d\nmain.main()\n\t/var/task/main.go:20 +0x25',
      ['panic: nothing left\n\ngoroutine 1 [running]:', '<2>'],
    ],
    [
      '.NET',
      'System.Exception: no\n   at App.Function.Run() in /src/F.cs:line 3\n   at App.Function.Handle() in /src/F.cs:line 9',
      ['System.Exception: no', '<2>'],
    ],
    [
      'Ruby',
      "no (RuntimeError)\n\tfrom /var/task/a.rb:3:in 'run'\n\tfrom /var/task/a.rb:9:in `handler'",
      ['no (RuntimeError)', '<2>'],
    ],
    [
      'Rust',
      'thread panicked\nstack backtrace:\n   0: std::panicking::begin\n             at /rustc/library/std/src/panicking.rs:1:5\n   1: app::handler\n             at ./src/main.rs:4:9',
      ['thread panicked\nstack backtrace:', '<2>'],
    ],
    ['PHP', '#0 /var/task/a.php(3): run()\n#1 {main}', ['<2>']],
  ])('of %s is folded, and what it is of stays', (_language, message, parts) => {
    expect(show(message)).toEqual(parts);
  });

  it.each([
    'one line',
    'Error: no\n    at f (a.js:1:2)',
    'list:\n  1: one\n  2: two',
    '#1 first\n#2 second',
    '{\n  "a": 1,\n  "b": 2\n}',
    '',
  ])('is not seen in %j', (message) => {
    expect(splitFrames(message).every(({ kind }) => kind === 'text')).toBe(true);
  });

  it('loses nothing: the parts joined give the message again, for any text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        '    at f (a:1:2)',
        '\tat x',
        '  File "a", line 1',
        '    code',
        '\t/a.go:1',
        'f()',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const message = lines.join('\n');
        expect(
          splitFrames(message)
            .map(({ text }) => text)
            .join('\n'),
        ).toBe(message);
      }),
      { numRuns: 2000 },
    );
  });
});
