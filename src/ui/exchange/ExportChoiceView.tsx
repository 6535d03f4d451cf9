// What to export, and in which form.
import { useId } from 'preact/hooks';
import { formatCount } from '../../domain/text/figures.ts';
import type { ExportState } from '../../state/exchange/export-state.ts';
import styles from './ExportChoiceView.module.css';
import { Remarks } from './Remarks.tsx';
import { SelectionList } from './SelectionList.tsx';

export function ExportChoiceView({ state }: { readonly state: ExportState }) {
  const { scope, form, along } = state.choice;
  const { presets, contexts, leftAlone } = state.all.value;
  const total = formatCount(presets.length + contexts.length);
  return (
    <>
      <Radios
        legend="What"
        options={[
          { value: 'all', label: `Everything (${total})`, hint: 'A backup.' },
          { value: 'selection', label: 'A selection', hint: 'For a colleague or the catalogue.' },
        ]}
        chosen={scope.value}
        onChoose={(value) => {
          scope.value = value;
        }}
      />
      {scope.value === 'selection' && <SelectionList state={state} />}
      {along.value.length > 0 && (
        <p>
          {formatCount(along.value.length, 'client context goes', 'client contexts go')} along,
          because chosen presets use {along.value.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      <Radios
        legend="As"
        options={[
          { value: 'presets', label: 'Presets', hint: 'One file with everything in it.' },
          {
            value: 'test events',
            label: 'Test events',
            hint: 'For the Lambda console and SAM: payload and invocation type, one file for each function.',
          },
        ]}
        chosen={form.value}
        onChoose={(value) => {
          form.value = value;
        }}
      />
      <Remarks
        kind="warn"
        title={`${formatCount(leftAlone.length, 'stored item')} cannot be read by this page and will not be in the file`}
        remarks={leftAlone.map((text) => ({ text }))}
      />
    </>
  );
}

interface RadiosProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly hint: string;
  }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Radios<Value extends string>({ legend, options, chosen, onChoose }: RadiosProps<Value>) {
  const id = useId();
  return (
    <fieldset class={styles.radios}>
      <legend>{legend}</legend>
      {options.map(({ value, label, hint }, at) => (
        <label key={value}>
          <input
            type="radio"
            name={id}
            aria-label={label}
            aria-describedby={`${id}-${at}`}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>
            {label}
            <small id={`${id}-${at}`}>{hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
