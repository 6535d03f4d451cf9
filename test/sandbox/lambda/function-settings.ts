// The settings of a function, from the optional sidecar `NAME.function.json` beside its handler.
// A handler stays an ordinary Lambda handler; what the console would hold stands in the sidecar.

export interface FunctionSettings {
  readonly description: string;
  readonly timeoutSeconds: number;
  readonly memorySizeMb: number;
  readonly logFormat: 'Text' | 'JSON';
  readonly tracing: 'Active' | 'PassThrough';
  /** Published versions, oldest first. All run the same handler, which can ask for its version. */
  readonly versions: readonly string[];
  /** Alias name to the version it points to. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly tenancy: 'PER_TENANT' | 'None';
  readonly durable: boolean;
  /** Lambda Managed Instances: the service refuses a log tail. */
  readonly managedInstances: boolean;
  /** LogResult names the log stream instead of carrying the log. */
  readonly logReference: boolean;
  /** Undefined: unreserved. */
  readonly reservedConcurrency: number | undefined;
  /** The guest role may not invoke it. */
  readonly denied: boolean;
}

type Check = (value: unknown) => boolean;

const isBoolean: Check = (value) => typeof value === 'boolean';
const isString: Check = (value) => typeof value === 'string';
const isWhole = (min: number, max: number): Check => {
  return (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
};
const isOneOf = (...words: readonly string[]): Check => {
  return (value) => words.includes(String(value));
};
const isVersion: Check = (value) => isString(value) && /^[1-9]\d*$/.test(String(value));

/** What may stand in a sidecar, and what each value must be. */
const RULES: Readonly<Record<string, { check: Check; is: string }>> = {
  description: { check: isString, is: 'a text' },
  timeout: { check: isWhole(1, 5400), is: 'seconds, 1 to 5400' },
  memorySize: { check: isWhole(128, 32768), is: 'megabytes, 128 to 32768' },
  logFormat: { check: isOneOf('Text', 'JSON'), is: 'Text or JSON' },
  tracing: { check: isOneOf('Active', 'PassThrough'), is: 'Active or PassThrough' },
  versions: {
    check: (value) => Array.isArray(value) && value.every(isVersion),
    is: 'a list of version numbers as text',
  },
  aliases: {
    check: (value) => isRecord(value) && Object.values(value).every(isString),
    is: 'an object of alias to version',
  },
  tenancy: { check: isOneOf('PER_TENANT', 'None'), is: 'PER_TENANT or None' },
  durable: { check: isBoolean, is: 'true or false' },
  managedInstances: { check: isBoolean, is: 'true or false' },
  logReference: { check: isBoolean, is: 'true or false' },
  reservedConcurrency: { check: isWhole(0, 1000), is: 'a number, 0 to 1000' },
  denied: { check: isBoolean, is: 'true or false' },
};

/** Throws with every problem of the sidecar, each with its key. */
export function parseFunctionSettings(text: string, fileName: string): FunctionSettings {
  const value = parseJson(text, fileName);
  if (!isRecord(value)) throw new Error(`${fileName}: must hold a JSON object.`);
  const problems = Object.entries(value).flatMap(([key, given]) => {
    const rule = RULES[key];
    if (rule === undefined) return [`${key} is no setting`];
    return rule.check(given) ? [] : [`${key} must be ${rule.is}`];
  });
  const { versions = [], aliases = {} } = value as Partial<FunctionSettings>;
  const astray = problems.length > 0 ? [] : findAstrayAliases(aliases, versions);
  problems.push(...astray.map((name) => `aliases.${name} points to no published version`));
  if (problems.length > 0) throw new Error(`${fileName}: ${problems.join('; ')}.`);
  return toFunctionSettings(value);
}

function findAstrayAliases(
  aliases: Readonly<Record<string, string>>,
  versions: readonly string[],
): readonly string[] {
  return Object.keys(aliases).filter((name) => !versions.includes(aliases[name] ?? ''));
}

/** AWS's defaults where nothing is said. */
export function toFunctionSettings(given: Readonly<Record<string, unknown>>): FunctionSettings {
  const { timeout, memorySize, ...rest } = given;
  return {
    description: '',
    timeoutSeconds: Number(timeout ?? 3),
    memorySizeMb: Number(memorySize ?? 128),
    logFormat: 'Text',
    tracing: 'PassThrough',
    versions: [],
    aliases: {},
    tenancy: 'None',
    durable: false,
    managedInstances: false,
    logReference: false,
    reservedConcurrency: undefined,
    denied: false,
    ...rest,
  };
}

function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${fileName}: ${error instanceof Error ? error.message : error}.`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
