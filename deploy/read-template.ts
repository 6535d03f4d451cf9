// Reads the CloudFormation template: YAML whose tags (`!Ref`, `!If`, …) are short for the functions' long names.
import { readFile } from 'node:fs/promises';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

export interface TemplateParameter {
  readonly Type: 'String' | 'CommaDelimitedList';
  readonly Default?: string;
  readonly AllowedPattern?: string;
  readonly AllowedValues?: readonly string[];
  readonly ConstraintDescription?: string;
  readonly MaxLength?: number;
}

export interface TemplateResource {
  readonly Type: string;
  readonly Condition?: string;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

export interface Template {
  readonly Parameters: Readonly<Record<string, TemplateParameter>>;
  readonly Conditions: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Outputs: Readonly<
    Record<string, { readonly Condition?: string; readonly Value: unknown }>
  >;
}

const FILE = new URL('template.yaml', import.meta.url);

/** The text as CloudFormation gets it. */
export function readTemplate(): Promise<string> {
  return readFile(FILE, 'utf8');
}

/** Throws on text that is no YAML. Its form is that of our own file, which the tests check against AWS's schemas. */
export function parseTemplate(text: string): Template {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw error;
  return toValue(document.contents) as Template;
}

/** What stands there, with tags as CloudFormation reads them. */
function toValue(node: unknown): unknown {
  const value = toUntagged(node);
  const tag = isScalar(node) || isMap(node) || isSeq(node) ? node.tag : undefined;
  if (tag === undefined || !/^![A-Z]/.test(tag)) return value;
  const name = tag.slice(1);
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  if (name === 'GetAtt' && typeof value === 'string') return { 'Fn::GetAtt': value.split('.') };
  return { [`Fn::${name}`]: value };
}

function toUntagged(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(toValue);
  if (!isMap(node))
    throw new Error('The template has something that CloudFormation does not read.');
  return Object.fromEntries(node.items.map(({ key, value }) => [String(key), toValue(value)]));
}
