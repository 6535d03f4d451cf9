import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { parseConfig } from '../../../src/domain/config/parse-config.ts';
import type { UpdateNotice as Update } from '../../../src/state/page/update-notice.ts';
import { ConfigProblems } from '../../../src/ui/notice/ConfigProblems.tsx';
import { FaultNotice } from '../../../src/ui/notice/FaultNotice.tsx';
import { UpdateNotice } from '../../../src/ui/notice/UpdateNotice.tsx';
import { giveDesk } from '../../state/given-desk.ts';
import { mount } from '../mount.tsx';

describe('the problems of the config', () => {
  it('are listed, each with its path and its sentence', async () => {
    const { problems } = parseConfig({ version: 1, titel: 'x', environments: [null] });
    const place = mount(<ConfigProblems desk={{ configProblems: problems, prices: undefined }} />);
    await expect
      .element(page.getByRole('region', { name: 'Problems in config.json' }))
      .toHaveTextContent('config.json has 2 problems.');
    expect([...place.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      '$.titel “titel” is not a key that belongs here.',
      '$.environments[0] This must be an object in braces.',
    ]);
  });

  it('take no room where there are none', () => {
    expect(
      mount(<ConfigProblems desk={{ configProblems: [], prices: undefined }} />).textContent,
    ).toBe('');
  });

  it('has those of the prices among them, which are looked at later', async () => {
    const { config, problems } = parseConfig({
      version: 1,
      environments: [],
      prices: { date: '2026-11', currency: '$', regions: { 'eu-west-1': { request: -1 } } },
    });
    const place = mount(
      <ConfigProblems desk={{ configProblems: problems, prices: config.prices }} />,
    );
    const paths = () => [...place.querySelectorAll('code')].map((code) => code.textContent);
    await expect
      .poll(paths)
      .toEqual([
        '$.prices.currency',
        '$.prices.regions["eu-west-1"].gbSecond',
        '$.prices.regions["eu-west-1"].request',
      ]);
    expect(place.textContent).toContain('config.json has 3 problems.');
  });

  it('show as text what the config holds', () => {
    const { problems } = parseConfig({ version: 1, '<img src=x onerror=alert(1)>': 1 });
    const place = mount(<ConfigProblems desk={{ configProblems: problems, prices: undefined }} />);
    expect(place.querySelector('img')).toBeNull();
    expect(place.textContent).toContain('$["<img src=x onerror=alert(1)>"]');
    expect(place.textContent).toContain('has a problem');
  });
});

describe('a fault of the page', () => {
  it('is told at once, can be copied, and closed', async () => {
    const { desk, copied } = giveDesk();
    mount(<FaultNotice text="RangeError: too far" clipboard={desk.clipboard} />);
    await expect.element(page.getByRole('alert')).toHaveTextContent('RangeError: too far');
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => copied).toEqual(['RangeError: too far']);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('the line that tells of newer versions', () => {
  it('is not there until it has something to say, then offers to reload now or later', async () => {
    const sentence = signal<string | undefined>(undefined);
    const canReload = signal(true);
    const pressed: string[] = [];
    const update: Update = {
      sentence,
      canReload,
      reload: async () => void pressed.push('reload'),
      putOff: () => void pressed.push('later'),
    };
    mount(<UpdateNotice update={update} />);
    expect(page.getByRole('status').elements()).toEqual([]);
    sentence.value = 'A new version is ready.';
    await expect.element(page.getByRole('status')).toHaveTextContent('A new version is ready.');
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('button', { name: 'Later' }).click();
    expect(pressed).toEqual(['reload', 'later']);
    canReload.value = false;
    await expect.element(page.getByRole('button', { name: 'Reload' })).not.toBeInTheDocument();
  });
});
