// The build: a static page that works from any host and any sub-path.
import { defineConfig } from 'vite';
import { pageHeadersPlugin } from './deploy/page-headers-plugin.ts';
import { lateStylesPlugin } from './src/styles/late-styles-plugin.ts';
import { nameClass } from './src/styles/name-class.ts';
import { precachePlugin } from './src/sw/precache-plugin.ts';

export default defineConfig({
  // Relative addresses, so that the same files serve from `/` and from `/desk/`.
  base: './',
  // A file that is missing is missing: a host that gives the page in its place breaks pages that are open.
  appType: 'mpa',
  plugins: [lateStylesPlugin(), precachePlugin(), pageHeadersPlugin()],
  // As on its host: no other page may read what is served here.
  preview: { cors: false },
  css: { modules: { generateScopedName: nameClass } },
  // Modules, so that a worker loads what one task alone needs when that is asked.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    sourcemap: true,
    // Smaller by 2 % than Vite’s own, which is what the start has to spare.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 2 } },
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // First, or the page's entry would import all of the SDK for the sake of the loader's few lines.
            { name: 'runtime', test: /rolldown.runtime/, priority: 9 },
            // What the page starts with, whoever else uses it: in one file it compresses best.
            { name: 'start', tags: ['$initial'], priority: 5 },
            // In one file: its many small modules compress well together and badly apart. The client for whole logs comes only
            // when somebody asks for one.
            {
              name: 'aws',
              test: /node_modules.(@aws-sdk.(?!client-cloudwatch-logs)|@smithy)|src.platform.aws.(invocation|cognito|lambda-(clients|invoker)|name-blocked|read-failure|watch-wire)|identity-ids|src.main-session|src.state.session.(guest|credential|pool)/,
              priority: 3,
            },
            // The words for failures, apart from the views of a result because the set-up screen needs them too.
            {
              name: 'ended-result-words',
              test: /src.domain.failure.(words|explain|mask|policy|read|what)/,
              priority: 2,
            },
            // What reads a draft and sends it: it comes before the SDK, and is all that the form needs to speak. A group
            // takes with it what it imports, so this one chooses first: it must not wait for the SDK.
            {
              name: 'checks',
              test: /src.(domain.(request|json|text|check).(?!stored-version|quote-name)|state.run.)|policy-blocks|ui.result.BareResult/,
              priority: 4,
            },
            {
              name: 'presets',
              test: /src.(state.(preset|catalogue)|domain.(preset|exchange|secrets)|ui.preset).|src.platform.storage.(?!environments)/,
            },
          ],
        },
      },
    },
  },
});
