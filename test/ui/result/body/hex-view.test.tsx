import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OpenBody } from '../../../../src/domain/body/body-port.ts';
import type { HexQuestion } from '../../../../src/domain/body/hex/hex-task.ts';
import { HexView } from '../../../../src/ui/result/body/hex/HexView.tsx';
import { expectAccessible } from '../../axe.ts';
import { mount } from '../../mount.tsx';
import { giveBody } from './given-body.ts';

/** Every byte is the last of its offset: a body of any size, and none of it in memory. */
const endless = {
  async ask(_task: 'hexRows', { first, count, width }: HexQuestion) {
    const answer = Array.from({ length: count }, (_none, at) => ({
      offset: (first + at) * width,
      bytes: [String(first + at)],
      text: '',
    }));
    return { kind: 'answered', answer };
  },
} as unknown as OpenBody;

function mountHex(body: OpenBody, sizeBytes: number, widthPx: number) {
  const place = mount(<HexView body={body} sizeBytes={sizeBytes} />);
  place.style.cssText = `display: grid; block-size: 400px; inline-size: ${widthPx}px`;
}

const rows = () =>
  page
    .getByRole('row')
    .elements()
    .map((row) => row.textContent);

it('shows sixteen bytes a row where they fit, and eight where they do not', async () => {
  const bytes = Uint8Array.from({ length: 20 }, (_none, at) => 0x41 + at);
  mountHex(giveBody(bytes), 20, 900);
  await expect
    .poll(rows)
    .toEqual([
      '0000000041 42 43 44 45 46 47 48 49 4a 4b 4c 4d 4e 4f 50ABCDEFGHIJKLMNOP',
      '0000001051 52 53 54QRST',
    ]);
  await expectAccessible();
});

it('of a narrow page has eight bytes a row', async () => {
  mountHex(giveBody(new Uint8Array(20)), 20, 360);
  await expect.poll(() => rows().length).toBe(3);
});

it('goes to any place of 300 MB, and by the wheel from row to row', async () => {
  const sizeBytes = 300 * 1024 * 1024;
  mountHex(endless, sizeBytes, 900);
  const field = page.getByRole('textbox', { name: 'Go to offset' });
  await userEvent.fill(field, '0a000000');
  await userEvent.keyboard('{Enter}');
  const wanted = 0x0a000000 / 16;
  await expect.poll(rows).toContain(`0a000000${wanted}`);
  const table = page.getByRole('table').element();
  table.scrollTop += 120;
  await expect.poll(() => rows().some((row) => row.endsWith(String(wanted + 8)))).toBe(true);
  table.scrollTop = table.scrollHeight;
  await expect.poll(rows).toContain(`12bffff0${sizeBytes / 16 - 1}`);
  expect(rows().length).toBeLessThan(60);
  await userEvent.fill(field, 'fffffffff');
  await expect.element(page.getByText('There is no such byte.')).toBeVisible();
});
