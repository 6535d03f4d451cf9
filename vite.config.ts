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
  },
});
