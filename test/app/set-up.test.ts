// A page without environments: one is set up in the browser, checked against the local AWS, kept, and invoked on.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, it } from 'vitest';
import { parseConfigText } from '../../src/domain/config/parse-config.ts';
import { toLocalConfig, toSignInConfig } from '../sandbox/local-config.ts';
import { checkInBothSchemes, measureOverflow } from './axe.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { expectFocus, tabTo } from './keyboard-steps.ts';
import type { Desk, OpenOptions } from './open-desk.ts';
import {
  expectTrouble,
  fillInSetUp,
  findCheck,
  type SetUpFields,
  toEndpoints,
} from './set-up-steps.ts';
import { signIn } from './sign-in/sign-in-steps.ts';
import { invoke, listInvokes } from './steps.ts';

const given = giveDesk();
const MISSING = /config\.json/;
const BLOCKED = /Content.Security.Policy|^csp|ERR_BLOCKED_BY_CSP|request failed: .*csp/;
let url = '';

beforeAll(async () => {
  url = await given.serve(undefined, '/', toSignInConfig(given.sandbox));
});

async function open(options: OpenOptions = {}): Promise<Desk> {
  const expected = [MISSING, ...(options.expected ?? [])];
  const desk = await given.open({ url, isReady: false, ...options, expected });
  await expect(findCheck(desk)).toBeVisible();
  return desk;
}

const toFields = (change: SetUpFields = {}): SetUpFields => ({
  pool: given.sandbox.identityPoolId,
  more: toEndpoints(given.sandbox),
  ...change,
});

async function setUp(desk: Desk, change: SetUpFields = {}): Promise<void> {
  await fillInSetUp(desk, toFields(change));
  await findCheck(desk).click();
  await expect(desk.invoke).toBeVisible();
}

describe('a page without config.json', () => {
  it('opens on the set-up screen, and what is set up there invokes at once and after a reload', async () => {
    const desk = await open();
    await expect(desk.page.getByRole('main')).toContainText(
      'config.json could not be read: status 404.',
    );
    await setUp(desk, { name: 'Staging' });
    await expect(desk.environment.getByRole('option')).toHaveText(['Staging']);
    await expect(desk.functionName).toBeFocused();
    await expect(desk.page).toHaveTitle(/Staging · /);
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
    await desk.page.reload();
    await expect(desk.environment.getByRole('option')).toHaveText(['Staging']);
    await expect(desk.functionName).toHaveValue('echo');
    await expect(desk.problems).toHaveCount(0);
    await invoke(desk, {}, /^Returned/);
    expect(listInvokes(given.sandbox)).toHaveLength(2);
  });

  it('is set up by the keyboard alone, and Ctrl+Enter checks instead of invoking', async () => {
    const desk = await open();
    const { page } = desk;
    await tabTo(desk, page.getByLabel('Identity pool ID'));
    await page.keyboard.insertText(given.sandbox.identityPoolId);
    await tabTo(desk, page.getByRole('button', { name: 'More settings' }));
    await page.keyboard.press('Enter');
    for (const [label, text] of Object.entries(toEndpoints(given.sandbox))) {
      await tabTo(desk, page.getByLabel(label));
      await page.keyboard.insertText(text);
    }
    await page.keyboard.press('Control+Enter');
    await expect(desk.functionName).toBeFocused();
    await page.keyboard.insertText('echo');
    const another = page.getByRole('button', { name: 'Set up another' });
    await another.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Identity pool ID')).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByLabel('Region')).toBeFocused();
    expect(listInvokes(given.sandbox)).toEqual([]);
    await tabTo(desk, page.getByRole('button', { name: 'Back to the desk' }));
    await page.keyboard.press('Enter');
    await expect(desk.functionName).toHaveValue('echo');
    await expectFocus(desk, 'after going back');
  });

  it('leads to the form all the same, where presets can be written', async () => {
    const desk = await open();
    await desk.page.getByRole('button', { name: 'Not now' }).click();
    await expect(desk.page.getByRole('alert')).toContainText('No environment is set up');
    await desk.page.getByRole('button', { name: 'Set up an environment' }).click();
    await expect(findCheck(desk)).toBeVisible();
  });
});

