// What the presets have to say and to ask: one notice at the edge of the page, one dialog over it.
import { useEffect } from 'preact/hooks';
import type { PresetDesk } from '../../state/preset/preset-desk.ts';
import { NoticeLine } from '../parts/NoticeLine.tsx';
import { CatalogueDialog } from './CatalogueDialog.tsx';
import { ChangesDialog } from './ChangesDialog.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { DetailsDialog } from './DetailsDialog.tsx';
import { Exchange } from './Exchange.tsx';
import { OriginalDialog } from './OriginalDialog.tsx';
import styles from './PresetTalk.module.css';
import { ReadingsDialog } from './ReadingsDialog.tsx';
import { SecretsDialog } from './SecretsDialog.tsx';
import { useFocusBack } from './use-focus-back.ts';

const PASSING_MS = 8000;

export function PresetTalk({ presets }: { readonly presets: PresetDesk }) {
  const { notices } = presets;
  const notice = notices.notice.value;
  const focusBack = useFocusBack(notice);
  useEffect(() => {
    // A word without anything to do about it makes room by itself; a trouble, or a way back, stays.
    const isPassing = notice !== undefined && !notice.isTrouble && notice.actions.length === 0;
    if (!isPassing) return undefined;
    const timer = setTimeout(notices.closeNotice, PASSING_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <>
      {notice !== undefined && (
        <div class={styles.notice} {...focusBack}>
          <NoticeLine
            key={notice.text}
            kind={notice.isTrouble ? 'trouble' : 'word'}
            actions={notice.actions}
            onClose={notices.closeNotice}
          >
            {notice.text}
          </NoticeLine>
        </div>
      )}
      <Asked presets={presets} />
    </>
  );
}

function Asked({ presets }: { readonly presets: PresetDesk }) {
  const { notices } = presets;
  const question = notices.question.value;
  const close = notices.closeQuestion;
  switch (question?.kind) {
    case undefined:
      return null;
    case 'details':
      return <DetailsDialog question={question} onClose={close} />;
    case 'secrets':
      return <SecretsDialog question={question} onClose={close} />;
    case 'conflict':
      return <ConflictDialog question={question} compare={presets.compare} onClose={close} />;
    case 'changed original':
      return <OriginalDialog question={question} compare={presets.compare} onClose={close} />;
    case 'changes':
      return <ChangesDialog presets={presets} onClose={close} />;
    case 'catalogue changes':
      return <CatalogueDialog {...presets} onClose={close} />;
    case 'readings':
      return <ReadingsDialog onClose={close} />;
    case 'export':
    case 'import':
      return <Exchange question={question} ports={presets.exchange} onClose={close} />;
  }
}
