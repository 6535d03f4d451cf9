// Collects what a page that works never does: console errors and warnings, uncaught errors, failed requests,
// refusals of the Content-Security-Policy.
import type { Page } from 'playwright';

/** The list grows while the page lives. */
export async function watchTroubles(page: Page): Promise<readonly string[]> {
  const troubles: string[] = [];
  await page.exposeBinding('tellCspRefusal', (_source, text: string) => {
    troubles.push(`csp: ${text}`);
  });
  await page.addInitScript(() => {
    const tell = Reflect.get(globalThis, 'tellCspRefusal');
    document.addEventListener('securitypolicyviolation', (event) => {
      tell(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) {
      troubles.push(`console: ${message.text()} ${message.location().url}`);
    }
  });
  page.on('pageerror', (error) => troubles.push(`page error: ${error.stack ?? error}`));
  page.on('requestfailed', (request) => {
    // A document whose place the next one takes, as by a reload: on a busy machine its end is not told before.
    if (request.isNavigationRequest() && request.failure()?.errorText === 'net::ERR_ABORTED')
      return;
    troubles.push(`request failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  return troubles;
}
