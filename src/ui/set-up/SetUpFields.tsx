// The three fields that every environment needs, and those that few need under a disclosure.
import { useId } from 'preact/hooks';
import { cautionRegion, toRegion } from '../../domain/set-up/set-up-form.ts';
import type { SetUp } from '../../state/set-up/set-up.ts';
import { MoreSettings } from './MoreSettings.tsx';
import styles from './SetUpPane.module.css';
import { TextSetting } from './TextSetting.tsx';

export function SetUpFields({ setUp }: { readonly setUp: SetUp }) {
  const id = useId();
  const { form, isMoreOpen, openMore } = setUp.fields;
  const region = toRegion(form.value);
  const caution = cautionRegion(form.value);
  return (
    <>
      <TextSetting
        setUp={setUp}
        field="identityPoolId"
        placeholder="eu-west-1:11111111-2222-3333-4444-555555555555"
        hint="In the Cognito console under Identity pools. It is no secret."
      />
      <div class={styles.pair}>
        <TextSetting
          setUp={setUp}
          field="region"
          value={region}
          placeholder="eu-west-1"
          hint={
            caution === undefined ? (
              'Where the functions are: the pool’s own, unless you say otherwise.'
            ) : (
              <span class={styles.caution}>{caution}</span>
            )
          }
        />
        <TextSetting
          setUp={setUp}
          field="name"
          placeholder={region === '' ? 'Staging' : region}
          hint="What people read on the button."
        />
      </div>
      <div class={styles.more}>
        <button
          type="button"
          aria-expanded={isMoreOpen.value}
          aria-controls={id}
          onClick={() => openMore(!isMoreOpen.value)}
        >
          More settings
        </button>
        <div id={id} hidden={!isMoreOpen.value} class={styles.settings}>
          <MoreSettings setUp={setUp} />
        </div>
      </div>
    </>
  );
}
