// A response while it arrives: its figures, its text as far as it is here, and what can be done meanwhile.
import { useEffect, useMemo } from 'preact/hooks';
import { explainSilence } from '../../../domain/stream/format-stream.ts';
import { formatBytes } from '../../../domain/text/figures.ts';
import type { Desk } from '../../../state/desk.ts';
import type { LiveStream, StreamPhase } from '../../../state/stream/live-stream.ts';
import { createLiveText } from '../../../state/stream/live-text.ts';
import { Message } from '../Message.tsx';
import { LiveTextView } from './LiveTextView.tsx';
import styles from './Stream.module.css';
import { StreamStrip } from './StreamStrip.tsx';
import { useStreaming } from './use-streaming.ts';

export function LiveStreamView({ desk }: { readonly desk: Desk }) {
  const live = useStreaming(desk, true)?.live.value;
  if (live === undefined) return <Message>{PHASES.credentials}</Message>;
  return <Live desk={desk} live={live} />;
}

const PHASES: Readonly<Record<StreamPhase, string>> = {
  credentials: 'The response will stand here as it arrives.',
  sent: 'Sent. Nothing has come yet; the function may still be starting.',
  headers: 'Lambda has begun to answer. The first byte of the response is still to come.',
  arriving: '',
  over: '',
};

interface LiveProps {
  readonly desk: Desk;
  readonly live: LiveStream;
}

function Live({ desk, live }: LiveProps) {
  const text = useMemo(() => createLiveText(live, desk.importBodies), [live]);
  useEffect(() => () => text.close(), [text]);
  const figures = live.figures.value;
  const silence = explainSilence(figures, desk.elapsedMs.value);
  const words = PHASES[live.phase.value];
  return (
    <div class={styles.stream}>
      <StreamStrip figures={figures} />
      <div class={styles.notes}>
        <FileProgress live={live} />
        {silence !== undefined && <p data-kind="warn">{silence}</p>}
      </div>
      {words === '' ? <LiveTextView live={text} /> : <Message>{words}</Message>}
    </div>
  );
}

function FileProgress({ live }: { readonly live: LiveStream }) {
  const { fileName } = live;
  const trouble = live.fileTrouble.value;
  if (fileName === undefined) return null;
  if (trouble !== undefined) {
    return (
      <p data-kind="warn" role="alert">
        <b>{fileName} takes no more:</b> {trouble} The response goes on and is counted; of what
        comes now the page keeps the newest part only.
      </p>
    );
  }
  return (
    <p data-kind="file">
      Writing to <b>{fileName}</b>. The page shows the first {formatBytes(live.keptBytes())}.
    </p>
  );
}
