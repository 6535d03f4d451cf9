// Vitest global set-up: builds the page once, for the tests that open what ships.
import { build } from 'vite';

export async function setup(): Promise<void> {
  await build({ logLevel: 'warn' });
}
