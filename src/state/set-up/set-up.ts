// The set-up screen: fields, the check of what they describe, and what becomes of it.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Config, Environment } from '../../domain/config/config.ts';
import type { Trouble } from '../../domain/set-up/trouble.ts';
import { type CheckPorts, checkEnvironment } from './check-environment.ts';
import { createKeptList, type KeptList, type KeptListPorts, type SetUpDesk } from './kept-list.ts';
import { createSetUpFields, type SetUpFields } from './set-up-fields.ts';

export interface SetUpPorts extends CheckPorts, KeptListPorts {}

type SetUpPhase =
  | { readonly kind: 'editing' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'keeping' }
  | {
      readonly kind: 'troubled';
      readonly environment: Environment;
      readonly troubles: readonly Trouble[];
    }
  /** The browser refuses; it may be used as long as the page is open. */
  | { readonly kind: 'not kept'; readonly environment: Environment; readonly sentence: string };

export interface SetUp {
  /** In the place of the form and the result. */
  readonly isOpen: ReadonlySignal<boolean>;
  readonly fields: SetUpFields;
  readonly phase: ReadonlySignal<SetUpPhase>;
  readonly kept: KeptList;
  open(): void;
  close(): void;
  /** Whatever the fields say now has not been checked. */
  update(change: Parameters<SetUpFields['update']>[0]): void;
  /** Checks, and where nothing is wrong keeps the environment and goes to it. */
  check(): Promise<void>;
  keepUnchecked(): Promise<void>;
  useUnkept(): void;
}

/** `head` is what config.json says beside its environments, if there is one. */
export function createSetUp(ports: SetUpPorts, desk: SetUpDesk, head: Config): SetUp {
  const isOpen = signal(desk.environments.length === 0);
  const phase = signal<SetUpPhase>({ kind: 'editing' });
  const fields = createSetUpFields(() => desk.environments.map(({ id }) => id));

  function goTo(environment: Environment): void {
    fields.clear();
    phase.value = { kind: 'editing' };
    isOpen.value = false;
    desk.changeEnvironments([...desk.environments, environment], environment.id);
    // Before the first press asks for them.
    void desk.place.value?.session.credentials();
  }

  async function keep(environment: Environment): Promise<void> {
    phase.value = { kind: 'keeping' };
    const kept = await ports.store.add(environment);
    if (!('kind' in kept)) goTo(kept);
    else phase.value = { kind: 'not kept', environment, sentence: kept.sentence };
  }

  async function check(): Promise<void> {
    const isBusy = phase.value.kind === 'checking' || phase.value.kind === 'keeping';
    const environment = isBusy ? undefined : fields.submit();
    if (environment === undefined) return;
    const mine = { kind: 'checking' } as const;
    phase.value = mine;
    const troubles = await checkEnvironment(environment, ports);
    // Somebody went on typing, or closed the screen: the answer is about something else.
    if (phase.value !== mine) return;
    if (troubles.length === 0) await keep(environment);
    else phase.value = { kind: 'troubled', environment, troubles };
  }

  return {
    isOpen,
    fields,
    phase,
    kept: createKeptList(ports, desk, head),
    check,
    open() {
      isOpen.value = true;
    },
    close() {
      isOpen.value = false;
      phase.value = { kind: 'editing' };
    },
    update(change) {
      fields.update(change);
      if (phase.value.kind !== 'keeping') phase.value = { kind: 'editing' };
    },
    async keepUnchecked() {
      if (phase.value.kind === 'troubled') await keep(phase.value.environment);
    },
    useUnkept() {
      if (phase.value.kind === 'not kept') goTo(phase.value.environment);
    },
  };
}
