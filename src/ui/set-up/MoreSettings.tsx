// Colour, guard, suggestions, sign-in, role and endpoints: as in config.json, and as seldom needed.
import { ENVIRONMENT_COLORS } from '../../domain/config/config.ts';
import { LABELS } from '../../domain/set-up/set-up-form.ts';
import type { SetUp } from '../../state/set-up/set-up.ts';
import { Field } from '../parts/Field.tsx';
import styles from './SetUpPane.module.css';
import { TextSetting } from './TextSetting.tsx';

export function MoreSettings({ setUp }: { readonly setUp: SetUp }) {
  return (
    <>
      <div class={styles.pair}>
        <ColorChoice setUp={setUp} />
        <GuardChoice setUp={setUp} />
      </div>
      <TextSetting
        setUp={setUp}
        field="functions"
        hint="Names or ARNs, parted by spaces or commas. Needed where the role may not list them."
      />
      <fieldset class={styles.group}>
        <legend>Sign-in</legend>
        <p>Left empty, people come as guests. The pool must know the sign-in as a provider.</p>
        <TextSetting
          setUp={setUp}
          field="issuer"
          placeholder="https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI"
        />
        <TextSetting
          setUp={setUp}
          field="domain"
          placeholder="https://orders.auth.eu-west-1.amazoncognito.com"
        />
        <div class={styles.pair}>
          <TextSetting setUp={setUp} field="clientId" hint="Of a client without a secret." />
          <TextSetting setUp={setUp} field="scopes" placeholder="openid" />
        </div>
      </fieldset>
      <TextSetting
        setUp={setUp}
        field="roleArn"
        hint="Where the pool offers signed-in people several roles."
      />
      <fieldset class={styles.group}>
        <legend>Endpoints</legend>
        <p>Other places than AWS’s own, such as a local AWS.</p>
        <TextSetting setUp={setUp} field="lambda" placeholder="https://" />
        <TextSetting setUp={setUp} field="cognitoIdentity" placeholder="https://" />
        <TextSetting setUp={setUp} field="logs" placeholder="https://" />
      </fieldset>
    </>
  );
}

function ColorChoice({ setUp }: { readonly setUp: SetUp }) {
  const { color } = setUp.fields.form.value;
  return (
    <div data-field="color" data-color={color} class={styles.color}>
      <Field label={LABELS.color} hint="The dot by which people know it.">
        {(control) => (
          <select
            {...control}
            value={color}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              const known = ENVIRONMENT_COLORS.find((one) => one === chosen);
              if (known !== undefined) setUp.update({ color: known });
            }}
          >
            {ENVIRONMENT_COLORS.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

function GuardChoice({ setUp }: { readonly setUp: SetUp }) {
  const { guard } = setUp.fields.form.value;
  return (
    <label class={styles.guard}>
      <input
        type="checkbox"
        checked={guard === 'confirm'}
        onChange={(event) =>
          setUp.update({ guard: event.currentTarget.checked ? 'confirm' : 'none' })
        }
      />
      <span>
        {LABELS.guard}
        <small>For places where a mistake costs something.</small>
      </span>
    </label>
  );
}
