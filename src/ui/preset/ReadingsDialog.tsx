// How a handler reads the client context, by runtime.
import { CLIENT_CONTEXT_READINGS } from '../../domain/preset/client-context-starter.ts';
import { Dialog } from '../parts/Dialog.tsx';
import styles from './PresetTalk.module.css';

export function ReadingsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="How a handler reads the client context" onClose={onClose}>
      <p>
        Lambda hands it over with the context object, beside the event. What you put under{' '}
        <code>custom</code> is yours; <code>client</code> and <code>env</code> are what AWS’s mobile
        SDKs fill in, and Java and .NET read no other keys.
      </p>
      <dl class={styles.readings}>
        {CLIENT_CONTEXT_READINGS.map(({ runtime, code }) => (
          <>
            <dt>{runtime}</dt>
            <dd>
              <code>{code}</code>
            </dd>
          </>
        ))}
      </dl>
    </Dialog>
  );
}
