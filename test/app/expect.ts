// Playwright's expect, which waits for a state, with the patience that a busy machine needs.
import { expect as playwrightExpect } from 'playwright/test';

/** How long a state is waited for: more than a cold start of a function while other tests run beside it. */
export const PATIENCE_MS = 20_000;

export const expect = playwrightExpect.configure({ timeout: PATIENCE_MS });
