// The guard of an environment: which runs wait for a confirmation.
import type { Environment } from '../config/config.ts';
import type { InvokeRequest } from '../request/request.ts';

/**
 * DryRun is let through: Lambda only says whether the function may be invoked and runs nothing. A question about
 * nothing is what teaches people to confirm without reading.
 */
export function isGuarded({ guard }: Environment, { invocationType }: InvokeRequest): boolean {
  return guard === 'confirm' && invocationType !== 'DryRun';
}
