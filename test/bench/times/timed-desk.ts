// A desk ready for timing: credentials at hand, everything loaded, the peers beside it in the same page.
import type { Page } from 'playwright';
import { type GuestCredentials, getGuestCredentials } from '../../sandbox/guest.ts';
import { FUNCTION_NAME, openDesk } from '../desk-page.ts';
import type { Ground } from '../ground.ts';
import type { CallSettings, Side, Timing } from '../in-page/calls.ts';

export interface TimedDesk {
  readonly page: Page;
  readonly settings: CallSettings;
  time(side: Side): Promise<Timing>;
}

const REGION = 'eu-west-1';
const PAYLOAD = '{"orderId": "A-1001", "dryRun": true}';

export async function openTimedDesk(ground: Ground): Promise<TimedDesk> {
  const credentials: GuestCredentials = await getGuestCredentials(ground.sandbox, REGION);
  const settings = {
    endpoint: ground.sandbox.url,
    region: REGION,
    credentials,
    functionName: FUNCTION_NAME,
    payload: PAYLOAD,
  };
  const page = await openDesk(ground);
  await page.waitForLoadState('networkidle');
  await page.getByRole('combobox', { name: 'Function' }).fill(FUNCTION_NAME);
  await page.getByRole('textbox', { name: 'Payload' }).fill(PAYLOAD);
  // A script element would need the page's Trusted Types policy.
  await page.evaluate((url) => import(url), ground.callsUrl);
  await page.evaluate((given) => window.startBench(given), settings);
  return { page, settings, time: (side) => page.evaluate((one) => window.timeCall(one), side) };
}
