import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { giveCodeField } from './given-code-field.tsx';

describe('the keys in a code field', () => {
  it('leave Ctrl+Enter and Cmd+Enter to the page, and the text as it is', async () => {
    const { editor, told } = giveCodeField('{}');
    const content = await editor();
    content.focus();
    const left: boolean[] = [];
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Enter') left.push(event.defaultPrevented);
      event.preventDefault();
    };
    addEventListener('keydown', listen);
    await userEvent.keyboard('{Control>}{Enter}{/Control}{Meta>}{Enter}{/Meta}');
    removeEventListener('keydown', listen);
    expect(left).toEqual([false, false]);
    expect(told).toEqual([]);
  });

  it('leave the Tab key alone, so that nobody is trapped', async () => {
    const { editor, told } = giveCodeField('{}');
    (await editor()).focus();
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('after');
    expect(told).toEqual([]);
  });

  it('take an edit back', async () => {
    const { editor, text } = giveCodeField('{}');
    (await editor()).focus();
    await userEvent.keyboard('{Control>}{End}{/Control}x');
    await expect.poll(() => text.value).toBe('{}x');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => text.value).toBe('{}');
  });
});

describe('a problem in a code field', () => {
  const PROBLEM = { message: 'Line 2, column 3: a value is missing.', line: 2, column: 3 };

  it('is marked at its place and read with the field', async () => {
    const { editor } = giveCodeField('{\n  \n}', { problem: PROBLEM });
    const content = await editor();
    await expect.poll(() => content.getAttribute('aria-invalid')).toBe('true');
    expect(content.getAttribute('aria-description')).toBe(PROBLEM.message);
    expect(
      content.querySelectorAll('.cm-line')[1]?.querySelector('.cm-lintPoint-error'),
    ).toBeTruthy();
  });

  it('that is a caution leaves the field valid', async () => {
    const { editor } = giveCodeField('x', { problem: PROBLEM, severity: 'warning' });
    const content = await editor();
    await expect.poll(() => content.getAttribute('aria-description')).toBe(PROBLEM.message);
    expect(content.getAttribute('aria-invalid')).toBe('false');
  });

  it('goes when it is mended', async () => {
    const { editor, props } = giveCodeField('x', { problem: PROBLEM });
    const content = await editor();
    await expect.poll(() => content.getAttribute('aria-invalid')).toBe('true');
    props.value = {};
    await expect.poll(() => content.getAttribute('aria-invalid')).toBe('false');
    expect(content.querySelector('[class*=cm-lint]')).toBeNull();
  });

  it('can lie past the end of the text without harm', async () => {
    const { editor, handle } = giveCodeField('x', {
      problem: { message: 'Far.', line: 99, column: 9 },
    });
    await editor();
    handle.current?.goTo({ message: 'Far.', line: 99, column: 9 });
  });

  it('is gone to: the caret stands there and typing mends it', async () => {
    const { editor, handle, text } = giveCodeField('{\n"a":\n}');
    await editor();
    handle.current?.goTo({ message: '', line: 2, column: 5 });
    await userEvent.keyboard('1');
    await expect.poll(() => text.value).toBe('{\n"a":1\n}');
  });
});

describe('a code field to read', () => {
  it('can be focused and searched, and not be changed', async () => {
    const { editor, told, handle, findRoot } = giveCodeField('{"a":1}', { onText: undefined });
    const content = await editor();
    content.focus();
    await userEvent.keyboard('x');
    expect(content.textContent).toBe('{"a":1}');
    expect(content.getAttribute('aria-readonly')).toBe('true');
    expect(told).toEqual([]);
    handle.current?.openSearch();
    await expect.element(page.getByRole('textbox', { name: 'Find' })).toBeVisible();
    expect(findRoot()?.querySelector('[name=replace]')).toBeNull();
  });
});
