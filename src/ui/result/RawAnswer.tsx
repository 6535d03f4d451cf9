// The request id and the answer as it came, one press away.
import type { Failure } from '../../domain/failure/failure.ts';
import { maskSecrets } from '../../domain/failure/mask-secrets.ts';
import type { Clipboard } from '../../domain/page/ports.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import styles from './FailureView.module.css';

export interface RawAnswerProps {
  readonly failure: Failure;
  readonly copy: Clipboard['copy'];
}

export function RawAnswer({ failure, copy }: RawAnswerProps) {
  const requestId = 'requestId' in failure ? failure.requestId : undefined;
  const raw = 'raw' in failure ? maskSecrets(failure.raw) : undefined;
  return (
    <div class={styles.raw}>
      <p>
        {requestId === undefined ? (
          'No request id came: there is nothing to search a log by.'
        ) : (
          <>
            Request id <code>{requestId}</code>
            <CopyButton label="Copy the request id" getText={() => requestId} copy={copy} />
          </>
        )}
      </p>
      {raw !== undefined && (
        <details>
          <summary>Raw answer</summary>
          <CopyButton label="Copy the raw answer" getText={() => raw} copy={copy} />
          <pre>{raw}</pre>
        </details>
      )}
    </div>
  );
}
