// Makes one script of a module that runs in the page, with the build's own tool and target.
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** `iife` runs as a plain script, `es` as a module. */
export async function bundleForPage(module: URL, format: 'iife' | 'es'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: fileURLToPath(module),
        output: { format, codeSplitting: false },
      },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  return output[0].code;
}
