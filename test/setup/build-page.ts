// Vitest global set-up: builds the page once, for the tests that open what ships.
import { build } from 'vite';

/** As `npm run build` does it: Vitest's own NODE_ENV would leave code for developers in the page. */
export async function setup(): Promise<void> {
  const { NODE_ENV, PAGE_IS_BUILT } = process.env;
  // Whoever has just built it, as CI does for the steps of a deployment, says so: it takes half a minute.
  if (PAGE_IS_BUILT !== undefined) return;
  process.env.NODE_ENV = 'production';
  try {
    await build({ logLevel: 'warn' });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
}
