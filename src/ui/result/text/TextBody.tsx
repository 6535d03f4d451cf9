// A text of any length, of which only what the screen shows is in the page.
import { useEffect, useRef } from 'preact/hooks';
import type { TextView } from '../../../state/result/text-view.ts';
import { readSelectedRows } from './copy-rows.ts';
import { FindBar } from './FindBar.tsx';
import styles from './TextBody.module.css';
import { TextRow } from './TextRow.tsx';
import { toTextMove } from './text-keys.ts';
import { useRowScroll } from './use-row-scroll.ts';
import { PROBE, useTextSize } from './use-text-size.ts';

export interface TextBodyProps {
  readonly label: string;
  readonly text: TextView;
  readonly sizeBytes: number;
}

export function TextBody({ label, text, sizeBytes }: TextBodyProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const size = useTextSize(scroller, probe);
  const scroll = useRowScroll(text, scroller, size);
  const { scale, drawn } = scroll;
  const digits = toDigits(sizeBytes);
  useEffect(() => {
    if (size === undefined) return;
    const free = size.widthPx / size.columnPx - digits - GUTTER_COLUMNS;
    text.setColumns(Math.max(Math.floor(free), LEAST_COLUMNS));
  }, [size, digits, text]);
  useEffect(() => {
    if (text.takeFocus()) scroller.current?.focus();
  }, [text]);
  const gutter = { '--digits': `${digits}ch` };
  return (
    <div class={styles.text} style={gutter}>
      {text.find.isOpen.value && (
        <FindBar find={text.find} sizeBytes={sizeBytes} onClose={() => scroller.current?.focus()} />
      )}
      <div ref={probe} class={styles.probe} aria-hidden="true">
        {PROBE}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a field would hold all of the text */}
      <div
        ref={scroller}
        class={styles.scroller}
        role="textbox"
        aria-multiline="true"
        aria-readonly="true"
        aria-label={label}
        tabIndex={0}
        onScroll={scroll.onScroll}
        onKeyDown={(event) => {
          const move = toTextMove(event);
          if (move === undefined) return;
          event.preventDefault();
          if (move === 'find') text.find.open();
          else scroll.moveTo(move === 'start' ? 0 : Number.POSITIVE_INFINITY);
        }}
        onCopy={(event) => {
          const selected = layer.current && readSelectedRows(layer.current, drawn);
          if (typeof selected !== 'string') return;
          event.preventDefault();
          event.clipboardData?.setData('text/plain', selected);
        }}
      >
        <div class={styles.all} style={{ blockSize: `${scale.heightPx}px` }}>
          <div class={styles.screen} style={{ blockSize: `${scale.screenPx}px` }}>
            <div ref={layer} style={{ transform: `translateY(${scroll.offsetPx}px)` }}>
              {drawn.map((row) => (
                <TextRow key={`${row.line} ${row.at}`} row={row} />
              ))}
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

/** The space on both sides of the lines' numbers, and one for a comma that stands over. */
const GUTTER_COLUMNS = 5;
const LEAST_COLUMNS = 12;

/** For the lines' numbers, before the lines are counted: a line of formatted JSON seldom has less than eight bytes. */
function toDigits(sizeBytes: number): number {
  return Math.max(String(Math.floor(sizeBytes / 8)).length, 2);
}
