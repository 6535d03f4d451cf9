// A code field with its text above it, as the form has it.
import { signal } from '@preact/signals';
import { createRef } from 'preact';
import { expect, vi } from 'vitest';
import { CodeField } from '../../../../src/ui/parts/code/CodeField.tsx';
import type {
  CodeFieldHandle,
  CodeFieldProps,
} from '../../../../src/ui/parts/code/code-field-props.ts';
import { createModuleHook, type UseModule } from '../../../../src/ui/parts/lazy-module.ts';
import { createDeferred } from '../../../state/fakes.ts';
import { find, mount } from '../../mount.tsx';

type CodeEditorModule = typeof import('../../../../src/ui/parts/code/code-editor.ts');

const editorModule = vi.hoisted(() => ({
  use: undefined as UseModule<CodeEditorModule> | undefined,
}));
vi.mock(import('../../../../src/ui/parts/code/editor-module.ts'), () => ({
  useEditorModule: () => editorModule.use?.() ?? { kind: 'loading' },
}));

/** The editor is loaded anew for each field, when it is let in; at once unless it is held. */
export function giveCodeField(start: string, change: Partial<CodeFieldProps> = {}, isHeld = false) {
  const gate = createDeferred<'let in' | 'failed'>();
  if (!isHeld) gate.resolve('let in');
  editorModule.use = createModuleHook(async () => {
    if ((await gate.promise) === 'failed') throw new TypeError('Failed to fetch');
    return import('../../../../src/ui/parts/code/code-editor.ts');
  });
  const text = signal(start);
  const props = signal<Partial<CodeFieldProps>>(change);
  const told: string[] = [];
  const handle = createRef<CodeFieldHandle>();
  const onText = (next: string) => {
    told.push(next);
    text.value = next;
  };
  function Host() {
    return (
      <CodeField
        label="Payload"
        text={text.value}
        onText={onText}
        handle={handle}
        {...props.value}
      />
    );
  }
  const place = mount(
    <>
      <Host />
      <button type="button">after</button>
    </>,
  );
  const findRoot = () => place.querySelector('[data-label]')?.shadowRoot ?? undefined;
  return {
    place,
    letIn: () => gate.resolve('let in'),
    fail: () => gate.resolve('failed'),
    text,
    props,
    told,
    handle,
    plain: () => find<HTMLTextAreaElement>(place, 'textarea'),
    findRoot,
    /** The editor's own element, when it has taken the plain field's place. */
    async editor(): Promise<HTMLElement> {
      await expect.poll(() => findRoot()?.querySelector('[role=textbox]')).toBeTruthy();
      return find(findRoot() as ShadowRoot, '[role=textbox]');
    },
  };
}

/** The lines that the editor shows; a carriage return is shown as a mark of its own. */
export function linesOf(editor: HTMLElement): (string | null)[] {
  return [...editor.querySelectorAll('.cm-line')].map((line) => line.textContent);
}
