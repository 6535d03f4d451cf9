// In the place of request and result: an environment is set up in this browser, checked, and kept.
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../domain/check/problem.ts';
import type { SetUp } from '../../state/set-up/set-up.ts';
import { ConfigProblems } from '../notice/ConfigProblems.tsx';
import { Button } from '../parts/Button.tsx';
import { useAtOnce } from '../parts/use-at-once.ts';
import { KeptList } from './KeptList.tsx';
import { SetUpFields } from './SetUpFields.tsx';
import styles from './SetUpPane.module.css';
import type { SetUpView } from './set-up-view.ts';
import { useOwnKeys } from './use-own-keys.ts';
import { Verdict } from './Verdict.tsx';

export function SetUpPane({ view }: { readonly view: SetUpView }) {
  const { setUp, desk, missing, problems } = view;
  const pane = useRef<HTMLElement>(null);
  const hasEnvironment = desk.environments.length > 0;
  useOwnKeys(setUp);
  useLeaving(pane, hasEnvironment);
  useAtOnce(() => {
    const { value } = setUp.fields.attention;
    if (value !== undefined) focusField(pane.current, value);
  }, [setUp]);
  return (
    <main class={styles.pane} ref={pane}>
      <ConfigProblems desk={{ configProblems: problems, prices: desk.prices }} />
      <div class={styles.content}>
        <section class={styles.form} aria-labelledby="set-up-title">
          <h2 id="set-up-title">
            {hasEnvironment ? 'Set up another environment' : 'Set up an environment'}
          </h2>
          <p>
            This page calls Lambda with the access that a Cognito identity pool gives. Say which
            pool: it is checked, and kept in this browser only.
          </p>
          {missing !== undefined && !hasEnvironment && (
            <p class={styles.missing}>
              {missing.message} If this desk had environments before, reload the page.
            </p>
          )}
          <SetUpForm setUp={setUp} leave={hasEnvironment ? 'Back to the desk' : 'Not now'} />
        </section>
        <KeptList view={view} />
      </div>
    </main>
  );
}

interface SetUpFormProps {
  readonly setUp: SetUp;
  readonly leave: string;
}

function SetUpForm({ setUp, leave }: SetUpFormProps) {
  const { kind } = setUp.phase.value;
  const isBusy = kind === 'checking' || kind === 'keeping';
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void setUp.check();
      }}
    >
      <SetUpFields setUp={setUp} />
      <div class={styles.actions}>
        <Button kind="main" isOff={isBusy} onPress={() => form.current?.requestSubmit()}>
          Check and use
        </Button>
        <Button kind="quiet" onPress={setUp.close}>
          {leave}
        </Button>
        <p role="status">{isBusy && 'Asking Cognito and Lambda…'}</p>
      </div>
      <button type="submit" hidden />
      <Verdict setUp={setUp} />
    </form>
  );
}

/** Who asks for another one goes on at the first field; who leaves, at the form's first field. */
function useLeaving(pane: { readonly current: HTMLElement | null }, isAsked: boolean): void {
  useEffect(() => {
    if (isAsked) pane.current?.querySelector('input')?.focus();
    return () => {
      // Once the form is drawn where this screen was.
      setTimeout(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>('main input')?.focus();
      });
    };
  }, []);
}

function focusField(pane: HTMLElement | null, { path }: Problem): void {
  // After the render in which More settings open: a hidden field takes no focus.
  setTimeout(() =>
    pane?.querySelector<HTMLElement>(`[data-field="${path}"] :is(input, select)`)?.focus(),
  );
}
