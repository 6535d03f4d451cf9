// Presets whose every text means harm: from the team's catalogue, from a file, typed by somebody.
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { toLocalConfig } from '../../sandbox/local-config.ts';
import { expect } from '../expect.ts';
import { giveDesk } from '../given-desk.ts';
import type { Desk } from '../open-desk.ts';
import { chooseFile, dropFile, openOption } from '../steps.ts';
import { openWatched } from './open-watched.ts';
import { expectAllShown, expectShown } from './shown.ts';
import { HOSTILE_LINES, HOSTILE_TEXTS } from './texts.ts';

const given = giveDesk({ toConfig: (sandbox) => toLocalConfig(sandbox, true) });
const texts = HOSTILE_TEXTS.map(({ text }) => text);
/** A picture: the one name that stands for all where a sentence names it. */
const NAME = '<img src=x onerror=__pwned()> \u202Eeman';

const payloadPresets = texts.map((text) => ({
  id: text,
  name: text,
  description: text,
  tags: [text],
  environmentId: text,
  functionName: text,
  qualifier: text,
  payload: text,
  clientContext: text,
  tenantId: text,
  durableExecutionName: text,
}));
const clientContextPresets = texts.map((text) => ({ id: text, name: text, text }));
/** Each has a key that belongs nowhere; as JSON, where the prototype's name is one like any other. */
const bad = texts.map((text) => JSON.parse(`{${JSON.stringify(text)}: ${JSON.stringify(text)}}`));
const EXPORTED = { id: 'exported', name: NAME, functionName: '__proto__', payload: '1' };
const FILE = JSON.stringify({
  format: 'invoke-desk-presets',
  version: 1,
  payloadPresets: [...payloadPresets, EXPORTED, ...bad],
  clientContextPresets,
});

const before = (page: Page) =>
  page.route('**/catalogue.json', (route) =>
    route.fulfill({ body: FILE, contentType: 'application/json' }),
  );

async function openEach(desk: Desk) {
  for (const [at, text] of texts.entries()) {
    await desk.presets.locator('li button[aria-current]').nth(at).click();
    await expectShown(desk.functionName, text);
    await expectShown(desk.page.getByRole('main'), text);
  }
}

describe('the team’s presets', () => {
  it('are shown as text, listed, found, opened and with their problems', async () => {
    const { desk, intrusions } = await openWatched(given, { before });
    await expectAllShown(desk.presets, texts);
    await expectAllShown(
      desk.presets,
      texts.map((text) => `“${text}” is not a key that belongs here.`),
    );
    await intrusions.expectNone('in the list');
    await openEach(desk);
    await intrusions.expectNone('in the form');
    for (const query of ['img src onerror', '<script>', '__proto__', 'evil.example']) {
      await desk.search.fill(query);
      await expectShown(desk.presets, query.split(' ')[0] ?? '');
    }
    await intrusions.expectNone('in what was found');
  });
});

describe('a file of presets', () => {
  it('is shown as text, before it is taken, when it is taken, and as what differs', async () => {
    const { desk, intrusions } = await openWatched(given);
    const choose = async () => {
      await desk.page.getByRole('button', { name: 'Import', exact: true }).click();
      const asked = desk.page.waitForEvent('filechooser');
      await desk.dialog.getByRole('button', { name: 'Choose files' }).click();
      const name = `${NAME}.json`;
      await (await asked).setFiles({ name, mimeType: '', buffer: Buffer.from(FILE) });
      await expectShown(desk.dialog, NAME);
    };
    await choose();
    await expectAllShown(desk.dialog, texts.slice(0, 10));
    await intrusions.expectNone('in the preview');
    await desk.dialog.getByRole('button', { name: /^Import \d/ }).click();
    await expect(desk.dialog.getByRole('status')).toContainText('saved in this browser');
    await desk.dialog.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => desk.presets.locator('li').count()).toBeGreaterThan(texts.length);
    await intrusions.expectNone('in one’s own list');
    await desk.page.getByRole('button', { name: 'Export', exact: true }).click();
    await desk.dialog.getByRole('radio', { name: 'Test events', exact: true }).check();
    const downloaded = desk.page.waitForEvent('download');
    await desk.dialog.getByRole('button', { name: /^Export/ }).click();
    await desk.page.screenshot({ path: '/tmp/wt/locked-export.png' });
    expect((await downloaded).suggestedFilename()).toBe('___proto__-schema.json');
    await expectAllShown(desk.dialog, texts.slice(0, 10));
    await intrusions.expectNone('in the export');
  });
});

describe('what somebody types', () => {
  it('is shown as text: names, tags, fields, and the sentences about them', async () => {
    const { desk, intrusions } = await openWatched(given);
    for (const text of HOSTILE_LINES) {
      await desk.functionName.fill(text);
      await desk.qualifier.fill(text);
      await desk.payload.fill(text);
      await desk.clientContext.fill(text);
      await (await openOption(desk, 'Tenant ID')).fill(text);
      await (await openOption(desk, 'Durable execution name')).fill(text);
      await desk.invoke.click();
      await expectShown(desk.payload, text);
    }
    await intrusions.expectNone('in the fields');
    await desk.functionName.fill('echo');
    await desk.savePreset.click();
    await desk.dialog.getByRole('textbox', { name: 'Name' }).fill(NAME);
    await desk.dialog.getByRole('textbox', { name: 'Tags' }).fill(texts.slice(0, 5).join(','));
    await desk.dialog.getByRole('textbox', { name: 'Description' }).fill(NAME);
    await desk.dialog.getByRole('button', { name: /^Save/ }).click();
    await expectShown(desk.page.locator('body'), `“${NAME}” is saved.`);
    await intrusions.expectNone('in the word that it is saved');
    await desk.payload.fill(`changed ${NAME}`);
    await desk.page.getByRole('button', { name: 'What changed' }).click();
    await expectShown(desk.dialog, `What changed in “${NAME}”`);
    await expectShown(desk.dialog, `changed ${NAME}`);
    await intrusions.expectNone('in what differs');
  });

  it('is shown as text: the name of a payload’s file, chosen or dropped', async () => {
    const { desk, intrusions } = await openWatched(given);
    for (const [at, name] of texts.entries()) {
      const give = at % 2 === 0 ? chooseFile : dropFile;
      await give(desk, name, Buffer.from([0xff, at]));
      // A browser keeps of a name what comes after the last slash.
      await expectShown(desk.page.getByRole('region', { name: 'Payload' }), 'sent byte for byte');
      if (at % 2 === 1) await expectShown(desk.page.getByRole('main'), name);
      await desk.page.getByRole('button', { name: 'Remove the file' }).click();
    }
    await intrusions.expectNone('in names of files');
  });
});
