// Before the first run: a way to one that somebody else made.
import { useMemo, useRef } from 'preact/hooks';
import type { Desk } from '../../../state/desk.ts';
import { createRecordOpening } from '../../../state/result/record/record-opening.ts';
import { Button } from '../../parts/Button.tsx';
import { RecordInput } from './RecordInput.tsx';

export function OpenRecord({ desk }: { readonly desk: Desk }) {
  const opening = useMemo(() => createRecordOpening(desk), [desk]);
  const input = useRef<HTMLInputElement>(null);
  const trouble = opening.trouble.value;
  return (
    <>
      <Button kind="quiet" onPress={() => input.current?.click()}>
        Open a run record
      </Button>
      <RecordInput inputRef={input} take={(file) => void opening.take(file)} />
      {trouble !== undefined && <p role="alert">{trouble}</p>}
    </>
  );
}
