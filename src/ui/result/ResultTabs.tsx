// Behind tabs what came back: the response, the log, the details.
import type { EndedRun } from '../../domain/run/run.ts';
import { RESULT_TABS } from '../../state/result/result-state.ts';
import { Tabs } from '../parts/Tabs.tsx';
import { DetailsView } from './DetailsView.tsx';
import { FailureView } from './FailureView.tsx';
import { LogView } from './log/LogView.tsx';
import { OutcomeView } from './OutcomeView.tsx';
import styles from './ResultTabs.module.css';
import { FileBand, RecordMenu } from './record/LateRecord.tsx';
import type { ResultDesk } from './result-desk.ts';
import { StreamedResponse } from './StreamedResponse.tsx';

export interface ResultTabsProps {
  readonly run: EndedRun;
  readonly on: ResultDesk;
}

export function ResultTabs({ run, on }: ResultTabsProps) {
  const { result } = on;
  const lines = (on.wholeLog.lines.value ?? result.logLines.value).length;
  const tabs = RESULT_TABS.map((name) => ({
    name,
    note: name === 'Log' && lines > 0 ? `${lines} ${lines === 1 ? 'line' : 'lines'}` : undefined,
  }));
  return (
    <div class={styles.body}>
      {run.file !== undefined && <FileBand run={run} file={run.file} desk={on.desk} />}
      <Tabs
        label="Result"
        tabs={tabs}
        chosen={result.tab.value}
        onChoose={result.showTab}
        aside={<RecordMenu run={run} on={on} />}
      >
        <TabBody run={run} on={on} />
      </Tabs>
    </div>
  );
}

function TabBody({ run, on }: ResultTabsProps) {
  switch (on.result.tab.value) {
    case 'Response':
      if (run.stream !== undefined)
        return <StreamedResponse run={run} record={run.stream} on={on} />;
      if (run.kind === 'failure') return <FailureView run={run} desk={on.desk} />;
      return <OutcomeView run={run} on={on} />;
    case 'Log':
      return <LogView run={run} on={on} />;
    case 'Details':
      return <DetailsView run={run} on={on} />;
  }
}
