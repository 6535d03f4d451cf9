// Words for what the check of an environment has found.
import { type Environment, toCognitoEndpoint, toPoolRegion } from '../config/config.ts';
import { explainFailure } from '../failure/explain-failure.ts';
import type { Failure } from '../failure/failure.ts';
import { isGuestRefused, type Trouble } from './trouble.ts';

export interface TroubleWords {
  readonly title: string;
  readonly happened: string;
  readonly next: readonly string[];
}

/** For whoever sets the environment up, who can mend what a guest of the desk would have to report. */
export function explainTrouble(trouble: Trouble, environment: Environment): TroubleWords {
  switch (trouble.kind) {
    case 'blocked':
      return explainBlocked(trouble.origins);
    case 'silent':
      return explainSilent(trouble.origin, environment);
    case 'failed':
      return explainRefusal(trouble.failure, environment);
  }
}

function explainBlocked(origins: readonly string[]): TroubleWords {
  const isOne = origins.length === 1;
  return {
    title: `This page’s own policy does not allow ${isOne ? 'this address' : 'these addresses'}`,
    happened: `The page came with a Content-Security-Policy that names every address it may call. ${origins.join(' and ')} ${isOne ? 'is' : 'are'} not among them, so the browser sent nothing there: the region or the endpoint may be right all the same.`,
    next: [
      `Ask whoever hosts this page to add ${isOne ? 'it' : 'them'} to the policy’s connect-src.`,
      'Or choose a region that the policy allows.',
    ],
  };
}

function explainSilent(origin: string, environment: Environment): TroubleWords {
  const isOwn = Object.values(environment.endpoints).some((own) => own.startsWith(origin));
  return {
    title: `No answer came from ${origin}`,
    happened: 'The connection failed, or nothing answers at that address.',
    next: [
      isOwn
        ? 'Check the endpoint under More settings.'
        : 'Check the spelling of the region: each has an address of its own.',
      'Check the connection, the VPN and the proxy.',
    ],
  };
}

function explainRefusal(failure: Failure, environment: Environment): TroubleWords {
  const { identityPoolId, name } = environment;
  const region = toPoolRegion(identityPoolId);
  if (failure.kind === 'offline') {
    return {
      title: 'This device is offline',
      happened: 'Nothing was sent, so nothing could be checked.',
      next: ['Check it again once the device is connected.'],
    };
  }
  if (isGuestRefused(failure)) {
    return {
      title: 'The pool is there, but it lets no guests in',
      happened: `The identity pool “${identityPoolId}” gives access only to people who have signed in.`,
      next: [
        'Fill in the sign-in under More settings: issuer, client ID and domain.',
        'Or allow guest access in the identity pool.',
      ],
    };
  }
  if (failure.kind === 'service' && failure.errorName === 'ResourceNotFoundException') {
    return {
      title: 'There is no such identity pool',
      happened: `Cognito in ${region} knows no pool “${identityPoolId}”.`,
      next: [
        'Compare the ID with the one that the Cognito console shows. The part before the colon is the region of the pool.',
      ],
    };
  }
  const { title, happened, next } = explainFailure(failure, {
    environmentName: name,
    region,
    identityPoolId,
    functionName: '',
    qualifier: '',
    endpoint: toCognitoEndpoint(environment),
  });
  return { title, happened, next };
}
