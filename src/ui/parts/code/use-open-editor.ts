// Opens the editor in its host when it has loaded, with what the plain field held, and keeps their text one.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CodeEditor } from './code-editor.ts';
import type { CodeFieldProps } from './code-field-props.ts';
import type { EditorLoad } from './editor-module.ts';
import type { PlainState } from './plain-state.ts';

export interface OpenEditor {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly editor: RefObject<CodeEditor | null>;
}

export function useOpenEditor(
  props: CodeFieldProps,
  load: EditorLoad,
  plain: PlainState,
): OpenEditor {
  const { label, text, onText, isCompact = false, placeholder = '' } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor>(null);
  /** What the editor holds, so that its own words are not handed back to it. */
  const held = useRef(text);
  const latest = useRef(onText);
  latest.current = onText;
  // Asked while the plain field is still there: taking it away takes its focus, before any effect runs.
  if (load.kind === 'loaded' && plain.element !== null) {
    plain.hasFocus = document.activeElement === plain.element;
  }

  useLayoutEffect(() => {
    if (load.kind !== 'loaded' || host.current === null) return undefined;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    held.current = text;
    const opened = load.module.openCodeEditor(root, {
      text,
      label,
      isReadOnly: onText === undefined,
      isCompact,
      placeholder,
      onText(next) {
        held.current = next;
        latest.current?.(next);
      },
    });
    editor.current = opened;
    opened.select(plain.start, plain.end);
    if (plain.hasFocus) opened.focus();
    return () => {
      opened.close();
      editor.current = null;
    };
  }, [load.kind]);

  useLayoutEffect(() => {
    if (text === held.current) return;
    held.current = text;
    editor.current?.setText(text);
  }, [text]);

  return { host, editor };
}
