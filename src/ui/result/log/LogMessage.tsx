// A message: in the theme's colours where the terminal's were meant, stack traces folded, what was found marked.
import { useMemo } from 'preact/hooks';
import type { LogLine } from '../../../domain/log/log-line.ts';
import { findText } from '../../../domain/log/view/find-text.ts';
import { type MarkedText, markTexts, sliceTexts } from '../../../domain/log/view/mark-texts.ts';
import { type MessagePart, splitFrames } from '../../../domain/log/view/stack-frames.ts';
import { toPlainText, toStyledTexts } from '../../../domain/log/view/styled-text.ts';
import { formatCount } from '../../../domain/text/figures.ts';
import type { LogViewState } from '../../../state/log/log-view.ts';
import styles from './LogView.module.css';

export interface LogMessageProps {
  readonly line: LogLine;
  readonly view: LogViewState;
  readonly pattern: RegExp | undefined;
  readonly current: number | undefined;
}

export function LogMessage({ line, view, pattern, current }: LogMessageProps) {
  const { message } = line;
  const parts = useMemo(() => splitFrames(toPlainText(message)), [message]);
  const pieces = useMemo(() => toStyledTexts(message), [message]);
  const marked = pattern === undefined ? pieces : markTexts(pieces, findText(message, pattern));
  const isUnfolded = view.unfolded.value.has(line);
  let start = 0;
  return (
    <>
      {parts.map((part, at) => {
        const texts = sliceTexts(marked, start, start + part.text.length);
        start += part.text.length + 1;
        return (
          <Part
            key={at}
            part={part}
            texts={texts}
            current={current}
            isUnfolded={
              isUnfolded || texts.some(({ match }) => match !== undefined && match === current)
            }
            onToggle={() => view.toggleFrames(line)}
          />
        );
      })}
    </>
  );
}

interface PartProps {
  readonly part: MessagePart;
  readonly texts: readonly MarkedText[];
  readonly current: number | undefined;
  readonly isUnfolded: boolean;
  readonly onToggle: () => void;
}

function Part({ part, texts, current, isUnfolded, onToggle }: PartProps) {
  if (part.kind === 'text') return <Texts texts={texts} current={current} />;
  return (
    <>
      <button type="button" class={styles.fold} aria-expanded={isUnfolded} onClick={onToggle}>
        {formatCount(part.frames, 'frame')}
      </button>
      {isUnfolded && <Texts texts={texts} current={current} />}
    </>
  );
}

interface TextsProps {
  readonly texts: readonly MarkedText[];
  readonly current: number | undefined;
}

function Texts({ texts, current }: TextsProps) {
  return (
    <span class={styles.texts}>
      {texts.map((piece, at) => {
        const style = {
          'data-tone': piece.tone,
          'data-back': piece.back,
          'data-marks': piece.marks.length === 0 ? undefined : piece.marks.join(' '),
        };
        if (piece.match === undefined) {
          return (
            <span key={at} {...style}>
              {piece.text}
            </span>
          );
        }
        return (
          <mark key={at} {...style} data-current={piece.match === current || undefined}>
            {piece.text}
          </mark>
        );
      })}
    </span>
  );
}
