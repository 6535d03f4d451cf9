// The published JSON schemas, read by a validator that knows nothing of valibot.
import { readFileSync } from 'node:fs';
import { type Schema, Validator } from '@cfworker/json-schema';

export type PublishedSchema = Schema & {
  readonly definitions: Readonly<Record<string, Schema>>;
};

export function readSchema(name: string): PublishedSchema {
  const file = new URL(`../../../public/${name}`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function createValidator(schema: Schema): (value: unknown) => boolean {
  const validator = new Validator(schema, '7');
  return (value) => validator.validate(value).valid;
}

/** The keys that an object of the schema may have, each of which must say what it is for. */
export function listDescribedKeys(schema: Schema | boolean | undefined): string[] {
  const properties = typeof schema === 'object' ? (schema.properties ?? {}) : {};
  return Object.keys(properties)
    .filter((key) => {
      const property = properties[key];
      return typeof property === 'object' && (property.description ?? '').length > 10;
    })
    .sort();
}
