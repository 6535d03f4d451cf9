// The real command, a build that is small enough to look at, and settings.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { makeFolder, type TemporaryFolder } from '../sandbox/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function';

export const SETTINGS = {
  stackName: 'orders-desk',
  region: 'eu-west-1',
  title: 'Orders desk',
  environments: [{ id: 'staging', name: 'Staging', color: 'amber' }],
  parameters: {
    SignInPrefix: 'orders-desk-test',
    SignedInFunctionArns: [`${ARN}:orders-lookup`, `${ARN}:orders-reprocess:live`],
  },
};

/** In an order that is not the one of their upload. */
export const BUILD = {
  'sw.js': '// worker',
  'index.html': '<!doctype html>',
  'config.json': '{"version":1,"environments":[]}',
  'catalogue.json': '{"sample":true}',
  'manifest.webmanifest': '{}',
  'icon.svg': '<svg/>',
  'icons/icon-192.png': 'png',
  'assets/index-Ab_3-xYz.js': 'import "./aws-12345678.js"',
  'assets/index-Ab_3-xYz.js.map': '{}',
  'assets/aws-12345678.js': '',
  'assets/index-Cy0yhGim.css': '',
  'assets/unhashed.js': '',
};

/** The numbered lines. */
export function listSteps(out: string): readonly string[] {
  return out.split('\n').filter((line) => /^ *\d+\. /.test(line));
}

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface DeployGiven {
  readonly folder: TemporaryFolder;
  /** The command with the small build, and with no variable but these. */
  deploy(words: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  /** The path of settings that are these. */
  settings(content: unknown): Promise<string>;
}

export function giveDeploy(): DeployGiven {
  let folder: TemporaryFolder;
  beforeAll(async () => {
    const build = Object.entries(BUILD).map(([key, text]) => [`dist/${key}`, text] as const);
    folder = await makeFolder(Object.fromEntries(build));
  });
  afterAll(() => folder.remove());
  return {
    get folder() {
      return folder;
    },
    deploy: (words, env = {}) => run(['--dist', join(folder.path, 'dist'), ...words], env),
    async settings(content) {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      await folder.write({ 'settings.json': text });
      return join(folder.path, 'settings.json');
    },
  };
}

function run(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'deploy/deploy.ts', ...words],
      // PATH and a home without AWS settings: nothing of the machine’s own account comes in.
      { cwd: ROOT, env: { PATH: process.env.PATH, HOME: '/nowhere', ...env } },
      (_error, out, err) => done({ code: child.exitCode ?? -1, out, err: withoutNode(err) }),
    );
  });
}

/** The SDK speaks of the versions of Node that it will want some day. */
function withoutNode(text: string): string {
  return text.replace(/^\(node:\d+\) [\s\S]*?\(Use `node --trace-warnings.*\n/gm, '');
}
