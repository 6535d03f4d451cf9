// An environment with `guard: confirm`: nothing runs there by one press, whichever it was, and what was shown is what runs.
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { checkInBothSchemes, measureOverflow } from './axe.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { tabTo } from './keyboard-steps.ts';
import type { Desk, OpenOptions } from './open-desk.ts';
import { saveAs } from './preset-steps.ts';
import { chooseFile, expectStatus, fillIn, invoke, listInvokes, toSha256 } from './steps.ts';

const given = giveDesk({ toConfig });
const BLOCKED = [/ERR_FAILED/, /dynamically imported module/, /Unable to preload CSS/];
const PAYLOAD = '{"orderId": 90071992547409931,  "n": 1.0}';

function toConfig(sandbox: Sandbox) {
  const environment = (id: string, name: string, color: string, guard: string) => ({
    id,
    name,
    region: 'eu-west-1',
    identityPoolId: sandbox.identityPoolIdIn('eu-west-1'),
    color,
    guard,
    functions: sandbox.functionNames(),
    endpoints: { lambda: sandbox.url, cognitoIdentity: sandbox.url },
  });
  const environments = [
    environment('production', 'Production', 'red', 'confirm'),
    environment('staging', 'Staging', 'green', 'none'),
  ];
  return { version: 1, title: 'Orders desk', environments };
}

const question = ({ page }: Desk) => page.getByRole('dialog', { name: 'Run on Production?' });
const run = ({ page }: Desk) => page.getByRole('button', { name: 'Run on Production' });
const refuse = ({ page }: Desk) => page.getByRole('button', { name: 'Do not run' });

async function openFilled(options?: OpenOptions): Promise<Desk> {
  const desk = await given.open(options);
  await fillIn(desk, { functionName: 'echo', payload: PAYLOAD });
  return desk;
}

async function openAsked(options?: OpenOptions): Promise<Desk> {
  const desk = await openFilled(options);
  await desk.invoke.click();
  await question(desk).waitFor();
  return desk;
}

/** Whatever was pressed has been handled and drawn. */
function settle({ page }: Desk): Promise<unknown> {
  return page.evaluate(() => new Promise((drawn) => setTimeout(() => setTimeout(drawn))));
}

async function expectNothingSent(desk: Desk) {
  await settle(desk);
  await expectStatus(desk, 'Nothing has run yet');
  expect(listInvokes(given.sandbox)).toEqual([]);
}

