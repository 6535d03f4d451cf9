// Bytes in hexadecimal: offset, bytes, letters; only the rows near the window are drawn.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OpenBody } from '../../../../domain/body/body-port.ts';
import { countHexRows, formatOffset, type HexRow } from '../../../../domain/body/hex/hex-rows.ts';
import { formatBytes } from '../../../../domain/text/figures.ts';
import { createRowPages } from '../../../../state/result/body/row-pages.ts';
import { Toolbar } from '../../../parts/Toolbar.tsx';
import { RowScroller } from '../RowScroller.tsx';
import { listDrawn, toRowPx, useRowWindow } from '../use-row-window.ts';
import styles from './HexView.module.css';

export interface HexViewProps {
  readonly body: OpenBody;
  readonly sizeBytes: number;
}

const ROW_REMS = 1.5;

export function HexView({ body, sizeBytes }: HexViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useRowWidth(place);
  return (
    <div class={styles.view} ref={place}>
      <Rows key={width} body={body} sizeBytes={sizeBytes} width={width} />
    </div>
  );
}

function Rows({ body, sizeBytes, width }: HexViewProps & { readonly width: number }) {
  const rowPx = useMemo(() => toRowPx(ROW_REMS), []);
  const pages = useMemo(
    () =>
      createRowPages<HexRow>(async (from, to) => {
        const asked = await body.ask('hexRows', { first: from, count: to - from, width });
        return asked.kind === 'answered' ? asked.answer : undefined;
      }),
    [body, width],
  );
  const count = countHexRows(sizeBytes, width);
  const view = useRowWindow(count, rowPx);
  void pages.version.value;
  return (
    <>
      <GoTo sizeBytes={sizeBytes} onGo={(offset) => view.show(Math.floor(offset / width))} />
      <RowScroller
        role="table"
        aria-label="Response body in hexadecimal"
        aria-rowcount={count}
        view={view}
        isWide
      >
        {listDrawn(view, count).map((index) => (
          <Line
            key={index}
            row={pages.read(index)}
            index={index}
            width={width}
            style={{ insetBlockStart: `${view.toTop(index)}px`, blockSize: `${rowPx}px` }}
          />
        ))}
      </RowScroller>
    </>
  );
}

interface LineProps {
  readonly row: HexRow | undefined;
  readonly index: number;
  readonly width: number;
  readonly style: Readonly<Record<string, string>>;
}

function Line({ row, index, width, style }: LineProps) {
  return (
    <div role="row" tabIndex={-1} aria-rowindex={index + 1} class={styles.row} style={style}>
      <span role="rowheader" tabIndex={-1} class={styles.offset}>
        {formatOffset(index * width)}
      </span>
      <span role="cell" class={styles.bytes} data-width={width}>
        {row?.bytes.join(' ')}
      </span>
      <span role="cell" class={styles.text}>
        {row?.text}
      </span>
    </div>
  );
}

interface GoToProps {
  readonly sizeBytes: number;
  readonly onGo: (offset: number) => void;
}

function GoTo({ sizeBytes, onGo }: GoToProps) {
  const [text, setText] = useState('');
  const offset = /^(?:0x)?[0-9a-f]+$/i.test(text) ? Number.parseInt(text, 16) : undefined;
  const isWrong = text !== '' && (offset === undefined || offset >= sizeBytes);
  return (
    <Toolbar>
      <form
        class={styles.goTo}
        onSubmit={(event) => {
          event.preventDefault();
          if (offset !== undefined && !isWrong) onGo(offset);
        }}
      >
        <label>
          Go to offset 0x{' '}
          <input
            type="text"
            spellcheck={false}
            autocomplete="off"
            value={text}
            aria-invalid={isWrong}
            onInput={(event) => setText(event.currentTarget.value.trim())}
          />
        </label>
        <span>{isWrong ? 'There is no such byte.' : formatBytes(sizeBytes)}</span>
      </form>
    </Toolbar>
  );
}

/** Sixteen bytes where they fit beside each other, else eight. */
function useRowWidth(place: { readonly current: HTMLElement | null }): 8 | 16 {
  const [width, setWidth] = useState<8 | 16>(16);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = () => {
      const rem = toRowPx(1);
      setWidth(element.clientWidth < rem * 42 ? 8 : 16);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return width;
}
