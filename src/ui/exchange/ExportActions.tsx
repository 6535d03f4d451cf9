// The buttons of an export, by how far it is.
import { formatCount } from '../../domain/text/figures.ts';
import type { ExportState } from '../../state/exchange/export-state.ts';
import { Button } from '../parts/Button.tsx';

export interface ExportActionsProps {
  readonly state: ExportState;
  readonly close: () => void;
}

export function ExportActions({ state, close }: ExportActionsProps) {
  const phase = state.phase.value;
  switch (phase.kind) {
    case 'closed':
    case 'reading':
      return <Cancel close={close} />;
    case 'refused':
    case 'done':
      return (
        <Button kind="second" onPress={close}>
          Done
        </Button>
      );
    case 'choosing':
    case 'looking':
      return <StartActions state={state} close={close} />;
    case 'secrets':
      return (
        <>
          <Button kind="second" onPress={state.leaveOut}>
            Leave {phase.found.length === 1 ? 'it' : 'them'} out
          </Button>
          <Button kind="second" onPress={state.goOn}>
            Export all the same
          </Button>
          <Button kind="quiet" onPress={state.back}>
            Back
          </Button>
        </>
      );
  }
}

function StartActions({ state, close }: ExportActionsProps) {
  const { presets, contexts } = state.choice.outgoing.value;
  const count = presets.length + contexts.length;
  const isOff = count === 0 || state.phase.value.kind === 'looking';
  return (
    <>
      <Button kind="second" isOff={isOff} onPress={() => void state.start()}>
        Export {formatCount(count, 'preset')}
      </Button>
      <Cancel close={close} />
    </>
  );
}

function Cancel({ close }: { readonly close: () => void }) {
  return (
    <Button kind="quiet" onPress={close}>
      Cancel
    </Button>
  );
}
