// Checks a config before it is published: the page's own problems, and what an owner would want to know besides.
import { toJsonPath } from '../check/json-path.ts';
import type { Problem } from '../check/problem.ts';
import { formatCount } from '../text/figures.ts';
import { type Config, type Environment, toPoolRegion } from './config.ts';
import { toContentSecurityPolicy } from './content-security-policy.ts';
import { listAllowedOrigins } from './list-origins.ts';
import { parseConfigText } from './parse-config.ts';
import { parsePrices } from './prices-schema.ts';

/** CloudFront takes no longer one in a response headers policy (aws-facts §10). */
export const LONGEST_POLICY = 1783;

export interface ConfigCheck {
  readonly problems: readonly Problem[];
  /** The page works all the same. */
  readonly warnings: readonly Problem[];
  /** Those without a problem. */
  readonly environments: number;
  /** The directive of the policy that the good environments need. */
  readonly connectSources: string;
  /** Of the whole policy, in characters. */
  readonly policyLength: number;
}

export function checkConfig(text: string): ConfigCheck {
  const { config, problems: ofPage } = parseConfigText(text);
  const problems = [...ofPage, ...listPriceProblems(config)];
  const { environments } = config;
  const policyLength = toContentSecurityPolicy(config).length;
  const places = listPlaces(environments.length, problems);
  return {
    problems,
    warnings: [
      ...warnOfNone(config, problems),
      ...environments.flatMap((environment, index) => [
        ...warnOfEnvironment(environment, places[index] ?? '$'),
        ...warnOfName(environment, environments.slice(0, index), places[index] ?? '$'),
      ]),
      ...warnOfLength(policyLength),
    ],
    environments: environments.length,
    connectSources: ["connect-src 'self'", ...listAllowedOrigins(environments)].join(' '),
    policyLength,
  };
}

/** The page reads them late, and works with AWS’s own prices where these are wrong. */
function listPriceProblems({ prices }: Config): readonly Problem[] {
  if (prices === undefined) return [];
  const read = parsePrices(prices);
  return read.ok ? [] : read.problems;
}

function warnOfNone({ environments }: Config, problems: readonly Problem[]): Problem[] {
  // Problems say more about it.
  if (environments.length > 0 || problems.length > 0) return [];
  const message = 'There is no environment: the page opens on its set-up screen.';
  return [{ path: '$.environments', message }];
}

/** Where the good environments stand in the file: each is an entry of which there is no problem, in the same order. */
function listPlaces(count: number, problems: readonly Problem[]): readonly string[] {
  const places: string[] = [];
  for (let index = 0; places.length < count; index += 1) {
    const place = toJsonPath(['environments', index]);
    const isIn = ({ path }: Problem) =>
      path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
    if (!problems.some(isIn)) places.push(place);
  }
  return places;
}

function warnOfEnvironment(environment: Environment, path: string): Problem[] {
  const { name, region, identityPoolId, endpoints, signIn } = environment;
  const warnings: Problem[] = [];
  const warn = (key: string, message: string) => warnings.push({ path: path + key, message });
  for (const [key, address] of Object.entries(endpoints)) {
    if (address.startsWith('http:')) {
      const message = `${address} is this machine only: for everybody else ${name} does not answer.`;
      warn(`.endpoints.${key}`, message);
    }
  }
  if (signIn?.domain.startsWith('http:')) {
    warn('.signIn.domain', `${signIn.domain} is this machine only: nobody else can sign in.`);
  }
  if (signIn === undefined) {
    const message = `${name} asks for no sign-in: whoever can open the page may do there what the pool’s guest role may.`;
    warn('', message);
  }
  const poolRegion = toPoolRegion(identityPoolId);
  if (poolRegion !== region) {
    warn('.region', `The pool is in ${poolRegion}, the calls go to ${region}: is that meant?`);
  }
  return warnings;
}

/** People tell environments apart by name. */
function warnOfName(
  { name }: Environment,
  earlier: readonly Environment[],
  path: string,
): Problem[] {
  if (!earlier.some((one) => one.name === name)) return [];
  const message = `“${name}” is the name of an earlier environment too: people cannot tell them apart.`;
  return [{ path: `${path}.name`, message }];
}

function warnOfLength(policyLength: number): Problem[] {
  if (policyLength <= LONGEST_POLICY) return [];
  const over = formatCount(policyLength - LONGEST_POLICY, 'character');
  const message = `The Content-Security-Policy is ${over} too long for a response headers policy of CloudFront. Have fewer regions in one page.`;
  return [{ path: '$.environments', message }];
}
