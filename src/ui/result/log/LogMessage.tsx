// A message: in the theme's colours where the terminal's were meant, stack traces folded, what was found marked.
import { useMemo } from 'preact/hooks';
import type { LogLine } from '../../../domain/log/log-line.ts';
import { findText } from '../../../domain/log/view/find-text.ts';
import { type MarkedText, markTexts, sliceTexts } from '../../../domain/log/view/mark-texts.ts';
import { type MessagePart, splitFrames } from '../../../domain/log/view/stack-frames.ts';
import { toPlainText, toStyledTexts } from '../../../domain/log/view/styled-text.ts';
import { formatCount } from '../../../domain/text/figures.ts';
import type { LogViewState } from '../../../state/log/log-view.ts';
import styles from './LogText.module.css';

export interface LogMessageProps {
  readonly line: LogLine;
  readonly view: LogViewState;
  readonly pattern: RegExp | undefined;
  readonly current: number | undefined;
}

/** Of a longer message the beginning is shown: half a megabyte in one row is slow to lay out and nobody's reading. */
const SHOWN_CHARACTERS = 20_000;

export function LogMessage({ line, view, pattern, current }: LogMessageProps) {
  const { message } = line;
  const plain = useMemo(() => toPlainText(message), [message]);
  const pieces = useMemo(() => toStyledTexts(message), [message]);
  const found = pattern === undefined ? [] : findText(message, pattern);
  const marked = markTexts(pieces, found);
  const isUnfolded = view.unfolded.value.has(line);
  const lookedAt = current === undefined ? 0 : (found[current]?.end ?? 0);
  const isCut = plain.length > SHOWN_CHARACTERS && !isUnfolded && lookedAt <= SHOWN_CHARACTERS;
  const end = isCut ? SHOWN_CHARACTERS : plain.length;
  const parts = useMemo(() => splitFrames(plain.slice(0, end)), [plain, end]);
  const onToggle = () => view.toggleFrames(line);
  let start = 0;
  return (
    <>
      {parts.map((part, at) => {
        const texts = sliceTexts(marked, start, start + part.text.length);
        start += part.text.length + 1;
        const isLookedAt = texts.some(({ match }) => match !== undefined && match === current);
        return (
          <Part
            key={at}
            {...{ part, texts, current, onToggle }}
            isUnfolded={isUnfolded || isLookedAt}
          />
        );
      })}
      {isCut && (
        <button type="button" class={styles.fold} onClick={onToggle}>
          Show the rest: {formatCount(plain.length - end, 'character')}
        </button>
      )}
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
