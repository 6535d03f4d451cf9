// One text field of the set-up screen, with what is wrong with it.
import type { ComponentChildren } from 'preact';
import { LABELS, type SetUpField } from '../../domain/set-up/set-up-form.ts';
import type { SetUp } from '../../state/set-up/set-up.ts';
import { Field } from '../parts/Field.tsx';

export interface TextSettingProps {
  readonly setUp: SetUp;
  readonly field: SetUpField;
  /** Where it is not what somebody typed. */
  readonly value?: string;
  readonly placeholder?: string;
  readonly hint?: ComponentChildren;
}

export function TextSetting({ setUp, field, value, placeholder = '', hint }: TextSettingProps) {
  const { form, problems } = setUp.fields;
  return (
    <div data-field={field}>
      <Field
        label={LABELS[field]}
        hint={hint}
        problem={problems.value.find(({ path }) => path === field)?.message}
      >
        {(control) => (
          <input
            {...control}
            value={value ?? form.value[field] ?? ''}
            placeholder={placeholder}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            onInput={(event) => setUp.update({ [field]: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  );
}
