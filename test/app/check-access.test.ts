// “Check access”: what this role may invoke, asked by dry runs, and what to hand to the owner where it may not.
import { describe, it } from 'vitest';
import {
  checkAccess,
  expectFound,
  findCheck,
  findFunction,
  findGroup,
  listAsked,
  REFUSALS,
  readClipboard,
} from './access-steps.ts';
import { checkInBothSchemes, measureOverflow } from './axe.ts';
import { expect } from './expect.ts';
import { giveDesk } from './given-desk.ts';
import { tabTo } from './keyboard-steps.ts';
import { fillIn } from './steps.ts';

const permissions = ['clipboard-read', 'clipboard-write'];
const toArn = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;
const FAR = 'arn:aws:lambda:us-east-1:123456789012:function:echo';
const NAMES = ['echo', 'failing', 'payroll-export', 'shop-settings', 'gone'];

describe('a check of access', () => {
  const given = giveDesk({
    // Only what the config names is in the list: it does not grow when the form is used.
    deniedActions: ['lambda:ListFunctions'],
    toConfig: ({ url, identityPoolIdIn }) => ({
      version: 1,
      environments: ['eu-west-1', 'us-east-1'].map((region) => ({
        id: region,
        name: region,
        region,
        identityPoolId: identityPoolIdIn(region),
        functions: [...NAMES, FAR],
        endpoints: { lambda: url, cognitoIdentity: url },
      })),
    }),
  });
  const expected = REFUSALS;

  it('asks for each function once, runs none, and shows yes, no, unknown and not there', async () => {
    const desk = await given.open({ expected });
    await checkAccess(desk, 'You may invoke 3 of 6.');
    expect([...listAsked(given.sandbox)].sort()).toEqual([...NAMES, FAR].sort());
    await expect(findGroup(desk, 'You may not invoke · 1')).toContainText('payroll-export');
    await expect(findGroup(desk, 'Could not be told · 1')).toContainText(
      'This function needs a valid tenant ID',
    );
    await expect(findGroup(desk, 'Does not exist · 1')).toContainText(
      'There is no function “gone”',
    );
    const allowed = findGroup(desk, 'You may invoke · 3').getByRole('listitem');
    await expect(allowed).toHaveText(['echo', 'failing', FAR]);
    await expect(desk.dialog).toContainText('Guest on eu-west-1, in the role desk-guest');
    await checkInBothSchemes(desk, 'access checked');
  });

  it('asks for a full ARN in the ARN’s own region', async () => {
    const desk = await given.open({ expected });
    await checkAccess(desk, 'You may invoke 3 of 6.');
    const scopes = given.sandbox.requests.flatMap(({ functionName, headers }) =>
      functionName === FAR && headers.authorization !== undefined
        ? [headers.authorization.split('/').slice(2, 4).join('/')]
        : [],
    );
    expect(scopes).toEqual(['us-east-1/lambda']);
  });

  it('gives the missing action and resource, and the exact statement to hand on', async () => {
    const desk = await given.open({ expected, permissions });
    await checkAccess(desk, 'You may invoke 3 of 6.');
    await expect(findGroup(desk, 'You may not invoke · 1')).toContainText(
      `lambda:InvokeFunction on ${toArn('payroll-export')}`,
    );
    await desk.dialog.getByRole('button', { name: 'What is missing for payroll-export' }).click();
    await expect(desk.dialog).toContainText('The owner adds it to the role “desk-guest”');
    await desk.dialog.getByRole('button', { name: 'Copy the statement' }).click();
    await expect(desk.dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await readClipboard(desk)).toBe(
      `{\n  "Effect": "Allow",\n  "Action": "lambda:InvokeFunction",\n  "Resource": "${toArn('payroll-export')}"\n}`,
    );
    await checkInBothSchemes(desk, 'a statement shown');
  });

  it('leaves its marks in the list of functions until the environment is another', async () => {
    const desk = await given.open({ expected });
    await checkAccess(desk, 'You may invoke 3 of 6.');
    await desk.page.keyboard.press('Escape');
    await expect(findFunction(desk, 'payroll-export')).toContainText('no access');
    await expect(findFunction(desk, 'gone')).toContainText('not there');
    await expect(findFunction(desk, 'shop-settings')).toContainText('not known');
    await expect(findFunction(desk, /^echo you may invoke it$/)).toHaveCount(1);
    await checkInBothSchemes(desk, 'functions with marks');
    await desk.environment.selectOption('us-east-1');
    await expect(findFunction(desk, 'payroll-export')).toHaveText('payroll-export');
    expect(listAsked(given.sandbox)).toHaveLength(6);
  });

  it('shows what it has found when it is opened again, and asks anew only when told to', async () => {
    const desk = await given.open({ expected });
    await checkAccess(desk, 'You may invoke 3 of 6.');
    await desk.dialog.getByRole('button', { name: 'Close' }).click();
    await expect(desk.dialog).toHaveCount(0);
    await checkAccess(desk, 'You may invoke 3 of 6.');
    expect(listAsked(given.sandbox)).toHaveLength(6);
    await desk.dialog.getByRole('button', { name: 'Check again' }).click();
    await expect.poll(() => listAsked(given.sandbox).length).toBe(12);
    await expectFound(desk, 'You may invoke 3 of 6.');
  });

  it('asks for the alias in the form, too: it has rights of its own', async () => {
    const desk = await given.open({ expected });
    await fillIn(desk, { functionName: 'payroll-export', qualifier: 'live' });
    await checkAccess(desk, 'You may invoke 3 of 7.');
    await expect(findGroup(desk, 'Does not exist · 2')).toContainText('payroll-export:live');
    await expect(findGroup(desk, 'You may not invoke · 1')).not.toContainText(':live');
  });

  it('is done by the keyboard alone, and gives the focus back', async () => {
    const desk = await given.open({ expected });
    const { page, dialog } = desk;
    await findCheck(desk).waitFor();
    await tabTo(desk, findCheck(desk));
    await page.keyboard.press('Enter');
    await expectFound(desk, 'You may invoke 3 of 6.');
    const first = dialog.getByRole('button', { name: 'payroll-export', exact: true });
    await tabTo(desk, first);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('region', { name: /^Policy statement/ })).toBeVisible();
    await page.keyboard.press('End');
    await expect(dialog.getByRole('button', { name: FAR, exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(findCheck(desk)).toBeFocused();
  });

  it('puts a function that is pressed into the form', async () => {
    const desk = await given.open({ expected });
    await checkAccess(desk, 'You may invoke 3 of 6.');
    await desk.dialog.getByRole('button', { name: 'echo', exact: true }).click();
    await expect(desk.dialog).toHaveCount(0);
    await expect(desk.functionName).toHaveValue('echo');
  });

  it('fits a narrow screen', async () => {
    const desk = await given.open({ expected, viewport: { width: 390, height: 844 } });
    await desk.page.getByRole('button', { name: 'Presets', exact: true }).click();
    await checkAccess(desk, 'You may invoke 3 of 6.');
    await desk.dialog.getByRole('button', { name: 'What is missing for payroll-export' }).click();
    await expect(desk.dialog.getByRole('region', { name: /^Policy statement/ })).toBeVisible();
    expect(await measureOverflow(desk)).toBe(0);
    await checkInBothSchemes(desk, 'narrow');
  });
});

describe('a role that may invoke nothing', () => {
  const given = giveDesk({ deniedActions: ['lambda:InvokeFunction'] });

  it('has one exact statement for all of it, in order and without a wildcard', async () => {
    const desk = await given.open({ expected: REFUSALS, permissions });
    const names = given.sandbox.functionNames();
    await checkAccess(desk, `You may invoke none of the ${names.length}.`);
    const button = `Copy one statement for all ${names.length}`;
    await desk.dialog.getByRole('button', { name: button }).click();
    await expect(desk.dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
    const Resource = names.map(toArn).sort();
    const statement = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource };
    expect(await readClipboard(desk)).toBe(JSON.stringify(statement, null, 2));
    listAsked(given.sandbox);
  });
});
