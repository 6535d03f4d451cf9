// The functions of a folder: each handler file is one, and so is each subfolder with an index file.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FunctionSettings,
  parseFunctionSettings,
  toFunctionSettings,
} from './function-settings.ts';

export interface LambdaFunction {
  readonly name: string;
  readonly settings: FunctionSettings;
  readonly folder: string;
  /** As Lambda writes it: `order-lookup.handler` or `order-lookup/index.handler`. */
  readonly handler: string;
  readonly codeSizeBytes: number;
  /** When handler or sidecar was saved last; a later save makes the next run start cold. */
  readonly modifiedAtMs: number;
}

const NAME = /^[a-zA-Z0-9-_]{1,64}$/;
const EXTENSIONS = ['.mjs', '.js', '.cjs'] as const;

/** Read anew each time, so that a saved handler or sidecar counts from the next request on. */
export function findFunction(folder: string, name: string): LambdaFunction | undefined {
  if (!NAME.test(name)) return undefined;
  for (const [file, handler] of listCandidates(name)) {
    const path = join(folder, file);
    if (!existsSync(path)) continue;
    const code = statSync(path);
    const { settings, modifiedAtMs } = readSidecar(folder, name);
    return {
      name,
      settings,
      folder,
      handler,
      codeSizeBytes: code.size,
      modifiedAtMs: Math.max(code.mtimeMs, modifiedAtMs),
    };
  }
  return undefined;
}

/** All functions of the folder, by name. */
export function listFunctions(folder: string): readonly LambdaFunction[] {
  const names = readdirSync(folder, { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? entry.name : entry.name.replace(/\.(mjs|js|cjs)$/, ''),
  );
  const found = [...new Set(names)].sort().map((name) => findFunction(folder, name));
  return found.filter((each) => each !== undefined);
}

function listCandidates(name: string): readonly (readonly [file: string, handler: string])[] {
  return [
    ...EXTENSIONS.map((extension) => [`${name}${extension}`, `${name}.handler`] as const),
    ...EXTENSIONS.map(
      (extension) => [`${name}/index${extension}`, `${name}/index.handler`] as const,
    ),
  ];
}

function readSidecar(
  folder: string,
  name: string,
): { settings: FunctionSettings; modifiedAtMs: number } {
  const fileName = `${name}.function.json`;
  const path = join(folder, fileName);
  if (!existsSync(path)) return { settings: toFunctionSettings({}), modifiedAtMs: 0 };
  return {
    settings: parseFunctionSettings(readFileSync(path, 'utf8'), fileName),
    modifiedAtMs: statSync(path).mtimeMs,
  };
}
