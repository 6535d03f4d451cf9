// `npm start`: builds the page, serves it together with the local AWS, and says where to look.
//   --functions DIR   run the handlers of a folder of one's own
//   --port N          the page's port (default 4173, or the next free one)
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { toSignInConfig } from './local-config.ts';
import { startOnNextFreePort } from './next-free-port.ts';
import { type Page, servePage } from './page.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const AWS_PORT = 4599;
const PAGE_PORT = 4173;

/** Which functions of somebody's own folder are for whom, the sandbox cannot know. */
const OWN_FUNCTIONS = {
  'desk-support': { actions: ['lambda:InvokeFunction'], functions: 'all' },
} as const;

interface StartOptions {
  /** Undefined: the samples. */
  readonly functionsDir: string | undefined;
  readonly pagePort: number;
}

function readOptions(): StartOptions {
  const { values } = parseArgs({
    options: { functions: { type: 'string' }, port: { type: 'string' } },
  });
  const pagePort = Number(values.port ?? PAGE_PORT);
  if (!Number.isInteger(pagePort) || pagePort < 0 || pagePort > 65_535) {
    throw new Error(`--port must be a number from 0 to 65535, not ${values.port}.`);
  }
  const functionsDir = values.functions === undefined ? undefined : resolve(values.functions);
  return { functionsDir, pagePort };
}

async function start({ functionsDir, pagePort }: StartOptions): Promise<void> {
  const sandbox = await startOnNextFreePort(AWS_PORT, (port) =>
    // No `/_sandbox/…` here: any page open in the same browser could reach it.
    startSandbox({
      port,
      control: false,
      ...(functionsDir !== undefined && { functionsDir, permissions: OWN_FUNCTIONS }),
    }),
  );
  await build({ root: ROOT, logLevel: 'warn' });
  const page = await startOnNextFreePort(pagePort, (port) =>
    servePage({ dist: resolve(ROOT, 'dist'), config: toSignInConfig(sandbox), port }),
  );
  // The page's address by either name of this machine.
  sandbox.signIn.allowCallback(page.url);
  sandbox.signIn.allowCallback(page.url.replace('127.0.0.1', 'localhost'));
  console.log(`
  Invoke Desk    ${page.url}
  Local AWS      ${sandbox.url}
  Functions      ${sandbox.functionNames().join(', ')}
                 from ${functionsDir ?? 'test/sandbox/functions'}
  To sign in     ${formatPeople(sandbox)}

  Press Ctrl+C to stop.
`);
  stopOnSignal(page, sandbox);
}

function formatPeople({ signIn }: Sandbox): string {
  const people = signIn.people.map(({ name, groups }) => `${name} (${groups.join(', ')})`);
  const passwords = new Set(signIn.people.map(({ password }) => password));
  return `${people.join('; ')}; password ${[...passwords].join(', ')}`;
}

/** Terminal, npm and tsx may each pass on the same Ctrl+C: the first one counts. */
function stopOnSignal(page: Page, sandbox: Sandbox): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await Promise.all([page.close(), sandbox.stop()]);
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

try {
  await start(readOptions());
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
