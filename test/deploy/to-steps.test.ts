// What a deployment would do, told from data alone.
import { describe, expect, it } from 'vitest';
import type { Step, Upload } from '../../deploy/plan/step.ts';
import { toDeploySteps, toRemovalSteps } from '../../deploy/plan/to-steps.ts';
import { parseTemplate, readTemplate } from '../../deploy/read-template.ts';
import { parseSettings, type Settings } from '../../deploy/settings.ts';
import { BUILD, SETTINGS } from './given-deploy.ts';

const template = parseTemplate(await readTemplate());
const built = Object.keys(BUILD).map((key) => ({ key, file: `/dist/${key}` }));

function read(settings: object): Settings {
  const checked = parseSettings(settings);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function plan(changed: object = {}, catalogue?: string) {
  const settings = read({ ...SETTINGS, ...changed });
  return toDeploySteps({ settings, region: 'eu-west-1', template, built, catalogue });
}

function steps(changed: object = {}, catalogue?: string): readonly Step[] {
  const checked = plan(changed, catalogue);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function problems(changed: object): readonly string[] {
  const checked = plan(changed);
  return checked.ok ? [] : checked.problems.map(({ path, message }) => `${path}: ${message}`);
}

const uploads = (of: readonly Step[]) =>
  of.filter((step): step is Upload => step.kind === 'upload').map(({ kind: _, ...rest }) => rest);

describe('the uploads', () => {
  it('put the hashed assets first and index.html and the worker last, and say how long each is good', () => {
    const forever = 'public, max-age=31536000, immutable';
    const js = 'text/javascript; charset=utf-8';
    const rows = uploads(steps()).map(({ key, contentType, cacheControl }) => {
      return [key, contentType, cacheControl];
    });
    expect(rows).toEqual([
      ['assets/aws-12345678.js', js, forever],
      ['assets/index-Ab_3-xYz.js', js, forever],
      ['assets/index-Ab_3-xYz.js.map', 'application/json', forever],
      ['assets/index-Cy0yhGim.css', 'text/css; charset=utf-8', forever],
      ['assets/unhashed.js', js, 'no-cache'],
      ['icon.svg', 'image/svg+xml', 'no-cache'],
      ['icons/icon-192.png', 'image/png', 'no-cache'],
      ['manifest.webmanifest', 'application/manifest+json', 'no-cache'],
      ['config.json', 'application/json', 'no-cache'],
      ['index.html', 'text/html; charset=utf-8', 'no-cache'],
      ['sw.js', js, 'no-cache'],
    ]);
  });

  it('come after the stack and its config, and before the invalidation of all that has no hash', () => {
    const of = steps();
    const kinds = of.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'upload')).toEqual([
      'deploy-stack',
      'write-config',
      'invalidate',
      'tell-address',
    ]);
    expect(kinds.slice(0, 2)).toEqual(['deploy-stack', 'write-config']);
    expect(of.at(-2)).toEqual({
      kind: 'invalidate',
      paths: [
        '/',
        '/assets/unhashed.js',
        '/icon.svg',
        '/icons/icon-192.png',
        '/manifest.webmanifest',
        '/config.json',
        '/index.html',
        '/sw.js',
      ],
    });
  });

  it('take config and catalogue from the owner, not from the build’s samples', () => {
    const of = uploads(steps({ catalogue: 'ours.json' }, '/ours.json'));
    expect(of.find(({ key }) => key === 'catalogue.json')?.file).toBe('/ours.json');
    expect(of.find(({ key }) => key === 'config.json')?.file).toBeUndefined();
  });

  it('are not planned for a folder that is no build of the page', () => {
    const facts = { settings: read(SETTINGS), region: 'eu-west-1', template, built: [] };
    expect(() => toDeploySteps(facts)).toThrow('The build has no index.html.');
  });
});

describe('the stack', () => {
  it('gets the owner’s parameters, and the headers for the config that will be written', () => {
    expect(steps()[0]).toMatchObject({
      kind: 'deploy-stack',
      stackName: 'orders-desk',
      region: 'eu-west-1',
      parameters: {
        SignInPrefix: 'orders-desk-test',
        SignedInFunctionArns: SETTINGS.parameters.SignedInFunctionArns.join(','),
        ContentSecurityPolicy: expect.stringMatching(
          /connect-src 'self' https:\/\/lambda\.eu-west-1\.amazonaws\.com https:\/\/cognito-identity\.eu-west-1\.amazonaws\.com[ ;]/,
        ),
        PermissionsPolicy: expect.stringContaining('camera=()'),
      },
    });
  });

  it('is not asked for with a policy that is longer than CloudFront takes', () => {
    const regions = ['a', 'b'].flatMap((a) =>
      Array.from('abcdefghijklmnopqrst', (b) => `eu-far${a}${b}-1`),
    );
    const environments = regions.map((region) => ({ id: region, name: region, region }));
    expect(problems({ environments })).toEqual([
      expect.stringMatching(/^\$\.environments: The Content-Security-Policy .* 1,783/),
    ]);
  });
});

it('a config that the page would complain of is not deployed, and every problem is told', () => {
  const environments = [{ id: 'Staging' }, { id: 'b', name: 'B', colour: 'red' }];
  expect(problems({ environments })).toEqual([
    expect.stringContaining('$.environments[0].id: '),
    expect.stringContaining('$.environments[0].name: '),
    expect.stringContaining('$.environments[1].colour: '),
  ]);
});

it('an environment for guests is not deployed where the pool lets none in', () => {
  const environments = [{ id: 'a', name: 'A', signIn: false }];
  expect(problems({ environments })).toEqual([
    expect.stringMatching(/^\$\.environments\[0\]\.signIn: .*AllowGuests/),
  ]);
  const parameters = { ...SETTINGS.parameters, AllowGuests: true };
  expect(problems({ environments, parameters })).toEqual([]);
});

describe('a removal', () => {
  it('leaves the bucket unless it is told otherwise', () => {
    const kinds = (withBucket: boolean) =>
      toRemovalSteps(read(SETTINGS), 'eu-west-1', withBucket).map(({ kind }) => kind);
    expect(kinds(false)).toEqual(['read-stack', 'delete-stack']);
    expect(kinds(true)).toEqual(['read-stack', 'delete-stack', 'delete-bucket']);
  });
});
