// Lets a run record be dropped anywhere on the page where nothing else takes files: it opens as a result.
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../../state/desk.ts';
import type { RecordOpening } from '../../../state/result/record/record-opening.ts';
import { NoticeLine } from '../../parts/NoticeLine.tsx';
import styles from './RecordDrop.module.css';

export function RecordDrop({ desk }: { readonly desk: Desk }) {
  const [isOver, setOver] = useState(false);
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  useEffect(() => {
    const opening = createLateOpening(desk);
    return listenForDrops({
      setOver,
      async take(file) {
        setTrouble(undefined);
        setTrouble(await opening(file));
      },
    });
  }, [desk]);
  return (
    <div class={styles.drop}>
      {isOver && <p aria-hidden="true">Drop a run record to open it</p>}
      {trouble !== undefined && (
        <NoticeLine kind="trouble" onClose={() => setTrouble(undefined)}>
          {trouble}
        </NoticeLine>
      )}
    </div>
  );
}

/** The code that reads records comes with the first drop. Answers with a sentence where it was not opened. */
function createLateOpening(desk: Desk): (file: File) => Promise<string | undefined> {
  let opening: RecordOpening | undefined;
  return async (file) => {
    const part = await import('../../../state/result/record/record-opening.ts').catch(
      () => undefined,
    );
    if (part === undefined) {
      return 'The part of this page that opens run records could not be loaded. Nothing was opened.';
    }
    opening ??= part.createRecordOpening(desk);
    await opening.take(file);
    return opening.trouble.peek();
  };
}

interface DropActions {
  readonly setOver: (isOver: boolean) => void;
  readonly take: (file: File) => void;
}

/** Whoever takes files by itself has said so before the event comes up to here. A dialog is over the page. */
function listenForDrops({ setOver, take }: DropActions): () => void {
  const isOurs = (event: DragEvent) =>
    !event.defaultPrevented &&
    event.dataTransfer?.types.includes('Files') === true &&
    document.querySelector('dialog[open]') === null;
  const onOver = (event: DragEvent) => {
    setOver(isOurs(event));
    // Without this the browser would leave the page and show the file in its place.
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const onLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const [file] = isOurs(event) ? (event.dataTransfer?.files ?? []) : [];
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    if (file !== undefined) take(file);
  };
  // A place of its own stops the drop there: the word is taken back all the same.
  const onDropAnywhere = () => setOver(false);
  addEventListener('dragover', onOver);
  addEventListener('dragleave', onLeave);
  addEventListener('drop', onDrop);
  addEventListener('drop', onDropAnywhere, { capture: true });
  return () => {
    removeEventListener('dragover', onOver);
    removeEventListener('dragleave', onLeave);
    removeEventListener('drop', onDrop);
    removeEventListener('drop', onDropAnywhere, { capture: true });
  };
}
