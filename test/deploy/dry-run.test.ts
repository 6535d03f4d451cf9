// The real command with nothing around it: a dry run, and what it cannot follow.
import { describe, expect, it, vi } from 'vitest';
import { BUILD, giveDeploy, listSteps, SETTINGS } from './given-deploy.ts';

vi.setConfig({ testTimeout: 120_000 });
const given = giveDeploy();

describe('a dry run', () => {
  it('prints every step, with no AWS, no credentials and no settings', async () => {
    const { code, out, err } = await given.deploy(['--dry-run']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('The steps for deploy/settings.example.json; none of them is done.');
    expect(out).toContain('No region is set, so they are for eu-west-1');
    const lines = listSteps(out);
    expect(lines[0]).toContain('Create or update the stack orders-desk in eu-west-1');
    expect(lines.at(-3)).toContain('Upload sw.js (text/javascript; charset=utf-8; no-cache)');
    expect(lines.at(-2)).toMatch(/Invalidate \/ .*\/index\.html \/sw\.js$/);
    expect(lines).toHaveLength(Object.keys(BUILD).length + 3);
    expect(out).toContain(`ContentSecurityPolicy = default-src 'none';`);
  });

  it('is for the region that AWS_REGION or the profile names, unless the settings name one', async () => {
    const { region: _, ...rest } = SETTINGS;
    const without = await given.settings(rest);
    const words = ['--dry-run', '--settings', without];
    const far = await given.deploy(words, { AWS_REGION: 'ap-south-1' });
    expect(far.out).toContain('orders-desk in ap-south-1');
    await given.folder.write({ 'aws-config': '[profile team]\nregion = sa-east-1\n' });
    const profile = { AWS_CONFIG_FILE: `${given.folder.path}/aws-config`, AWS_PROFILE: 'team' };
    expect((await given.deploy(words, profile)).out).toContain('orders-desk in sa-east-1');
    await given.settings(SETTINGS);
    expect((await given.deploy(words, { AWS_REGION: 'ap-south-1' })).out).toContain('in eu-west-1');
  });

  it('prints the steps of a removal', async () => {
    const { code, out } = await given.deploy(['--dry-run', '--remove', '--with-bucket']);
    expect(code).toBe(0);
    expect(listSteps(out).map((line) => line.slice(5))).toEqual([
      'Read the outputs of the stack orders-desk in eu-west-1',
      'Delete the stack orders-desk; its bucket and its user pool stay',
      'Delete every version of every file in the bucket, and the bucket',
    ]);
  });
});

describe('what cannot be followed is told, with 2 as the end', () => {
  it.each([
    ['no settings', [], 'copy deploy/settings.example.json'],
    ['an unknown word', ['--drydry'], "Unknown option '--drydry'"],
    ['half a removal', ['--with-bucket'], 'goes with --remove only'],
    [
      'a file that is not there',
      ['--settings', 'nowhere.json'],
      'nowhere.json: $: This file cannot',
    ],
  ])('%s', async (_name, words, sentence) => {
    const { code, out, err } = await given.deploy(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('every problem of the settings, with its place', async () => {
    const file = await given.settings({ stackName: '1', titel: 'a', environments: [] });
    const { code, err } = await given.deploy(['--dry-run', '--settings', file]);
    expect(code).toBe(2);
    for (const path of ['$.stackName', '$.titel', '$.environments']) {
      expect(err).toContain(`settings.json: ${path}: `);
    }
  });

  it('a catalogue that is not there, or that the page would complain of', async () => {
    const settings = { ...SETTINGS, catalogue: 'ours.json' };
    const words = ['--dry-run', '--settings', await given.settings(settings)];
    expect((await given.deploy(words)).err).toContain('$.catalogue: There is no ');
    await given.folder.write({ 'ours.json': '{"orderId":1}' });
    expect((await given.deploy(words)).err).toContain(
      'ours.json: $.format: This is no file of presets',
    );
  });

  it('no region', async () => {
    const { region: _, ...rest } = SETTINGS;
    const { code, err } = await given.deploy(['--settings', await given.settings(rest)]);
    expect(code).toBe(2);
    expect(err).toContain('set AWS_REGION');
  });
});
