// The dialog of a check of access: its code is loaded, and the check started, when it is first asked for.
import type { Signal } from '@preact/signals';
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
  /** Why none can be started now. */
  readonly obstacle: string | undefined;
  readonly onClose: () => void;
}

const useAccessViews = createModuleHook(() => import('./access-views.ts'));

export function AskedAccess({ desk, place, check, obstacle, onClose }: AskedAccessProps) {
  const load = useAccessViews();
  const start = () => {
    const names = place.suggestions.functions.peek().map(({ name }) => name);
    void check.peek()?.start(listTargets(names, desk.draft.draft.peek()));
  };
  useEffect(() => {
    if (load.kind !== 'loaded') return;
    const { createAccessCheck, createAsker } = load.module.accessViews;
    check.value ??= createAccessCheck({ ...desk.access, place, asker: createAsker(place) });
    if (check.value.checked.peek().phase.kind === 'not asked') start();
  }, [load.kind]);
  if (load.kind === 'loaded' && check.value !== undefined) {
    const { AccessDialog } = load.module.accessViews;
    return <AccessDialog {...{ check: check.value, desk, place, obstacle, start, onClose }} />;
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
