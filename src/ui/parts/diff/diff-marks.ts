// How the lines of a comparison are marked: a sign at the beginning of each that changed, and what changed within it.
import { type EditorState, type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import type { LineKind, UnifiedText } from '../../../domain/diff/unified-text.ts';

/** In the text's own flow, not in a gutter: gutters are hidden from readers, and a copy leaves both out. */
class Sign extends WidgetType {
  private readonly sign: string;

  constructor(sign: string) {
    super();
    this.sign = sign;
  }

  override eq(other: Sign): boolean {
    return other.sign === this.sign;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'cm-sign';
    element.textContent = this.sign;
    return element;
  }
}

const SIGNS: Readonly<Record<LineKind, string>> = { same: ' ', removed: '−', added: '+' };

export function markLines({ stretches, parts }: UnifiedText): Extension {
  return [
    EditorView.decorations.compute([], (state) => toLineMarks(state, stretches)),
    EditorView.decorations.of(Decoration.set(parts.map(({ from, to }) => CHANGED.range(from, to)))),
  ];
}

const CHANGED = Decoration.mark({ class: 'cm-changed' });

function toLineMarks({ doc }: EditorState, stretches: UnifiedText['stretches']) {
  const marks = new RangeSetBuilder<Decoration>();
  for (const { kind, first, last } of stretches) {
    if (kind === 'same') continue;
    const line = Decoration.line({ class: `cm-${kind}` });
    const sign = Decoration.widget({ widget: new Sign(SIGNS[kind]), side: -1 });
    for (let number = first; number <= last; number += 1) {
      const { from } = doc.line(number);
      marks.add(from, from, line);
      marks.add(from, from, sign);
    }
  }
  return marks.finish();
}
