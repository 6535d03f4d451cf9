import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PayloadField } from '../../../src/ui/request/PayloadField.tsx';
import { giveDesk } from '../../state/given-desk.ts';
import { find, mount } from '../mount.tsx';

function show(text = '') {
  const given = giveDesk();
  const { draft, filePayload } = given.desk;
  draft.update({ payload: { kind: 'text', text } });
  const place = mount(<PayloadField draft={draft} file={filePayload} />);
  return { ...given, place, draft, payload: () => draft.draft.value.payload };
}

const toFile = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  new File([content], name);

function toTransfer(file: File): DataTransfer {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer;
}

/** True where the field let the browser do as it does by itself: open the file in the page's place. */
function drag(target: Element, type: string, dataTransfer: DataTransfer): boolean {
  return target.dispatchEvent(
    new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer }),
  );
}

describe('the payload', () => {
  it('says that an empty one sends no body', () => {
    expect(show().place.textContent).toContain('Empty: no body is sent');
  });

  it('says that JSON is valid, and counts bytes', () => {
    const { textContent } = show('"é"').place;
    expect(textContent).toContain('JSON is valid');
    expect(textContent).toContain('4 bytes of 6 MB');
  });

  it('says where JSON is wrong, and goes there on a press', async () => {
    const { draft } = show('{\n"a":\n}');
    await expect.element(page.getByRole('button', { name: 'Show it' })).toBeVisible();
    await expect
      .element(page.getByRole('textbox', { name: 'Payload' }))
      .toHaveAttribute('aria-description');
    await page.getByRole('button', { name: 'Show it' }).click();
    await userEvent.keyboard('1');
    await expect.poll(() => draft.check.value?.cautions).toEqual([]);
  });

  it('is set in order on a press, where it is JSON', async () => {
    const { payload } = show('{"n":12345678901234567890}');
    await page.getByRole('button', { name: 'Format' }).click();
    expect(payload()).toEqual({ kind: 'text', text: '{\n  "n": 12345678901234567890\n}' });
  });
});

describe('a payload from a file', () => {
  it('is chosen: its bytes are taken as they are', async () => {
    const { place, payload } = show('{"typed":true}');
    const chooser = find<HTMLInputElement>(place, 'input[type=file]');
    chooser.files = toTransfer(toFile('a.bin', Uint8Array.from([0xff, 0x00]))).files;
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
    await expect
      .poll(payload)
      .toEqual({ kind: 'file', name: 'a.bin', bytes: Uint8Array.from([0xff, 0x00]) });
    await expect.poll(() => place.textContent).toContain('2 bytes, sent byte for byte');
    // The same file can be chosen once more.
    expect(chooser.files).toHaveLength(0);
  });

  it('is dropped anywhere on the field, the editor included, and is not taken for text', async () => {
    const { place, payload } = show();
    await expect.poll(() => place.querySelector('[data-label]')?.shadowRoot).toBeTruthy();
    const content = find(find(place, '[data-label]').shadowRoot as ShadowRoot, '[role=textbox]');
    const transfer = toTransfer(toFile('order.json', '{"a":1}'));
    expect(drag(content, 'dragover', transfer)).toBe(false);
    await expect.poll(() => find(place, 'section').dataset.over).toBe('true');
    expect(drag(content, 'drop', transfer)).toBe(false);
    await expect.poll(payload).toMatchObject({ kind: 'file', name: 'order.json' });
    await expect.poll(() => find(place, 'section').dataset.over).toBe('false');
  });

  it('leaves a text that is dragged to the editor', () => {
    const { place } = show();
    const transfer = new DataTransfer();
    transfer.setData('text/plain', 'hello');
    drag(find(place, 'section'), 'dragover', transfer);
    expect(find(place, 'section').dataset.over).toBe('false');
  });

  it('is removed, which gives back what was typed, with the focus in it', async () => {
    const { desk, place, payload } = show('{"typed":true}');
    await desk.filePayload.take(toFile('a.json', '1'));
    await page.getByRole('button', { name: 'Remove the file' }).click();
    expect(payload()).toEqual({ kind: 'text', text: '{"typed":true}' });
    await expect.poll(() => place.contains(document.activeElement)).toBe(true);
  });

  it('can be edited as text only where that gives the same bytes', async () => {
    const { desk, place, payload } = show();
    await desk.filePayload.take(toFile('latin1.txt', Uint8Array.from([0xe9])));
    await expect.poll(() => place.textContent).toContain('latin1.txt');
    expect(place.textContent).not.toContain('Edit as text');
    await desk.filePayload.take(toFile('a.json', '{"a":1}'));
    await page.getByRole('button', { name: 'Edit as text' }).click();
    expect(payload()).toEqual({ kind: 'text', text: '{"a":1}' });
  });

  it('that is too large is refused in a sentence, and what was typed stays', async () => {
    const { desk, payload } = show('{"typed":true}');
    await desk.filePayload.take({
      name: 'film.mov',
      size: 2 ** 31,
      arrayBuffer: () => Promise.reject(),
    });
    await expect.element(page.getByRole('alert')).toHaveTextContent('film.mov has 2 GB');
    expect(payload()).toMatchObject({ kind: 'text' });
  });
});
