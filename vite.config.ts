// The build: a static page that works from any host and any sub-path.
import { defineConfig } from 'vite';
import { precachePlugin } from './src/sw/precache-plugin.ts';

export default defineConfig({
  // Relative addresses, so that the same files serve from `/` and from `/desk/`.
  base: './',
  plugins: [precachePlugin()],
  build: {
    target: 'es2022',
    sourcemap: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // First, or the page's entry would import all of the SDK for the sake of the loader's few lines.
            { name: 'runtime', test: /rolldown.runtime/, priority: 9 },
            // What the page starts with, whoever else uses it: in one file it compresses best.
            { name: 'start', tags: ['$initial'], priority: 5 },
            // In one file: its many small modules compress well together and badly apart.
            { name: 'aws', test: /node_modules.(@aws-sdk|@smithy)/ },
            // All that the first Invoke needs beside the SDK, and no more.
            {
              name: 'sending',
              test: /src.(domain.(request|json|text)|state.run).|src.platform.aws.(invocation|cognito|lambda-(clients|invoker)|read-failure|watch-wire)/,
              priority: 3,
            },
            {
              name: 'presets',
              test: /src.(state.(preset|catalogue)|domain.(preset|exchange|secrets)|ui.preset).|src.platform.storage/,
            },
          ],
        },
      },
    },
  },
});
