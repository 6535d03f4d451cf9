// The template that stands up a desk: AWS's own schemas, our own rules, and faults that each of them must notice.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseTemplate, readTemplate } from '../../deploy/read-template.ts';
import { makeFolder } from '../sandbox/temporary-folder.ts';
import { ACCESS_FAULTS } from './template/access-faults.ts';
import { BUCKET_RULES } from './template/bucket-rules.ts';
import { CLIENT_RULES } from './template/client-rules.ts';
import { DESKS } from './template/desks.ts';
import { IDENTITY_RULES } from './template/identity-rules.ts';
import { PAGE_FAULTS } from './template/page-faults.ts';
import { PAGE_RULES } from './template/page-rules.ts';
import { PARAMETER_RULES } from './template/parameter-rules.ts';
import { resolveTemplate } from './template/resolve-template.ts';
import { ROLE_RULES } from './template/role-rules.ts';
import type { Rule } from './template/rule.ts';

const RULES = [
  ...ROLE_RULES,
  ...IDENTITY_RULES,
  ...CLIENT_RULES,
  ...BUCKET_RULES,
  ...PAGE_RULES,
  ...PARAMETER_RULES,
];
const FAULTS = [...ACCESS_FAULTS, ...PAGE_FAULTS];
const execute = promisify(execFile);
const text = await readTemplate();

function ask({ look }: Rule, template: string): void {
  for (const [is, must] of look(parseTemplate(template))) expect(is).toEqual(must);
}

describe('the template', () => {
  it.each(RULES)('holds: $rule', (rule) => ask(rule, text));

  it.each(Object.keys(DESKS))('refers to nothing that is not made, for the desk “%s”', (name) => {
    const desk = DESKS[name as keyof typeof DESKS];
    expect(Object.keys(resolveTemplate(parseTemplate(text), desk).resources)).toContain('Bucket');
  });

  it('has no YAML alias, which CloudFormation does not read, and fits into one request', () => {
    expect(text).not.toMatch(/[:-] [&*]\w/);
    expect(text.length).toBeLessThan(51_200);
  });
});

describe('a rule', () => {
  it.each(RULES)('can fail: $rule', ({ rule }) => {
    expect(FAULTS.filter((fault) => rule.startsWith(fault.rule))).not.toEqual([]);
  });

  it.each(FAULTS)('“$rule …” notices “$to”', ({ rule, from, to }) => {
    const [asked] = RULES.filter((one) => one.rule.startsWith(rule));
    expect(asked).toBeDefined();
    expect(text).toContain(from);
    // Not as a pattern: `$` has no meaning here.
    const broken = text.replace(from, () => to);
    expect(() => asked && ask(asked, broken)).toThrow('to deeply equal');
  });
});

const BROKEN = [
  ['a property that there is not', 'F3002', 'BlockPublicAcls: true', 'BlockPublicAcl: true'],
  ['a word that AWS does not know', 'F3031', 'sigv4\n', 'sigv5\n'],
  ['a reference to nothing', 'F1020', '!Ref CachePolicy', '!Ref CachePolicies'],
  ['a circle', 'F3004', '!GetAtt Bucket.RegionalDomainName', '!Ref BucketPolicy'],
  ['what may not be made', 'W1001', 'Domain: !Ref SignInPrefix', 'Domain: !Ref UserPoolClient'],
] as const;

describe('AWS’s schemas and linter, offline,', () => {
  let found: readonly (readonly string[])[] = [];
  beforeAll(async () => {
    found = await validate([text, ...BROKEN.map(([, , from, to]) => text.replace(from, to))]);
  }, 300_000);

  it('find nothing', () => {
    expect(found[0]).toEqual([]);
  });

  it.each(BROKEN.map((broken, index) => [...broken, index] as const))(
    'find %s (%s)',
    (...broken) => {
      const [, rule, from, , index] = broken;
      expect(text).toContain(from);
      expect(found[index + 1]?.map((finding) => finding.split(' ')[0])).toContain(rule);
    },
  );
});

async function validate(templates: readonly string[]): Promise<readonly (readonly string[])[]> {
  const { path, remove } = await makeFolder(
    Object.fromEntries(templates.map((template, index) => [`${index}.yaml`, template])),
  );
  // Every parameter with a value: in a branch that is not taken, an empty default is taken for a mistake.
  const parameters = { ...DESKS.otherClient, ...DESKS.otherIdentityPool, ...DESKS.full };
  const files = templates.map((_, index) => join(path, `${index}.yaml`));
  const script = fileURLToPath(new URL('./template/validate.mjs', import.meta.url));
  try {
    const words = [script, JSON.stringify(parameters), ...files];
    return JSON.parse((await execute(process.execPath, words)).stdout);
  } finally {
    await remove();
  }
}
