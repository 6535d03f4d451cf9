// What can be done with what the form holds: begin anew, see the changes, save elsewhere, follow the team.
import { toRow } from '../../domain/preset/preset-row.ts';
import type { PresetDesk } from '../../state/preset/preset-desk.ts';
import { Button } from '../parts/Button.tsx';
import { Menu, type MenuItem } from '../parts/Menu.tsx';

export function HeadActions({ presets }: { readonly presets: PresetDesk }) {
  const { opened, originals, notices } = presets;
  const state = originals.state.value;
  const hasMoved = state === 'original moved on' || state === 'both';
  return (
    <>
      {hasMoved && (
        <Button kind="quiet" onPress={originals.compare}>
          The team’s original has changed…
        </Button>
      )}
      {opened.differences.value.length > 0 && (
        <Button kind="quiet" onPress={() => notices.ask({ kind: 'changes' })}>
          What changed
        </Button>
      )}
      <Menu label="More for this request" items={toActions(presets)} />
    </>
  );
}

function toActions({ opened, opening, saving, arranging }: PresetDesk): readonly MenuItem[] {
  const open = opened.opened.value;
  const isChanged = opened.differences.value.length > 0;
  return [
    { label: 'New request', onPress: () => void opening.startNew() },
    { label: 'Save as…', onPress: saving.saveAs },
    {
      label: 'Back to what is saved',
      onPress: () => void opening.revert(),
      isOff: !isChanged,
    },
    {
      label: 'Name and details…',
      isOff: open?.source !== 'own',
      onPress: () => {
        if (open !== undefined)
          void arranging.edit({ source: open.source, row: toRow(open.preset) });
      },
    },
  ];
}
