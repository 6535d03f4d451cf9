// A field for code: a plain text field at once, the editor in its place when it has loaded.
import { useEffect, useImperativeHandle, useRef } from 'preact/hooks';
import styles from './CodeField.module.css';
import type { CodeFieldProps } from './code-field-props.ts';
import { useEditorModule } from './editor-module.ts';
import { PlainField } from './PlainField.tsx';
import type { PlainState } from './plain-state.ts';
import { useOpenEditor } from './use-open-editor.ts';

export function CodeField(props: CodeFieldProps) {
  const { label, text, problem, severity = 'error', isCompact = false } = props;
  const load = useEditorModule();
  const plain = useRef<PlainState>({ start: 0, end: 0, hasFocus: false, element: null });
  const { host, editor } = useOpenEditor(props, load, plain.current);

  useEffect(() => {
    editor.current?.setProblem(problem, severity);
  }, [problem?.message, problem?.line, problem?.column, severity, load.kind]);

  useImperativeHandle(props.handle ?? null, () => ({
    focus: () => (editor.current ?? plain.current.element)?.focus(),
    goTo(place) {
      if (load.kind !== 'loaded') return plain.current.element?.focus();
      const offset = load.module.toOffset(text, place);
      editor.current?.select(offset, offset);
      editor.current?.focus();
    },
    openSearch: () => editor.current?.openSearch(),
  }));

  return (
    <div class={styles.field} data-compact={isCompact} data-problem={problem && severity}>
      {load.kind === 'loaded' ? (
        <div class={styles.host} ref={host} data-label={label} />
      ) : (
        <PlainField {...props} state={plain.current} />
      )}
      {load.kind === 'failed' && (
        <p class={styles.note}>The editor with colours could not be loaded; this field works.</p>
      )}
    </div>
  );
}
