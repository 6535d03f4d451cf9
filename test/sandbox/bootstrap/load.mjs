// Finds and imports the handler: `order-lookup.handler` or `order-lookup/index.handler`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RuntimeError } from './errors.mjs';

const EXTENSIONS = ['.mjs', '.js', '.cjs'];

export async function loadHandler(root, handlerName) {
  const dot = handlerName.lastIndexOf('.');
  const path = join(root, handlerName.slice(0, dot));
  const extension = EXTENSIONS.find((each) => existsSync(path + each));
  const module = await importModule(path + (extension ?? '.mjs'));
  const exportName = handlerName.slice(dot + 1);
  const handler = module[exportName] ?? module.default?.[exportName];
  if (handler === undefined) {
    throw new RuntimeError('HandlerNotFound', `${handlerName} is undefined or not exported`);
  }
  if (typeof handler !== 'function') {
    throw new RuntimeError('HandlerNotFound', `${handlerName} is not a function`);
  }
  return handler;
}

async function importModule(path) {
  try {
    return await import(pathToFileURL(path));
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new RuntimeError('UserCodeSyntaxError', `${error}`);
    }
    // Only a failed `require` has a name of its own; a failed `import` (ERR_MODULE_NOT_FOUND) is on
    // AWS an error like any other.
    if (error?.code === 'MODULE_NOT_FOUND') {
      throw new RuntimeError('ImportModuleError', `${error}`);
    }
    throw error;
  }
}
