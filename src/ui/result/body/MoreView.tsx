// The place of a view that looks into the body: its code comes when the first of them is chosen.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { InnerStack } from '../../../state/result/body/inner-stack.ts';
import { Button } from '../../parts/Button.tsx';
import { createModuleHook } from '../../parts/lazy-module.ts';
import { Message } from '../Message.tsx';
import type { BodyGround, BodyViewProps } from './body-ground.ts';
import styles from './MoreView.module.css';

const useBodyViews = createModuleHook(() => import('./body-views-module.ts'));

export interface MoreViewProps {
  readonly stack: InnerStack;
  readonly ground: Omit<BodyGround, 'renderView'>;
  /** Undefined while the body is not looked through yet. */
  readonly shown: Omit<BodyViewProps, 'ground'> | undefined;
}

export function MoreView({ stack, ground, shown }: MoreViewProps) {
  const load = useBodyViews();
  const place = useRef<HTMLDivElement>(null);
  useFocusBack(place, stack.shown.value.length);
  if (load.kind === 'failed') {
    return (
      <Message>
        The part of this page that shows this could not be loaded.{' '}
        <Button kind="second" onPress={load.retry}>
          Load it again
        </Button>
      </Message>
    );
  }
  if (load.kind === 'loading') return <Message>Loading …</Message>;
  const { BodyView, InnerPane } = load.module;
  const own: BodyGround = { ...ground, renderView: (props) => <BodyView {...props} /> };
  if (stack.shown.value.length > 0) {
    return (
      <div class={styles.more}>
        <InnerPane stack={stack} ground={own} />
      </div>
    );
  }
  if (shown === undefined) return <Message>Reading the response …</Message>;
  const trouble = stack.trouble.value;
  return (
    <div class={styles.more} ref={place}>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
      <BodyView key={shown.view} {...shown} ground={own} />
    </div>
  );
}

/** What had the focus is gone with the body that was closed: it goes to the view that this was opened from. */
function useFocusBack(place: RefObject<HTMLElement | null>, depth: number): void {
  const before = useRef(depth);
  useLayoutEffect(() => {
    const isClosed = depth === 0 && before.current > 0;
    before.current = depth;
    if (!isClosed || document.activeElement !== document.body) return;
    const find = (selector: string) => place.current?.querySelector<HTMLElement>(selector);
    (find('[role=tree]') ?? find('button'))?.focus();
  }, [depth]);
}
