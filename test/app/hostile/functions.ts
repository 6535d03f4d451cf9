// Handlers whose every word means harm: what they return, what they log, how they fail.
import { ODD_FUNCTIONS } from '../odd-functions.ts';
import { HOSTILE_LINES, HOSTILE_TEXTS } from './texts.ts';

const TEXTS = `const TEXTS = ${JSON.stringify(HOSTILE_TEXTS.map(({ text }) => text))};`;

/** `{"raw": true}` gives each text on a line of its own and no JSON; without zeros, for which it would be no text. */
const ANSWER = `
import { answerRaw } from './lib/answer-raw.mjs';
${TEXTS}
export async function handler({ raw }, context) {
  if (!raw) return { __proto__: null, ['__proto__']: { pwned: true }, TEXTS };
  await answerRaw(context, Buffer.from(TEXTS.join('\\n').replaceAll('\\0', '')));
}
`;

/** Few enough at once that the tail holds them. */
const LOG = `${TEXTS}
export async function handler({ from, to }) {
  for (const text of TEXTS.slice(from, to)) console.log(text.slice(0, 300));
}
`;

const FAIL = `
const LINES = ${JSON.stringify(HOSTILE_LINES)};
export async function handler({ at }) {
  const error = new Error(LINES[at]);
  error.name = LINES[at];
  error.stack = LINES[at] + '\\n    at ' + LINES[at];
  throw error;
}
`;

export const HOSTILE_FUNCTIONS: Readonly<Record<string, string>> = {
  'lib/answer-raw.mjs': ODD_FUNCTIONS['lib/answer-raw.mjs'] ?? '',
  'answer.mjs': ANSWER,
  'log.mjs': LOG,
  'log-json.mjs': LOG,
  'log-json.function.json': '{"logFormat": "JSON"}',
  'fail.mjs': FAIL,
  'echo.mjs': 'export const handler = async (event) => event;',
};
