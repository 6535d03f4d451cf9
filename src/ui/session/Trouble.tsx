// What a login or the identity pool has refused, in words.
import type { Environment } from '../../domain/config/config.ts';
import { explainFailure } from '../../domain/failure/explain-failure.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import styles from './Session.module.css';

export interface TroubleProps {
  readonly failure: Failure;
  readonly environment: Environment;
}

export function Trouble({ failure, environment }: TroubleProps) {
  const words = explainFailure(failure, {
    environmentName: environment.name,
    region: environment.region,
    identityPoolId: environment.identityPoolId,
    functionName: '',
    qualifier: '',
    endpoint: environment.signIn?.domain ?? '',
  });
  return (
    <p role="alert" class={styles.trouble}>
      <b>{words.title}.</b> {words.happened} {words.next.join(' ')}
    </p>
  );
}
