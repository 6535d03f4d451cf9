// The texts do harm where nothing keeps them from it, and the watch sees it: else the other tests would prove nothing.
import { it } from 'vitest';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import { HOSTILE_MARKUP } from './texts.ts';
import { watchIntrusions } from './watch-intrusions.ts';

const given = giveDesk();

it('a page without a policy that takes texts for markup is seen to be harmed by each', async () => {
  const page = await given.browser.newPage();
  // Where a text leads elsewhere the page stays, so that what the other texts do is seen however slow they are.
  await page.route('**', (route) =>
    new URL(route.request().url()).origin === new URL(given.url).origin
      ? route.fulfill({ contentType: 'text/html', body: '<p>' })
      : route.fulfill({ status: 204 }),
  );
  const intrusions = await watchIntrusions(page, [new URL(given.url).origin]);
  await page.goto(given.url);
  const harmless = await page.evaluate((texts) => {
    const place = document.createElement('div');
    document.body.append(place);
    const found = texts.filter(({ text }) => {
      place.innerHTML = text;
      return window.findForeign(document).length === 0;
    });
    place.remove();
    return found;
  }, HOSTILE_MARKUP);
  expect(harmless).toEqual([]);
  for (const trace of ['a script ran', 'element: <iframe', 'frame: ', 'request: https://evil.'])
    await expect.poll(() => intrusions.seen.join('\n')).toContain(trace);
  await page.context().close();
});
