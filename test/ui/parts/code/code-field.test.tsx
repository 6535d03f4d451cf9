import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { giveCodeField, linesOf } from './given-code-field.tsx';

describe('a code field', () => {
  it('is a plain text field at once, under its name', () => {
    const { plain } = giveCodeField('{"a":1}', { placeholder: 'JSON' });
    expect(plain().value).toBe('{"a":1}');
    expect(plain().getAttribute('aria-label')).toBe('Payload');
    expect(plain().placeholder).toBe('JSON');
  });

  it('becomes the editor under the same name, with the same text', async () => {
    const { editor, place } = giveCodeField('{\n  "a": 1\n}');
    expect(linesOf(await editor())).toEqual(['{', '  "a": 1', '}']);
    await expect.element(page.getByRole('textbox', { name: 'Payload' })).toBeVisible();
    expect(place.querySelector('textarea')).toBeNull();
  });

  it('loses nothing that was typed before the editor came: text, caret, focus', async () => {
    const { letIn, plain, editor, text, findRoot } = giveCodeField('', {}, true);
    await userEvent.click(plain());
    await userEvent.keyboard('"typed"{ArrowLeft}');
    expect(text.value).toBe('"typed"');
    letIn();
    const content = await editor();
    await expect.poll(() => findRoot()?.activeElement).toBe(content);
    await userEvent.keyboard('!');
    await expect.poll(() => text.value).toBe('"typed!"');
  });

  it('does not take the focus where the plain field did not have it', async () => {
    const { editor, place } = giveCodeField('{}');
    place.querySelector('button')?.focus();
    await editor();
    expect(document.activeElement?.textContent).toBe('after');
  });

  it('lets a selection of the plain field stand', async () => {
    const { letIn, plain, editor, text } = giveCodeField('"abc"', {}, true);
    await userEvent.click(plain());
    await userEvent.keyboard('{Home}{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    letIn();
    await editor();
    await userEvent.keyboard('x');
    await expect.poll(() => text.value).toBe('"xc"');
  });

  it('tells of what is typed, and of nothing that came from outside', async () => {
    const { editor, told, text } = giveCodeField('1');
    const content = await editor();
    text.value = '2';
    await expect.poll(() => linesOf(content)).toEqual(['2']);
    expect(told).toEqual([]);
    content.focus();
    await userEvent.keyboard('{End}3');
    await expect.poll(() => told).toEqual(['23']);
  });

  it('takes what comes from outside while the editor is loading', async () => {
    const { letIn, editor, text, plain } = giveCodeField('early', {}, true);
    text.value = 'late';
    await expect.poll(() => plain().value).toBe('late');
    letIn();
    expect(linesOf(await editor())).toEqual(['late']);
  });

  it('works on as the plain field where the editor cannot be loaded, and says so', async () => {
    const { place, fail, plain, text } = giveCodeField('', {}, true);
    fail();
    await expect.poll(() => place.textContent).toContain('The editor with colours could not');
    await userEvent.click(plain());
    await userEvent.keyboard('1');
    expect(text.value).toBe('1');
  });

  it('styles itself in its shadow root, where the Content-Security-Policy allows it', async () => {
    const { editor, findRoot } = giveCodeField('{}');
    await editor();
    expect(findRoot()?.querySelector('style')).toBeNull();
    expect(findRoot()?.adoptedStyleSheets.length).toBeGreaterThan(0);
  });
});

describe('carriage returns', () => {
  const MIXED = '{\r\n"a":\r1}\n';

  it('survive where nobody touches the text', async () => {
    const { editor, text, told } = giveCodeField(MIXED);
    await editor();
    expect([text.value, told]).toEqual([MIXED, []]);
  });

  it('survive an edit elsewhere in the text', async () => {
    const { editor, text } = giveCodeField(MIXED);
    (await editor()).focus();
    await userEvent.keyboard('{Control>}{End}{/Control}x');
    await expect.poll(() => text.value).toBe(`${MIXED}x`);
  });

  it('keep the plain field from being typed in: it would change every one of them', () => {
    expect(giveCodeField(MIXED).plain().readOnly).toBe(true);
    expect(giveCodeField('{\n}').plain().readOnly).toBe(false);
  });
});
