// The dialog of a check of access: its code is loaded, and the check started, when it is first asked for.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { listTargets } from '../../domain/access/access-target.ts';
import type { AccessCheck } from '../../state/access/access-check.ts';
import type { Desk } from '../../state/desk.ts';
import type { Place } from '../../state/session/place.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { createModuleHook } from '../parts/lazy-module.ts';

export interface AskedAccessProps {
  readonly desk: Desk;
  readonly place: Place;
  /** Made here, kept there: what was found outlives the dialog. */
  readonly check: Signal<AccessCheck | undefined>;
  readonly isOnline: boolean;
  readonly onClose: () => void;
}

const useAccessViews = createModuleHook(() => import('./access-views.ts'));

/** Until the desk can sign people in, everybody is. */
const PERSON: ReadonlySignal<string> = signal('Guest');

export function AskedAccess({ desk, place, check, isOnline, onClose }: AskedAccessProps) {
  const load = useAccessViews();
  const start = () => {
    const names = place.suggestions.functions.peek().map(({ name }) => name);
    void check.peek()?.start(listTargets(names, desk.draft.draft.peek()));
  };
  useEffect(() => {
    if (load.kind !== 'loaded') return;
    const { createAccessCheck } = load.module.accessViews;
    check.value ??= createAccessCheck({ ...desk.access, place, person: PERSON });
    if (check.value.checked.peek().phase.kind === 'not asked') start();
  }, [load.kind]);
  if (load.kind === 'loaded' && check.value !== undefined) {
    const { AccessDialog } = load.module.accessViews;
    const given = { check: check.value, desk, place, isOnline, start, onClose };
    return <AccessDialog {...given} person={PERSON.value} />;
  }
  return (
    <Dialog title="Check access" onClose={onClose}>
      <p role="status">
        {load.kind === 'failed' ? 'This part of the page could not be loaded.' : 'Loading…'}
      </p>
      {load.kind === 'failed' && (
        <Button kind="second" onPress={load.retry}>
          Try again
        </Button>
      )}
    </Dialog>
  );
}
