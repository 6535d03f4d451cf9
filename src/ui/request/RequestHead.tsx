// What the form holds: the open preset's name, whether it is saved, and the button that saves it.
import type { Desk } from '../../state/desk.ts';
import { Button } from '../parts/Button.tsx';
import { usePresetViews } from '../preset/preset-views-module.ts';
import styles from './RequestPane.module.css';

export function RequestHead({ desk: { presets, form } }: { readonly desk: Desk }) {
  const views = usePresetViews();
  const loaded = presets.loaded.value;
  const ready = loaded.kind === 'ready' ? loaded.desk : undefined;
  const open = ready?.opened.opened.value;
  return (
    <header class={styles.head}>
      <h2>
        {open?.preset.name ?? 'New request'}
        {form.isUnsaved.value && <small>{open === undefined ? 'not saved' : 'changed'}</small>}
        {open?.source === 'team' && !form.isUnsaved.value && <small>team</small>}
      </h2>
      {ready !== undefined && views.kind === 'loaded' && (
        <views.module.HeadActions presets={ready} />
      )}
      <Button kind="quiet" onPress={() => presets.use(({ saving }) => void saving.save())}>
        Save preset
      </Button>
      {ready !== undefined && views.kind === 'loaded' && (
        <views.module.PresetTalk presets={ready} />
      )}
    </header>
  );
}
