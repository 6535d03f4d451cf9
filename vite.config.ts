// The build: a static page that works from any host and any sub-path.
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses, so that the same files serve from `/` and from `/desk/`.
  base: './',
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
            { name: 'runtime', test: /rolldown.runtime|preload-helper/, priority: 9 },
            // In one file: its many small modules compress well together and badly apart.
            { name: 'aws', test: /node_modules.(@aws-sdk|@smithy)/ },
          ],
        },
      },
    },
  },
});
