// The lock file holds every platform's optional packages: without one, `npm ci` refuses on every machine.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

it('names every optional package that a package names, and no registry', async () => {
  const text = await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8');
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(text);
  const places = Object.keys(packages);
  const missing = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !places.some((place) => place.endsWith(`node_modules/${name}`)));
  expect(missing).toEqual([]);
  expect(text).not.toContain('"resolved"');
});