describe('a run in a guarded environment', () => {
  it('waits for a press that is shown where, what and as whom, and is then sent byte for byte', async () => {
    const desk = await given.open();
    await fillIn(desk, { functionName: 'echo', payload: PAYLOAD, qualifier: '$LATEST' });
    await desk.invoke.click();
    const asked = question(desk);
    for (const text of ['Production', 'echo', '$LATEST', 'eu-west-1', 'RequestResponse', 'Guest'])
      await expect(asked.getByRole('definition').filter({ hasText: text }).first()).toBeVisible();
    await expect(asked).toContainText('41 bytes');
    await expect(asked).toContainText(PAYLOAD);
    await expectNothingSent(desk);
    await run(desk).click();
    await expectStatus(desk, /^Returned/);
    await expect(asked).toBeHidden();
    expect(listInvokes(given.sandbox)).toHaveLength(1);
    expect(given.sandbox.runs.at(-1)?.payload).toBe(PAYLOAD);
  });

  it('shows how it differs from the preset that the form was filled from', async () => {
    const desk = await openFilled();
    await saveAs(desk, 'Big order');
    await desk.invoke.click();
    await expect(question(desk)).toContainText('Compared with the preset “Big order”');
    await expect(question(desk)).toContainText('Nothing differs');
    await refuse(desk).click();
    await fillIn(desk, { payload: PAYLOAD.replace('1.0', '2'), qualifier: '$LATEST' });
    await desk.invoke.click();
    const changed = question(desk).getByRole('textbox', { name: 'Payload: what differs' });
    await expect(changed).toContainText(`−${PAYLOAD}`);
    await expect(changed).toContainText('"n": 2}');
    await expect(question(desk).getByRole('row', { name: /Qualifier/ })).toContainText('$LATEST');
    await refuse(desk).click();
    await expectNothingSent(desk);
  });

  it('sends a file byte for byte, which is shown by its name and size', async () => {
    const desk = await given.open();
    const bytes = Buffer.from('{"from":\t"a file"}\n');
    await fillIn(desk, { functionName: 'echo' });
    await chooseFile(desk, 'order.json', bytes);
    await desk.invoke.click();
    await expect(question(desk)).toContainText('the file order.json');
    await expect(question(desk)).toContainText('19 bytes');
    await run(desk).click();
    await expectStatus(desk, /^Returned/);
    const [sent] = listInvokes(given.sandbox);
    expect(sent?.headers['x-amz-content-sha256']).toBe(toSha256(bytes));
  });

  it('is asked about as an Event, and not as a DryRun, which runs nothing', async () => {
    const desk = await openFilled();
    await invoke(desk, { type: 'DryRun' }, 'Allowed; nothing ran');
    await fillIn(desk, { type: 'Event' });
    await desk.invoke.click();
    await expect(question(desk)).toContainText('Event');
    await run(desk).click();
    await expectStatus(desk, /^Accepted/);
    expect(listInvokes(given.sandbox)).toHaveLength(2);
  });

  it('is asked about after the question whether the payload is meant so', async () => {
    const desk = await given.open();
    await fillIn(desk, { functionName: 'echo', payload: '{"a":' });
    await desk.invoke.click();
    await desk.page.getByRole('button', { name: 'Send it as it is' }).click();
    await expect(question(desk)).toContainText('{"a":');
    await expectNothingSent(desk);
    await refuse(desk).click();
  });

  it('is asked about without the log tail too', async () => {
    const desk = await given.open({ expected: [/400/] });
    await fillIn(desk, { functionName: 'fleet-status' });
    await desk.invoke.click();
    await run(desk).click();
    const again = desk.page.getByRole('button', { name: 'Invoke again without the log' });
    await again.click();
    await expect(question(desk)).toContainText('not asked for this time');
    expect(listInvokes(given.sandbox)).toHaveLength(1);
    await run(desk).click();
    await expectStatus(desk, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(2);
  });
});

describe('no second press of the first kind confirms:', () => {
  it('a double click, and a second click at the place of the first', async () => {
    const desk = await openFilled();
    await desk.invoke.dblclick();
    await question(desk).waitFor();
    const box = await desk.invoke.boundingBox();
    if (box === null) throw new Error('Invoke is nowhere.');
    for (const x of [4, box.width / 2, box.width - 4])
      await desk.page.mouse.click(box.x + x, box.y + box.height / 2);
    await expect(question(desk)).toBeVisible();
    await expectNothingSent(desk);
  });

  it('Ctrl+Enter twice and held, Enter and Space on the Invoke button twice and held', async () => {
    const desk = await openFilled();
    const { keyboard } = desk.page;
    const presses = [
      { held: 'Control', key: 'Enter' },
      { held: 'Shift', key: 'Enter' },
      { held: undefined, key: 'Enter' },
      { held: undefined, key: 'Space' },
    ];
    for (const { held, key } of presses) {
      const when = `${held}, ${key}`;
      await desk.invoke.focus();
      if (held !== undefined) await keyboard.down(held);
      await keyboard.press(key);
      await keyboard.press(key);
      await question(desk).waitFor();
      await keyboard.press(key);
      await keyboard.down(key);
      await keyboard.down(key);
      await keyboard.up(key);
      if (held !== undefined) await keyboard.up(held);
      await expect(question(desk), when).toBeVisible();
      await expectNothingSent(desk);
      await keyboard.press('Escape');
      await expect(question(desk), when).toBeHidden();
    }
  });

  it('a key that is held from the first press into the confirming button', async () => {
    const desk = await openFilled();
    const { keyboard } = desk.page;
    await desk.invoke.focus();
    await keyboard.down('Enter');
    await question(desk).waitFor();
    await run(desk).focus();
    await keyboard.down('Enter');
    await keyboard.up('Enter');
    await expect(question(desk)).toBeVisible();
    await expectNothingSent(desk);
  });

  it('the second half of a double click on the confirming button', async () => {
    const desk = await openAsked();
    given.sandbox.faults.add({ operation: 'Invoke', action: { kind: 'delay', delayMs: 600 } });
    await run(desk).dblclick();
    await expectStatus(desk, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });
});

it.each([
  [1400, 900, 0],
  [1400, 420, 0],
  [700, 900, 0],
  [390, 844, 0],
  // Scrolled down to the result, so that Invoke stands near the top.
  [390, 700, 10_000],
  [320, 480, 0],
  // As wide and as high as a window of 1280 by 1024 magnified four times.
  [320, 256, 0],
])(
  'at %i × %i the question leaves the Invoke button’s place free',
  async (width, height, scrolled) => {
    const desk = await openFilled({ viewport: { width, height } });
    await desk.invoke.scrollIntoViewIfNeeded();
    await desk.page.mouse.wheel(0, scrolled);
    await desk.invoke.click();
    await question(desk).waitFor();
    const [first, second] = [await desk.invoke.boundingBox(), await question(desk).boundingBox()];
    if (first === null || second === null) throw new Error('One of them is nowhere.');
    const isApart = second.y >= first.y + first.height || second.y + second.height <= first.y;
    expect(isApart, JSON.stringify({ first, second })).toBe(true);
    await run(desk).click();
    await expectStatus(desk, /^Returned/);
  },
);

describe('the question', () => {
  it('is answered no by Escape and by “Do not run”, and the focus goes back', async () => {
    const desk = await openFilled();
    await desk.invoke.focus();
    await desk.page.keyboard.press('Enter');
    await question(desk).waitFor();
    await desk.page.keyboard.press('Escape');
    await expect(question(desk)).toBeHidden();
    await expect(desk.invoke).toBeFocused();
    await desk.payload.focus();
    await desk.page.keyboard.press('Control+Enter');
    await refuse(desk).click();
    await expect(question(desk)).toBeHidden();
    await expect(desk.payload).toBeFocused();
    await expectNothingSent(desk);
  });

  it('is answered with the keyboard alone', async () => {
    const desk = await openFilled();
    await desk.page.keyboard.press('Control+Enter');
    await question(desk).waitFor();
    await expect(run(desk)).not.toBeFocused();
    await tabTo(desk, run(desk));
    await desk.page.keyboard.press('Enter');
    await expectStatus(desk, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });

  it('is withdrawn when the request changes behind it', async () => {
    const desk = await openAsked();
    // As an extension or a form filler does it, for which nothing is behind anything.
    await desk.qualifier.evaluate((input) => {
      (input as HTMLInputElement).value = 'live';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect(question(desk)).toBeHidden();
    await expect(desk.page.getByRole('alert')).toContainText('Not sent. The request changed');
    await expectNothingSent(desk);
    await desk.qualifier.fill('');
    await desk.invoke.click();
    await run(desk).click();
    await expectStatus(desk, /^Returned/);
    expect(given.sandbox.runs.at(-1)?.payload).toBe(PAYLOAD);
  });

  it('is withdrawn when another environment is chosen behind it', async () => {
    const desk = await openAsked();
    await desk.environment.evaluate((select) => {
      (select as HTMLSelectElement).value = 'staging';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect(question(desk)).toBeHidden();
    await expect(desk.page.getByRole('alert')).toContainText('Not sent. Another environment');
    await expectNothingSent(desk);
  });

  it('cannot be answered with yes while the device is offline', async () => {
    const desk = await openAsked({ expected: [/ERR_INTERNET_DISCONNECTED/] });
    await desk.page.context().setOffline(true);
    await expect(question(desk).getByRole('alert')).toContainText('offline');
    await run(desk).click({ force: true });
    await expectNothingSent(desk);
    await desk.page.context().setOffline(false);
    await expect(question(desk).getByRole('alert')).toBeHidden();
    await run(desk).click();
    await expectStatus(desk, /^Returned/);
  });

  it.each([390, 1280])('is found without fault by axe, %i px wide', async (width) => {
    const desk = await openFilled({ viewport: { width, height: 800 } });
    await saveAs(desk, 'Big order');
    await fillIn(desk, { payload: '{"orderId": 2}', qualifier: '$LATEST' });
    await desk.invoke.click();
    await question(desk).getByRole('textbox', { name: 'Payload: what differs' }).waitFor();
    await checkInBothSchemes(desk, 'asked, with differences');
    expect(await measureOverflow(desk)).toBe(0);
    await refuse(desk).click();
    await checkInBothSchemes(desk, 'a guarded environment');
  });
});

describe('without the part that asks', () => {
  const block = (page: Page) => page.route('**/assets/confirm-*', (route) => route.abort());

  it('nothing is sent, the page says so, and the part can be loaded again', async () => {
    const desk = await openFilled({ before: block, expected: BLOCKED });
    const { page } = desk;
    await desk.invoke.click();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText('The confirmation could not be loaded.');
    await expectNothingSent(desk);
    await page.unroute('**/assets/confirm-*');
    await page.getByRole('button', { name: 'Load it again' }).click();
    await expect(question(desk)).toContainText(PAYLOAD);
    await expectNothingSent(desk);
    await run(desk).click();
    await expectStatus(desk, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(1);
  });

  it('an environment without a guard is none the poorer', async () => {
    const desk = await openFilled({ before: block, expected: BLOCKED });
    await desk.environment.selectOption('staging');
    await invoke(desk, {}, /^Returned/);
  });
});

describe('an environment shows itself', () => {
  it('on the Invoke button, in the title and in the icon, and so does the next one', async () => {
    const desk = await given.open();
    const { page } = desk;
    const icon = page.locator('link[rel="icon"]');
    await expect(page).toHaveTitle('🔴 Production · Orders desk');
    await expect(icon).toHaveAttribute('href', './icons/environment-red.svg');
    await expect(desk.invoke).toHaveAccessibleName(/^Invoke on Production/);
    await expect(page.getByText('asks before it runs')).toBeVisible();
    await desk.environment.selectOption('staging');
    await expect(page).toHaveTitle('🟢 Staging · Orders desk');
    await expect(icon).toHaveAttribute('href', './icons/environment-green.svg');
    await expect(desk.invoke).toHaveAccessibleName(/^Invoke on Staging/);
    await expect(page.getByText('asks before it runs')).toBeHidden();
    const address = await icon.evaluate((link) => (link as HTMLLinkElement).href);
    const answer = await page.request.get(address);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/svg+xml']);
  });
});
