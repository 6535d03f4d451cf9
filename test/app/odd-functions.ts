// Handlers that answer as a function may and as no tidy one does: their bytes go straight to the Runtime API, as
// those of a custom runtime do.

const ANSWER_RAW = `
import { request } from 'node:http';

export function answerRaw({ awsRequestId }, bytes) {
  const path = '/2018-06-01/runtime/invocation/' + awsRequestId + '/response';
  const url = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + path;
  return new Promise((resolve) => {
    request(url, { method: 'POST' }, (answer) => answer.resume().on('end', resolve)).end(bytes);
  });
}
`;

export const HTML =
  '<!doctype html><img src="x" onerror="document.title = \'run\'"><script>document.title = "run"</script>';

/** What `odd` answers to `{"say": …}`. */
export const ODD_ANSWERS: Readonly<Record<string, Buffer>> = {
  text: Buffer.from('Just words, no JSON: 12 < 13\r\nand a second line'),
  cut: Buffer.from('{"orders": [1, 2,'),
  bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00, 0x01]),
  empty: Buffer.alloc(0),
  html: Buffer.from(HTML),
  numbers: Buffer.from('{"id":9007199254740993,"id":1.10,"e":1E2,"s":"\\u00e9\\ud800"}'),
};

const ODD = `
import { answerRaw } from './lib/answer-raw.mjs';

const ANSWERS = ${JSON.stringify(
  Object.fromEntries(
    Object.entries(ODD_ANSWERS).map(([name, bytes]) => [name, bytes.toString('base64')]),
  ),
)};

export async function handler(event, context) {
  await answerRaw(context, Buffer.from(ANSWERS[event.say], 'base64'));
}
`;

const LOUD = `
export async function handler(event) {
  console.debug('A debugging line');
  console.info('An informing line');
  console.warn('A warning line');
  console.error('An error line');
  for (let line = 0; line < (event?.lines ?? 0); line += 1) console.log('Zeile “' + line + '” \\u{1f600}');
  return { said: true };
}
`;

export const ODD_FUNCTIONS: Readonly<Record<string, string>> = {
  'lib/answer-raw.mjs': ANSWER_RAW,
  'odd.mjs': ODD,
  'loud.mjs': LOUD,
  'loud-json.mjs': LOUD,
  'loud-json.function.json': '{"logFormat": "JSON"}',
  'elsewhere.mjs': LOUD,
  'elsewhere.function.json': '{"logReference": true}',
  'count.mjs': 'export const handler = async (event) => JSON.stringify(event).length;',
  'count.function.json': '{"timeout": 20, "memorySize": 1024}',
  'context.mjs': 'export const handler = async (_event, { clientContext }) => clientContext;',
};
