import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CompareTexts } from '../../../../src/domain/diff/compare-texts.ts';
import type { Difference } from '../../../../src/domain/preset/differences.ts';
import { DifferenceList } from '../../../../src/ui/parts/diff/DifferenceList.tsx';
import { PlainTexts } from '../../../../src/ui/parts/diff/PlainTexts.tsx';
import { TextDiff } from '../../../../src/ui/parts/diff/TextDiff.tsx';
import { compareLines } from '../../../domain/diff/compare-lines.ts';
import { find, mount } from '../../mount.tsx';

const compare: CompareTexts = async (before, after) => ({
  kind: 'answered',
  answer: compareLines(before, after),
});
const TEXTS = { beforeLabel: 'Saved', afterLabel: 'In the form' };
const LABELS = { ...TEXTS, compare };
const view = () => page.getByRole('textbox', { name: 'Payload: what differs' });

async function mountDiff(before: string, after: string): Promise<ShadowRoot> {
  const place = mount(<TextDiff label="Payload" before={before} after={after} {...LABELS} />);
  await expect.element(view()).toBeVisible();
  const { shadowRoot } = find(place, '[data-label="Payload"]');
  if (shadowRoot === null) throw new Error('There is no shadow root.');
  return shadowRoot;
}

const lines = (root: ShadowRoot) =>
  [...root.querySelectorAll('.cm-line, .cm-same')].map((line) => line.textContent);
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at}`);

describe('a comparison of two texts', () => {
  it('shows removed and added lines with a sign, not with a colour alone', async () => {
    const root = await mountDiff('{\n  "id": 1\n}', '{\n  "id": 2\n}');
    expect(lines(root)).toEqual(['{', '−  "id": 1', '+  "id": 2', '}']);
    expect(getComputedStyle(find(root, '.cm-removed .cm-changed')).textDecorationLine).toBe(
      'line-through',
    );
    expect(getComputedStyle(find(root, '.cm-added .cm-changed')).textDecorationLine).toBe(
      'underline',
    );
  });

  it('says which sign is which, on the screen and to a reader', async () => {
    await mountDiff('a', 'b');
    await expect.element(page.getByText('− Saved')).toBeVisible();
    await expect.element(page.getByText('+ In the form')).toBeVisible();
    await expect.element(view()).toHaveAttribute('aria-description', '− Saved, + In the form');
    await expect.element(view()).toHaveAttribute('aria-readonly', 'true');
  });

  it('styles itself in its shadow root, where the Content-Security-Policy allows it', async () => {
    const root = await mountDiff('a', 'b');
    expect(root.adoptedStyleSheets.length).toBeGreaterThan(0);
    expect(root.querySelector('style')).toBeNull();
  });

  it('closes up what did not change, and opens it when it is asked to', async () => {
    const many = numbered(1, 40);
    const root = await mountDiff([...many, 'old'].join('\n'), [...many, 'new'].join('\n'));
    expect(lines(root)).toEqual(['37 unchanged lines', ...numbered(38, 40), '−old', '+new']);
    await page.getByRole('button', { name: '37 unchanged lines' }).click();
    await expect.poll(() => lines(root)).toContain('line 1');
    expect(root.activeElement).toBe(find(root, '.cm-content'));
  });

  it('makes special characters visible', async () => {
    const root = await mountDiff('a\nb', 'a\r\nb\u200b');
    await expect.poll(() => root.querySelectorAll('.cm-specialChar').length).toBe(2);
  });

  it('can be read with the keyboard, and not changed', async () => {
    const root = await mountDiff('a', 'b');
    find(root, '.cm-content').focus();
    await userEvent.keyboard('x');
    expect(lines(root)).toEqual(['−a', '+b']);
  });

  it('follows its texts', async () => {
    const place = mount(<TextDiff label="Payload" before="a" after="b" {...LABELS} />);
    await expect.element(view()).toBeVisible();
    const { render } = await import('preact');
    render(<TextDiff label="Payload" before="a" after="c" {...LABELS} />, place);
    const root = find(place, '[data-label="Payload"]').shadowRoot as ShadowRoot;
    await expect.poll(() => lines(root)).toEqual(['−a', '+c']);
  });

  it('of texts too large says so and how large they are', () => {
    const large = 'x'.repeat(13_000_000);
    const place = mount(<TextDiff label="Payload" before={large} after="{}" {...LABELS} />);
    expect(place.textContent).toMatch(
      /^Payload: too large to compare line by line\. Saved: 13,000,000 characters\. In the form: 2 characters\.$/,
    );
  });

  it('of a line without end says that it is too large', () => {
    const place = mount(
      <TextDiff label="Payload" before={'x'.repeat(30_000)} after="{}" {...LABELS} />,
    );
    expect(place.textContent).toContain('too large to compare');
  });

  it('of the same text says that there is no difference', () => {
    const place = mount(<TextDiff label="Payload" before="a" after="a" {...LABELS} />);
    expect(place.textContent).toBe('Payload: no difference.');
  });

  it('that cannot be made leaves both texts, and says so', async () => {
    const fails: CompareTexts = async () => ({ kind: 'failed', sentence: 'Nothing answers.' });
    mount(<TextDiff label="Payload" before="old" after="new" {...TEXTS} compare={fails} />);
    await expect.element(page.getByText('could not be loaded')).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Saved' })).toHaveTextContent('old');
  });

  it('draws only what is near of a long text', async () => {
    const before = numbered(1, 20_000).join('\n');
    const root = await mountDiff(before, before.replaceAll('line', 'row'));
    expect(lines(root).length).toBeLessThan(300);
  });
});

describe('where the comparison has not loaded', () => {
  it('both texts stand in, and say so where it cannot', async () => {
    const texts = { label: 'Payload', before: '{"a":1}', after: 'x'.repeat(20_500), ...TEXTS };
    mount(<PlainTexts {...texts} hasFailed />);
    await expect.element(page.getByText('could not be loaded')).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Saved' })).toHaveTextContent('{"a":1}');
    await expect
      .element(page.getByRole('region', { name: 'In the form' }))
      .toHaveTextContent('… and 500 more characters');
  });
});

describe('a list of differences', () => {
  const difference = (field: Difference['field'], before: string, after: string): Difference => ({
    field,
    label: field,
    before,
    after,
  });

  it('has short fields in a table and long ones line by line', async () => {
    mount(
      <DifferenceList
        {...LABELS}
        differences={[
          difference('qualifier', 'live', ''),
          difference('payload', '{}', '[]'),
          difference('clientContext', '{\n}', '{}'),
        ]}
      />,
    );
    const row = page.getByRole('row', { name: 'qualifier' });
    await expect.element(row).toHaveTextContent('qualifierliveempty');
    await expect.element(page.getByRole('columnheader', { name: 'Saved' })).toBeVisible();
    for (const field of ['payload', 'clientContext']) {
      const name = `${field}: what differs`;
      await expect.element(page.getByRole('textbox', { name })).toBeVisible();
    }
  });

  it('has no table where no short field differs', () => {
    const differences = [difference('payload', '{}', '[]')];
    const place = mount(<DifferenceList {...LABELS} differences={differences} />);
    expect(place.querySelector('table')).toBeNull();
  });
});
