// The set-up screen's fields, and what is wrong with them once somebody has pressed Check.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../domain/check/problem.ts';
import type { Environment } from '../../domain/config/config.ts';
import { checkForm } from '../../domain/set-up/check-form.ts';
import { EMPTY_FORM, MORE_FIELDS, type SetUpForm } from '../../domain/set-up/set-up-form.ts';

export interface SetUpFields {
  readonly form: ReadonlySignal<SetUpForm>;
  /** Each has its field's name for its path. */
  readonly problems: ReadonlySignal<readonly Problem[]>;
  /** A new object at each press that found a problem: the focus goes to that field. */
  readonly attention: ReadonlySignal<Problem | undefined>;
  /** Whether the fields that few need are shown. */
  readonly isMoreOpen: ReadonlySignal<boolean>;
  openMore(isOpen: boolean): void;
  update(change: Partial<SetUpForm>): void;
  /** The environment that the fields describe; where they do not, the problems are shown. */
  submit(): Environment | undefined;
  clear(): void;
}

/** `listTaken` gives the ids of the environments that are there. */
export function createSetUpFields(listTaken: () => readonly string[]): SetUpFields {
  const form = signal(EMPTY_FORM);
  const problems = signal<readonly Problem[]>([]);
  const attention = signal<Problem | undefined>(undefined);
  const isMoreOpen = signal(false);
  const look = () => {
    const checked = checkForm(form.value, listTaken());
    problems.value = checked.ok ? [] : checked.problems;
    return checked.ok ? checked.value : undefined;
  };
  return {
    form,
    problems,
    attention,
    isMoreOpen,
    openMore(isOpen) {
      isMoreOpen.value = isOpen;
    },
    update(change) {
      form.value = { ...form.value, ...change };
      // What was said of a field goes as soon as it is mended; nothing new is said while somebody types.
      if (problems.value.length > 0) look();
    },
    submit() {
      const environment = look();
      const [first] = problems.value;
      if (first === undefined) return environment;
      if (MORE_FIELDS.some((field) => field === first.path)) isMoreOpen.value = true;
      attention.value = { ...first };
      return undefined;
    },
    clear() {
      form.value = EMPTY_FORM;
      isMoreOpen.value = false;
    },
  };
}
