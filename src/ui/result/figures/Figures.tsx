// The figures of a run that people look at: its line in time, its start, its memory, its cost.
import { parsePrices } from '../../../domain/config/prices-schema.ts';
import { explainStart } from '../../../domain/figures/explain-start.ts';
import { explainMemory, type MemoryUse, toMemoryUse } from '../../../domain/figures/memory-use.ts';
import { toTimeline } from '../../../domain/figures/timeline.ts';
import type { Report } from '../../../domain/log/report.ts';
import type { EndedRun } from '../../../domain/run/run.ts';
import { CostFigure } from './CostFigure.tsx';
import { Figure } from './Figure.tsx';
import styles from './Figures.module.css';
import { TimelineFigure } from './TimelineFigure.tsx';

export interface FiguresProps {
  readonly run: EndedRun;
  readonly report: Report;
  /** Those of config.json, unread. */
  readonly prices: unknown;
}

const NOT_IN_TAIL = 'not in the log tail';

export function Figures({ run, report, prices }: FiguresProps) {
  const own = prices === undefined ? undefined : parsePrices(prices);
  const timeline = toTimeline(run, report);
  const memory = toMemoryUse(report);
  const start = explainStart(report);
  const isRun = run.kind === 'outcome' && run.request.invocationType === 'RequestResponse';
  return (
    <section class={styles.figures} aria-label="Figures">
      <h3>Figures</h3>
      {timeline !== undefined && <TimelineFigure timeline={timeline} billedMs={report.billedMs} />}
      {isRun && (
        <>
          <Figure name="Start" isMissing={start.word === undefined}>
            {start.word !== undefined && (
              <>
                <b>{start.word}</b>:{' '}
              </>
            )}
            {start.meaning}
          </Figure>
          <Figure name="Memory" isMissing={memory === undefined}>
            {memory === undefined ? NOT_IN_TAIL : <MemoryBar memory={memory} />}
          </Figure>
        </>
      )}
      {run.kind === 'outcome' && <CostFigure run={run} report={report} own={own} />}
    </section>
  );
}

function MemoryBar({ memory }: { readonly memory: MemoryUse }) {
  const { usedMb, sizeMb, share, state } = memory;
  return (
    <>
      <div class={styles.bar} aria-hidden="true">
        <i data-state={state} style={{ flexGrow: Math.min(share, 1) }} />
        <i data-state="free" style={{ flexGrow: Math.max(1 - share, 0) }} />
      </div>
      <p data-state={state}>
        <b>{usedMb}</b> of <b>{sizeMb} MB</b>, {explainMemory(memory)}
      </p>
    </>
  );
}
