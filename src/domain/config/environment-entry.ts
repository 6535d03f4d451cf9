// An environment, or a whole config, back in the form of `config.json`.
import type { Config, Environment } from './config.ts';

/** What `config.json` says of an environment: members that have their usual value are left out. */
export function toEntry(environment: Environment): object {
  const { color, guard, functions, endpoints, ...rest } = environment;
  return {
    ...rest,
    ...(color === 'grey' ? {} : { color }),
    ...(guard === 'none' ? {} : { guard }),
    ...(functions.length === 0 ? {} : { functions }),
    ...(Object.keys(endpoints).length === 0 ? {} : { endpoints }),
  };
}

/** The file's text, to be put beside the page; editors find its schema there too. */
export function toConfigText({ environments, ...head }: Config): string {
  const file = {
    $schema: './config.schema.json',
    version: 1,
    ...head,
    environments: environments.map(toEntry),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
