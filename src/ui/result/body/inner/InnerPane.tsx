// The body that was opened last, and the way back to those around it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { InnerStack } from '../../../../state/result/body/inner-stack.ts';
import { Button } from '../../../parts/Button.tsx';
import { Toolbar } from '../../../parts/Toolbar.tsx';
import type { BodyGround } from '../body-ground.ts';
import { InnerBody } from './InnerBody.tsx';
import styles from './InnerView.module.css';

export interface InnerPaneProps {
  readonly stack: InnerStack;
  readonly ground: BodyGround;
}

export function InnerPane({ stack, ground }: InnerPaneProps) {
  const shown = stack.shown.value;
  const last = shown.at(-1);
  const back = useRef<HTMLButtonElement>(null);
  // What had the focus is gone with the view that it stood in.
  useLayoutEffect(() => back.current?.focus(), [shown.length]);
  if (last === undefined) return null;
  return (
    <div class={styles.inner}>
      <nav class={styles.crumbs} aria-label="Inside the response">
        <Toolbar>
          <Button kind="quiet" buttonRef={back} onPress={() => stack.backTo(shown.length - 1)}>
            Back
          </Button>
          <ol>
            <li>
              <Button kind="quiet" onPress={() => stack.backTo(0)}>
                Response
              </Button>
            </li>
            {shown.map((inner, at) => (
              <li key={at}>
                {inner === last ? (
                  <span aria-current="location">{inner.label}</span>
                ) : (
                  <Button kind="quiet" onPress={() => stack.backTo(at + 1)}>
                    {inner.label}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </Toolbar>
      </nav>
      {stack.trouble.value !== undefined && <p role="alert">{stack.trouble.value}</p>}
      <InnerBody key={shown.length} inner={last} ground={ground} />
    </div>
  );
}
