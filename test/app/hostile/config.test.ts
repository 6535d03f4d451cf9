// A config.json whose every text means harm.
import { it } from 'vitest';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import { openWatched } from './open-watched.ts';
import { expectAllShown, expectShown } from './shown.ts';
import { HOSTILE_TEXTS } from './texts.ts';

const given = giveDesk();
const texts = HOSTILE_TEXTS.map(({ text }) => text);
const title = '</title></h1><script>__pwned()</script><img src=x onerror=__pwned()>';

/** Some of the texts are names that a function may have, and others are functions: “Check access” asks for those. */
const ASKED = [/status of 40[034]/];

function toConfig(): unknown {
  const { identityPoolId, url } = given.sandbox;
  const good = {
    region: 'eu-west-1',
    identityPoolId,
    endpoints: { lambda: url, cognitoIdentity: url },
  };
  const environments = texts.map((name, at) => ({
    ...good,
    id: `e${at}`,
    name,
    functions: at === 0 ? texts : [],
  }));
  const bad = texts.map((text) => ({
    ...good,
    id: text,
    name: 'Bad',
    region: text,
    color: text,
    roleArn: text,
    endpoints: { lambda: text, [`${text} `]: text },
    // Of its own, not the prototype's.
    ...JSON.parse(`{${JSON.stringify(text)}: 1}`),
  }));
  return { version: 1, title, environments: [...environments, ...bad] };
}

it('is shown as text, in lists, titles, buttons and problems', async () => {
  const url = await given.serve(toConfig());
  const { desk, intrusions } = await openWatched(given, { url, expected: ASKED });
  const { page } = desk;
  await expectAllShown(desk.environment, texts);
  await expectShown(page.getByRole('heading', { level: 1 }), title);
  await expect.poll(() => page.title()).toContain(`${texts[0]} · ${title}`);
  await expectAllShown(page.getByRole('navigation', { name: 'Functions' }), texts);
  await expectAllShown(
    desk.problems,
    texts.map((text) => `“${text}” is not a key that belongs here.`),
  );
  await intrusions.expectNone('after the start');
  for (const [at, name] of texts.entries()) {
    await desk.environment.selectOption(`e${at}`);
    await expectShown(desk.invoke, `Invoke on ${name}`);
  }
  await intrusions.expectNone('in each environment');
  await desk.environment.selectOption('e0');
  const functions = page.getByRole('navigation', { name: 'Functions' });
  for (const [at, name] of texts.entries()) {
    await functions.getByRole('listitem').nth(at).getByRole('button').first().click();
    await expectShown(desk.functionName, name);
  }
  await desk.invoke.click();
  expect(given.sandbox.requests.filter(({ operation }) => operation === 'Invoke')).toEqual([]);
  await intrusions.expectNone('with each function in the form');
  await functions.getByRole('button', { name: 'Check access' }).click();
  // A long list draws the rows near the window only.
  await expectAllShown(desk.dialog, texts.slice(0, 5));
  await intrusions.expectNone('in what one may invoke');
});