describe('the check', () => {
  it('says at its field what is wrong, and sends nothing', async () => {
    const desk = await open();
    const { page } = desk;
    await findCheck(desk).click();
    await expect(page.getByText('Identity pool ID must not be empty.')).toBeVisible();
    await fillInSetUp(desk, {
      pool: 'no pool',
      region: 'Ireland',
      more: { 'Lambda endpoint': 'http://lambda.example', Issuer: 'issuer', 'Role ARN': 'desk' },
    });
    await findCheck(desk).click();
    for (const words of [
      'Identity pool ID must be an identity pool id',
      'Region must be an AWS region',
      'An endpoint must be an https address',
      'Issuer must be an https address.',
      'Client ID must not be empty.',
      'Role ARN must be a role’s ARN.',
    ]) {
      await expect(page.getByText(words)).toBeVisible();
    }
    await expect(page.getByLabel('Region')).toBeFocused();
    expect(given.sandbox.requests).toEqual([]);
  });

  it('names a pool that does not exist, and keeps nothing', async () => {
    const desk = await open({ expected: [/400/] });
    const pool = 'eu-west-1:11111111-2222-3333-4444-555555555555';
    await fillInSetUp(desk, toFields({ pool }));
    await findCheck(desk).click();
    await expectTrouble(desk, /There is no such identity pool.*Cognito in eu-west-1 knows no pool/);
    await desk.page.reload();
    await expect(desk.page.getByText('Nothing yet.')).toBeVisible();
  });

  it('names the region and the endpoint that the page’s own policy blocks', async () => {
    const desk = await open({ expected: [BLOCKED] });
    await fillInSetUp(desk, { pool: given.sandbox.identityPoolId, region: 'us-east-1' });
    await findCheck(desk).click();
    await expectTrouble(desk, /own policy does not allow these addresses/);
    await expectTrouble(
      desk,
      /https:\/\/cognito-identity\.eu-west-1\.amazonaws\.com and https:\/\/lambda\.us-east-1\./,
    );
    // Cognito’s alone is right now: Lambda’s is still named.
    await fillInSetUp(desk, { more: { 'Cognito endpoint': given.sandbox.url } });
    await findCheck(desk).click();
    await expectTrouble(
      desk,
      /this address.*https:\/\/lambda\.us-east-1\.amazonaws\.com is not among/,
    );
    await checkInBothSchemes(desk, 'blocked');
  });

  it('names a pool without guests, and is content with its sign-in, which then lets people in', async () => {
    const { sandbox } = given;
    const desk = await open({ expected: [/400/] });
    await fillInSetUp(desk, toFields({ pool: sandbox.signInPoolId }));
    await findCheck(desk).click();
    await expectTrouble(desk, /lets no guests in/);
    const { issuer, clientId, domain } = sandbox.signIn;
    const more = { Issuer: issuer, 'Client ID': clientId, 'Sign-in domain': domain };
    await fillInSetUp(desk, { more: { ...more, Scopes: 'openid email' } });
    await findCheck(desk).click();
    await signIn(desk, 'erika');
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
  });

  it('says that an address does not answer', async () => {
    const desk = await open({ expected: [/ERR_EMPTY_RESPONSE/] });
    const action = { kind: 'drop', when: 'before the run' } as const;
    given.sandbox.faults.add({ operation: 'GetId', times: 9, action });
    await fillInSetUp(desk, toFields());
    await findCheck(desk).click();
    await expectTrouble(desk, /No answer came from http:.*Check the endpoint/);
  });

  it('sends nothing while the device is offline, and keeps the environment when asked to', async () => {
    const desk = await open({ expected: [/ERR_INTERNET_DISCONNECTED/] });
    await desk.page.context().setOffline(true);
    await fillInSetUp(desk, toFields({ name: 'Later' }));
    await findCheck(desk).click();
    await expectTrouble(desk, /This device is offline/);
    expect(given.sandbox.requests).toEqual([]);
    await desk.page.context().setOffline(false);
    await desk.page.getByRole('button', { name: 'Keep it unchecked' }).click();
    await expect(desk.environment.getByRole('option')).toHaveText(['Later']);
    await invoke(desk, { functionName: 'echo' }, /^Returned/);
  });
});

