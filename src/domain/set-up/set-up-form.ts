// What the set-up screen's fields hold, valid or not.
import { type Environment, toPoolRegion } from '../config/config.ts';

export interface SetUpForm {
  readonly identityPoolId: string;
  /** Undefined while nobody has typed one: then it is the pool's own. */
  readonly region: string | undefined;
  readonly name: string;
  readonly color: Environment['color'];
  readonly guard: Environment['guard'];
  /** Names parted by white space or commas, as the scopes are. */
  readonly functions: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly domain: string;
  readonly scopes: string;
  readonly roleArn: string;
  readonly lambda: string;
  readonly cognitoIdentity: string;
  readonly logs: string;
}

export type SetUpField = keyof SetUpForm;

export const EMPTY_FORM: SetUpForm = {
  identityPoolId: '',
  region: undefined,
  name: '',
  color: 'grey',
  guard: 'none',
  functions: '',
  issuer: '',
  clientId: '',
  domain: '',
  scopes: '',
  roleArn: '',
  lambda: '',
  cognitoIdentity: '',
  logs: '',
};

/** The fields' names on the screen, which stand for the config's keys in what is said of them. */
export const LABELS: Readonly<Record<SetUpField, string>> = {
  identityPoolId: 'Identity pool ID',
  region: 'Region',
  name: 'Name',
  color: 'Colour',
  guard: 'Ask before each run',
  functions: 'Functions to suggest',
  issuer: 'Issuer',
  clientId: 'Client ID',
  domain: 'Sign-in domain',
  scopes: 'Scopes',
  roleArn: 'Role ARN',
  lambda: 'Lambda endpoint',
  cognitoIdentity: 'Cognito endpoint',
  logs: 'Logs endpoint',
};

/** What few environments need: it stands under a disclosure. */
export const MORE_FIELDS = [
  'color',
  'guard',
  'functions',
  'issuer',
  'clientId',
  'domain',
  'scopes',
  'roleArn',
  'lambda',
  'cognitoIdentity',
  'logs',
] as const satisfies readonly SetUpField[];

/** Of the functions; empty while neither field says it. */
export function toRegion({ region, identityPoolId }: SetUpForm): string {
  return region ?? readPoolRegion(identityPoolId);
}

/** A pool may serve functions of another region, but more often the wrong one of two pools was copied. */
export function cautionRegion(form: SetUpForm): string | undefined {
  const pool = readPoolRegion(form.identityPoolId);
  const region = toRegion(form).trim();
  if (pool === '' || region === '' || pool === region) return undefined;
  return `The pool is in ${pool}, and the calls go to ${region}. That works, if it is meant.`;
}

/** An id that is being typed has no colon yet. */
function readPoolRegion(identityPoolId: string): string {
  return identityPoolId.includes(':') ? toPoolRegion(identityPoolId.trim()) : '';
}
