// Reads `config.json`: unknown in, the good environments and every problem out.
import * as v from 'valibot';
import { toIssueProblem } from '../check/issue-problem.ts';
import { toJsonPath } from '../check/json-path.ts';
import type { Problem } from '../check/problem.ts';
import { type Config, EMPTY_CONFIG, type Environment } from './config.ts';
import { configSchema, environmentSchema } from './config-schema.ts';

export interface ReadConfig {
  readonly config: Config;
  readonly problems: readonly Problem[];
  /** Where the host did not answer and this is a copy: since when, in milliseconds since 1970. */
  readonly seenAt?: number | undefined;
}

/** Never throws: a file that is wrong from top to bottom gives an empty config and its problems. */
export function parseConfig(value: unknown): ReadConfig {
  const file = v.safeParse(configSchema, value);
  const problems = (file.issues ?? []).map((issue) => toIssueProblem(issue));
  if (!isRecord(value) || problems.some((problem) => problem.path === '$.version')) {
    return { config: EMPTY_CONFIG, problems };
  }
  const environments = parseEnvironments(value.environments, problems);
  const good = (key: 'title' | 'catalogue') => readGoodText(value, key, problems);
  const catalogue = good('catalogue');
  const config = {
    title: good('title') ?? EMPTY_CONFIG.title,
    environments,
    prices: value.prices,
    ...(catalogue === undefined ? {} : { catalogue }),
  };
  return { config, problems };
}

/** The same for a file's text; text that is not JSON is one problem. */
export function parseConfigText(text: string): ReadConfig {
  try {
    return parseConfig(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const message = `The file is not JSON: ${error.message}.`;
    return { config: EMPTY_CONFIG, problems: [{ path: '$', message }] };
  }
}

function parseEnvironments(list: unknown, problems: Problem[]): Environment[] {
  if (!Array.isArray(list)) return [];
  const good: Environment[] = [];
  for (const [index, entry] of list.entries()) {
    const read = v.safeParse(environmentSchema, entry);
    const place = ['environments', index];
    if (!read.success) {
      problems.push(...read.issues.map((issue) => toIssueProblem(issue, place)));
    } else if (good.some((other) => other.id === read.output.id)) {
      const message = `id “${read.output.id}” is taken by an earlier environment.`;
      problems.push({ path: toJsonPath([...place, 'id']), message });
    } else {
      good.push(toEnvironment(read.output));
    }
  }
  return good;
}

function toEnvironment(entry: v.InferOutput<typeof environmentSchema>): Environment {
  const { signIn, roleArn, endpoints } = entry;
  return {
    id: entry.id,
    name: entry.name,
    region: entry.region,
    identityPoolId: entry.identityPoolId,
    color: entry.color ?? 'grey',
    guard: entry.guard ?? 'none',
    functions: entry.functions ?? [],
    endpoints: endpoints ?? {},
    ...(signIn === undefined ? {} : { signIn: { ...signIn, scopes: signIn.scopes ?? ['openid'] } }),
    ...(roleArn === undefined ? {} : { roleArn }),
  };
}

function readGoodText(
  file: Record<string, unknown>,
  key: string,
  problems: readonly Problem[],
): string | undefined {
  const value = file[key];
  const isGood = !problems.some((problem) => problem.path === `$.${key}`);
  return typeof value === 'string' && isGood ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
