// The one main action, what stands in its way, and the run under way.
import { useId, useRef } from 'preact/hooks';
import type { Desk } from '../../state/desk.ts';
import type { Session } from '../../state/session/session.ts';
import type { Entrance } from '../../state/session/shown.ts';
import { Guard } from '../confirm/Guard.tsx';
import { Button } from '../parts/Button.tsx';
import { useFocusReturn } from '../parts/use-focus-return.ts';
import { useSessionViews } from '../session/session-views-module.ts';
import styles from './InvokeBar.module.css';

export function InvokeBar({ desk }: { readonly desk: Desk }) {
  const { draft, press, runs } = desk;
  const id = useId();
  const place = desk.place.value;
  const environment = place?.environment;
  const obstacle = desk.obstacle.value;
  const isWaiting = runs.isWaiting.value;
  const { logTail, invocationType } = draft.draft.value;
  const hasLog = invocationType === 'RequestResponse';
  const invoke = useRef<HTMLButtonElement>(null);
  const focusReturn = useFocusReturn(invoke);
  // Read here, so that the bar is drawn anew when the question comes and goes.
  const isAsking = press.isAskingPurpose.value;
  const isGuarded = environment?.guard === 'confirm';
  return (
    <div class={styles.bar} data-color={environment?.color} {...focusReturn}>
      {isAsking && <Purpose desk={desk} />}
      {(isGuarded || press.confirmation.value) && <Guard desk={desk} invoke={invoke} />}
      {obstacle !== undefined && (
        <p id={`${id}-obstacle`} class={styles.obstacle} role="alert">
          {obstacle}
        </p>
      )}
      {place && <Offer session={place.session} key={place.environment.id} />}
      <div class={styles.actions}>
        <Button
          kind="main"
          // Without the checks a press could only be dropped, so until they are here it is off.
          isOff={isWaiting || obstacle !== undefined || draft.check.value === undefined}
          onPress={press.invoke}
          buttonRef={invoke}
          describedBy={obstacle === undefined ? undefined : `${id}-obstacle`}
        >
          <span class={styles.dot} />
          <span class={styles.name}>
            {environment === undefined ? 'Invoke' : `Invoke on ${environment.name}`}
          </span>
          <span aria-hidden="true" class={styles.keys}>
            <kbd>{INVOKE_KEYS}</kbd>
          </span>
        </Button>
        {isWaiting && (
          <Button kind="second" onPress={runs.stopWaiting}>
            Stop waiting
          </Button>
        )}
        {isGuarded && <small>asks before it runs</small>}
        <label
          class={styles.log}
          data-off={!hasLog}
          title={hasLog ? '' : 'Lambda gives a log with RequestResponse only.'}
        >
          <input
            type="checkbox"
            checked={logTail}
            disabled={!hasLog}
            onChange={(event) => draft.update({ logTail: event.currentTarget.checked })}
          />
          Log tail
        </label>
      </div>
    </div>
  );
}

/** The way in, where a sign-in is missing. */
function Offer({ session }: { readonly session: Session }) {
  const entrance = session.entrance.value;
  return entrance && <LoadedOffer session={session} entrance={entrance} />;
}

function LoadedOffer(parts: { readonly session: Session; readonly entrance: Entrance }) {
  const views = useSessionViews();
  return views.kind === 'loaded' ? <views.module.SignInOffer {...parts} /> : null;
}

const INVOKE_KEYS = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘⏎' : 'Ctrl ⏎';

/** Asked once for a draft that the service may refuse: nothing is stricter here than there. */
function Purpose({ desk }: { readonly desk: Desk }) {
  const { press, draft } = desk;
  const caution = draft.check.value?.cautions[0];
  return (
    <div class={styles.purpose} role="alert">
      <div>
        <p>
          <b>Not sent yet.</b> {caution?.message}
        </p>
        <p>If you send it all the same, Lambda may refuse it or the function may fail.</p>
      </div>
      <Button kind="second" onPress={press.invokeOnPurpose}>
        Send it as it is
      </Button>
    </div>
  );
}
