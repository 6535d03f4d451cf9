// The plain text field that stands in until the editor has loaded.
import styles from './CodeField.module.css';
import type { CodeFieldProps } from './code-field-props.ts';
import type { PlainState } from './plain-state.ts';

export function PlainField(props: CodeFieldProps & { readonly state: PlainState }) {
  const { label, text, onText, placeholder, problem, severity, state } = props;
  const note = (event: Event) => {
    const { currentTarget: field } = event;
    if (!(field instanceof HTMLTextAreaElement)) return;
    Object.assign(state, { start: field.selectionStart, end: field.selectionEnd });
  };
  return (
    <textarea
      class={styles.plain}
      aria-label={label}
      aria-invalid={problem !== undefined && severity !== 'warning'}
      value={text}
      placeholder={placeholder}
      // A text field turns carriage returns into line feeds as soon as somebody types: then it waits.
      readOnly={onText === undefined || text.includes('\r')}
      spellcheck={false}
      autocomplete="off"
      ref={(element) => {
        state.element = element;
      }}
      onInput={(event) => {
        note(event);
        onText?.(event.currentTarget.value);
      }}
      onSelect={note}
      onKeyUp={note}
    />
  );
}
