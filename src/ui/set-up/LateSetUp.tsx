// The set-up screen, whose views come once the page stands.
import { Button } from '../parts/Button.tsx';
import { createModuleHook } from '../parts/lazy-module.ts';
import type { SetUpView } from './set-up-view.ts';

const useSetUpViews = createModuleHook(() => import('./set-up-views.ts'));

export interface LateSetUpProps {
  readonly view: SetUpView;
}

export function SetUpPane({ view }: LateSetUpProps) {
  const load = useSetUpViews();
  switch (load.kind) {
    case 'loaded':
      return <load.module.SetUpPane view={view} />;
    case 'loading':
      return <main />;
    case 'failed':
      return (
        <main>
          <p role="alert">The set-up screen could not be loaded.</p>
          <Button kind="second" onPress={load.retry}>
            Try again
          </Button>
        </main>
      );
  }
}

export function SetUpOpener({ view }: LateSetUpProps) {
  const load = useSetUpViews();
  return load.kind === 'loaded' ? <load.module.SetUpOpener view={view} /> : null;
}