describe('the kept environments', () => {
  it('are several, can be removed and brought back, and leave as a config.json that a page takes', async () => {
    const desk = await open();
    const { page } = desk;
    await setUp(desk, { name: 'Staging' });
    await page.getByRole('button', { name: 'Set up another' }).click();
    const pool = given.sandbox.identityPoolIdIn('us-east-1');
    await setUp(desk, { name: 'Production', pool });
    await expect(desk.environment.getByRole('option')).toHaveText(['Staging', 'Production']);
    await expect(desk.environment).toHaveValue('production');

    await page.getByRole('button', { name: 'Set up another' }).click();
    await page.getByRole('button', { name: 'Remove Staging' }).click();
    await expect(desk.environment.getByRole('option')).toHaveText(['Production']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(desk.environment.getByRole('option')).toHaveText(['Production', 'Staging']);

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as config.json' }).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    const { config, problems } = parseConfigText(text);
    expect(problems).toEqual([]);
    expect(config.environments.map(({ id }) => id)).toEqual(['production', 'staging']);
    const other = await given.open({ url: await given.serve(JSON.parse(text)) });
    await invoke(other, { functionName: 'echo' }, /^Returned/);
  });

  it('wait unused where config.json names environments of its own', async () => {
    const desk = await open();
    await setUp(desk, { name: 'Mine' });
    await desk.page.route('**/config.json', (route) =>
      route.fulfill({ json: toLocalConfig(given.sandbox) }),
    );
    await desk.page.reload();
    await expect(desk.environment.getByRole('option')).toHaveText([
      'Local sandbox',
      'Local, other region',
    ]);
    await expect(desk.page.getByRole('button', { name: 'Set up another' })).toHaveCount(0);
  });

  it('cannot come from the address', async () => {
    const entry = encodeURIComponent(
      JSON.stringify({ environments: [{ endpoints: { lambda: 'https://evil.example' } }] }),
    );
    for (const tail of [
      `?config=${entry}`,
      `#config=${entry}`,
      `?lambda=https://evil.example#endpoint=https://evil.example`,
    ]) {
      const desk = await open({ url: url + tail });
      await expect(desk.page.getByText('Nothing yet.')).toBeVisible();
      await expect(desk.page.getByLabel('Lambda endpoint')).toHaveValue('');
    }
  });
});

describe.each([
  ['a phone', 360],
  ['a desk', 1280],
])('on %s', (_name, width) => {
  it('axe finds nothing on the set-up screen, and it does not scroll sideways', async () => {
    const desk = await open({ viewport: { width, height: 800 } });
    await checkInBothSchemes(desk, 'empty');
    await fillInSetUp(desk, toFields({ region: 'us-east-1', name: 'Long '.repeat(12) }));
    await checkInBothSchemes(desk, 'filled in');
    expect(await measureOverflow(desk)).toBe(0);
    await findCheck(desk).click();
    await expect(desk.invoke).toBeVisible();
    if (width < 1000) await desk.page.getByRole('button', { name: 'Presets', exact: true }).click();
    await desk.page.getByRole('button', { name: 'Set up another' }).click();
    await expect(desk.page.getByRole('button', { name: /^Remove Long/ })).toBeVisible();
    await checkInBothSchemes(desk, 'kept');
    expect(await measureOverflow(desk)).toBe(0);
  });
});
