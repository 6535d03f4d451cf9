// Vite's own servers as `npm run preview` and `npm run dev` start them: processes that read vite.config.ts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));

export interface ViteServer {
  /** Where the page opens. */
  readonly url: string;
  close(): Promise<void>;
}

/** `words` as after `npx vite`; it listens on a free port of this machine. */
export async function startVite(...words: readonly string[]): Promise<ViteServer> {
  const where = ['--host', '127.0.0.1', '--port', '0'];
  // Vitest's own NODE_ENV would be taken over.
  const { NODE_ENV: _test, ...env } = process.env;
  const child = spawn(process.execPath, [VITE, ...words, ...where], {
    cwd: ROOT,
    env: { ...env, NO_COLOR: '1' },
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer) => {
      said += part;
      const [, address] = /(http:\/\/127\.0\.0\.1:\d+\/)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`Vite ended: ${said}`)));
  });
  return {
    url,
    async close() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
