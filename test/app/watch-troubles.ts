// Collects what a page that works never does: console errors and warnings, uncaught errors, failed requests,
// refusals of the Content-Security-Policy. What it refuses in a worker is reported to the host (given-desk.ts). The
// tests of platform and ui have no part in this: they run inside Vitest's own page, which has no policy.
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
      if (event.disposition === 'report') return; // the same once more, for the host
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
    // What the page that goes was still loading or listing, or asking Cognito, when the next took its place: on a busy
    // machine it is told late. An Invoke is a POST.
    const { origin, pathname } = new URL(request.url());
    const isOwn = origin === new URL(page.url()).origin;
    const isListing = pathname === '/2015-03-31/functions';
    const isReading = request.method() === 'GET' && (isOwn || isListing);
    const isCognito = /^AWSCognitoIdentityService\./.test(request.headers()['x-amz-target'] ?? '');
    const isAborted = request.failure()?.errorText === 'net::ERR_ABORTED';
    if (isAborted && (isReading || isCognito)) return;
    troubles.push(`request failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  return troubles;
}
