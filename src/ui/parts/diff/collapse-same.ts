// Long stretches that did not change are one line, which opens when it is pressed.
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { Stretch, UnifiedText } from '../../../domain/diff/unified-text.ts';

/** Unchanged lines that stay around a change. */
const AROUND = 3;
/** Fewer are no gain. */
const AT_LEAST = 4;

const open = StateEffect.define<number>();

class Collapsed extends WidgetType {
  private readonly lines: number;

  constructor(lines: number) {
    super();
    this.lines = lines;
  }

  override eq(other: Collapsed): boolean {
    return other.lines === this.lines;
  }

  override toDOM(view: EditorView): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cm-same';
    button.textContent = `${this.lines.toLocaleString('en')} unchanged lines`;
    button.addEventListener('click', () => {
      view.dispatch({ effects: open.of(view.posAtDOM(button)) });
      // The button has gone, and the focus must not go with it.
      view.focus();
    });
    return button;
  }

  /** The button's own events are not the editor's. */
  override ignoreEvent(): boolean {
    return true;
  }

  override get estimatedHeight(): number {
    return 26;
  }
}

export function collapseSame(unified: UnifiedText): Extension {
  return StateField.define<DecorationSet>({
    create: (state) => toCollapsed(state, unified.stretches),
    update(collapsed, transaction) {
      const opened = transaction.effects.filter((effect) => effect.is(open));
      if (opened.length === 0) return collapsed;
      const isClosed = (from: number) => opened.every(({ value }) => value !== from);
      return collapsed.update({ filter: isClosed });
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}

function toCollapsed({ doc }: EditorState, stretches: readonly Stretch[]): DecorationSet {
  const ranges = stretches.flatMap(({ kind, first, last }) => {
    if (kind !== 'same') return [];
    const from = first === 1 ? first : first + AROUND;
    const to = last === doc.lines ? last : last - AROUND;
    const lines = to - from + 1;
    if (lines < AT_LEAST) return [];
    const widget = new Collapsed(lines);
    const place = [doc.line(from).from, doc.line(to).to] as const;
    return [Decoration.replace({ widget, block: true }).range(...place)];
  });
  return Decoration.set(ranges);
}
