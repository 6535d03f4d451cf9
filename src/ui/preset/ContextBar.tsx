// Over the client context: which preset it comes from, whether it still is that, and saving it as one.
import { CLIENT_CONTEXT_STARTER } from '../../domain/preset/client-context-starter.ts';
import type { PresetDesk } from '../../state/preset/preset-desk.ts';
import type { DraftState } from '../../state/request/draft-state.ts';
import { Menu, type MenuItem } from '../parts/Menu.tsx';
import styles from './ContextBar.module.css';

export interface ContextBarProps {
  readonly presets: PresetDesk;
  readonly draft: DraftState;
}

export function ContextBar({ presets, draft }: ContextBarProps) {
  const linked = presets.opened.context.value;
  const isChanged = presets.opened.isContextChanged.value;
  return (
    <span class={styles.bar}>
      {linked !== undefined && (
        <span>
          {linked.preset.name}
          {isChanged && <small> changed</small>}
        </span>
      )}
      <Menu label="Client-context presets" items={toActions(presets, draft)}>
        <span class={styles.opener}>{linked === undefined ? 'Presets' : 'Change'}</span>
      </Menu>
    </span>
  );
}

function toActions(presets: PresetDesk, draft: DraftState): readonly MenuItem[] {
  const { opened, contexts, items, opening, notices } = presets;
  const linked = opened.context.value;
  const isEmpty = draft.draft.value.clientContext === '';
  const isChanged = opened.isContextChanged.value;
  const choices = items.value
    .filter(({ row }) => row.kind === 'client context')
    .map((item) => ({
      label: item.source === 'team' ? `${item.row.name} (team)` : item.row.name,
      onPress: () => void opening.open(item),
    }));
  const own = linked?.source === 'own' && isChanged;
  return [
    ...choices,
    {
      label: 'Start from the structure of mobile SDKs',
      onPress: () => draft.update({ clientContext: CLIENT_CONTEXT_STARTER }),
      isOff: !isEmpty,
      hasLineBefore: choices.length > 0,
    },
    { label: 'How a handler reads it…', onPress: () => notices.ask({ kind: 'readings' }) },
    ...(own ? [{ label: `Save to ${linked.preset.name}`, onPress: contexts.save }] : []),
    { label: 'Save as client-context preset…', onPress: contexts.saveAs, isOff: isEmpty },
    ...(isChanged ? [{ label: 'Back to what is saved', onPress: contexts.revert }] : []),
    ...(linked === undefined
      ? []
      : [{ label: 'Keep the text, without the preset', onPress: contexts.unlink }]),
  ];
}
