// The middle: everything of a request, and the button that sends it.
import { useEffect, useRef } from 'preact/hooks';
import type { Draft } from '../../domain/request/draft.ts';
import type { Desk } from '../../state/desk.ts';
import { usePresetViews } from '../preset/preset-views-module.ts';
import { ClientContextField } from './ClientContextField.tsx';
import { FunctionFields } from './FunctionFields.tsx';
import { InvocationTypes } from './InvocationTypes.tsx';
import { InvokeBar } from './InvokeBar.tsx';
import { MoreOptions } from './MoreOptions.tsx';
import { PayloadField } from './PayloadField.tsx';
import { RequestHead } from './RequestHead.tsx';
import styles from './RequestPane.module.css';

export function RequestPane({ desk }: { readonly desk: Desk }) {
  const pane = useRef<HTMLDivElement>(null);
  const views = usePresetViews();
  const late = views.kind === 'loaded' && views.module;
  const attention = desk.press.attention.value;
  // After the render, in which More options open: a hidden field takes no focus.
  useEffect(() => {
    if (attention !== undefined) focusField(pane.current, attention.problem.field);
  }, [attention]);
  return (
    <div class={styles.pane} ref={pane}>
      <RequestHead desk={desk} />
      <div class={styles.fields}>
        <FunctionFields desk={desk} />
        <InvocationTypes draft={desk.draft} />
        <div class={styles.stream}>{late && <late.StreamChoice desk={desk} />}</div>
      </div>
      <PayloadField draft={desk.draft} file={desk.filePayload} />
      <div class={styles.lower}>
        <ClientContextField desk={desk} />
        <MoreOptions draft={desk.draft} attention={desk.press.attention} />
      </div>
      <InvokeBar desk={desk} />
    </div>
  );
}

/** Each field's place is marked with its name in the draft. */
function focusField(pane: HTMLElement | null, field: keyof Draft): void {
  const place = pane?.querySelector(`[data-field="${field}"]`);
  const control = place?.querySelector('input, select, textarea');
  const editor = place?.querySelector('[data-label]')?.shadowRoot?.querySelector('[role=textbox]');
  const target = editor ?? control;
  if (target instanceof HTMLElement) target.focus();
}
