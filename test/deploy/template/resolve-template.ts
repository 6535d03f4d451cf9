// What CloudFormation would make of the template for given parameters, as far as our template goes.
// A resource stands for itself as `<Bucket>`, its attributes as `<Bucket.Arn>`.
import type { Template, TemplateResource } from '../../../deploy/read-template.ts';

type Values = Readonly<Record<string, string>>;
type Properties = Readonly<Record<string, unknown>>;

export interface Resolved {
  readonly resources: Readonly<Record<string, TemplateResource>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

const PSEUDO: Values = {
  'AWS::AccountId': '123456789012',
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-west-1',
  'AWS::StackName': 'orders-desk',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** Throws when something refers to what is not made for these parameters. */
export function resolveTemplate(template: Template, given: Values): Resolved {
  const isMade = ({ Condition }: { readonly Condition?: string }) =>
    Condition === undefined || isTrue(template.Conditions[Condition]);
  const made = Object.entries(template.Resources).filter(([, resource]) => isMade(resource));
  const names = new Set(made.map(([name]) => name));
  const outputs = Object.entries(template.Outputs).filter(([, output]) => isMade(output));
  return {
    resources: Object.fromEntries(
      made.map(([name, resource]) => {
        return [name, { ...resource, Properties: resolve(resource.Properties) as Properties }];
      }),
    ),
    outputs: Object.fromEntries(outputs.map(([name, { Value }]) => [name, resolve(Value)])),
  };

  function resolve(value: unknown, own: Properties = {}): unknown {
    if (Array.isArray(value)) return value.map((one) => resolve(one, own)).filter(isThere);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [name, rest] = entries[0] ?? [];
    const isCall = entries.length === 1 && /^(Ref|Condition|Fn::\w+)$/.test(name ?? '');
    if (isCall && !(name === 'Condition' && typeof rest === 'object')) return call(name, rest, own);
    const resolved = entries.map(([key, one]) => [key, resolve(one, own)] as const);
    return Object.fromEntries(resolved.filter(([, one]) => isThere(one)));
  }

  function call(name: string | undefined, rest: unknown, own: Properties): unknown {
    if (name === 'Ref') return refer(String(rest), own);
    if (name === 'Condition') return isTrue(template.Conditions[String(rest)]);
    if (name === 'Fn::GetAtt') return refer((rest as string[]).join('.'), own);
    if (name === 'Fn::Sub') return substitute(rest);
    const list = rest as readonly unknown[];
    if (name === 'Fn::If') {
      return resolve(isTrue(template.Conditions[String(list[0])]) ? list[1] : list[2], own);
    }
    const [first, second] = list.map((one) => resolve(one, own));
    if (name === 'Fn::Equals') return first === second;
    if (name === 'Fn::Not') return first !== true;
    if (name === 'Fn::And') return list.every(isTrue);
    if (name === 'Fn::Or') return list.some(isTrue);
    if (name === 'Fn::Join') return (second as string[]).join(String(first));
    if (name === 'Fn::Split') return String(second).split(String(first));
    if (name === 'Fn::Select') return (second as unknown[])[Number(first)];
    throw new Error(`${name} is not known here.`);
  }

  function isTrue(condition: unknown): boolean {
    return resolve(condition) === true;
  }

  function substitute(rest: unknown): string {
    const [text, own = {}] = Array.isArray(rest) ? rest : [rest];
    const values = resolve(own) as Properties;
    return String(text).replace(/\$\{([\w:.]+)\}/g, (_, name) => String(refer(name, values)));
  }

  function refer(name: string, own: Properties): unknown {
    if (name === 'AWS::NoValue') return undefined;
    if (name in own) return own[name];
    if (name in PSEUDO) return PSEUDO[name];
    const parameter = template.Parameters[name];
    if (parameter !== undefined) {
      const value = given[name] ?? parameter.Default;
      if (value === undefined) throw new Error(`${name} has no value.`);
      return parameter.Type === 'String' ? value : value.split(',');
    }
    if (!names.has(name.split('.')[0] ?? '')) throw new Error(`${name} is not made.`);
    return `<${name}>`;
  }
}

function isThere(value: unknown): boolean {
  return value !== undefined;
}
