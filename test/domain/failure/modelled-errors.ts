// The errors that the SDK's own model names for each operation, with their status.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as cognito from '@aws-sdk/client-cognito-identity';
import * as lambda from '@aws-sdk/client-lambda';
import type { Operation } from '../../../src/domain/failure/operation.ts';

export interface ModelledError {
  readonly operation: Operation;
  readonly errorName: string;
  readonly statusCode: number;
}

const resolve = createRequire(import.meta.url).resolve;

/** The runtime schemas name no errors per operation; the SDK's generated comments do (`@throws`). */
export function listModelledErrors(operation: Operation): readonly ModelledError[] {
  const isCognito = operation === 'GetId' || operation === 'GetCredentialsForIdentity';
  const library = isCognito ? '@aws-sdk/client-cognito-identity' : '@aws-sdk/client-lambda';
  const main = resolve(library);
  const root = main.slice(0, main.lastIndexOf('/dist-cjs/'));
  const comments = readFileSync(`${root}/dist-types/commands/${operation}Command.d.ts`, 'utf8');
  return [...comments.matchAll(/@throws \{@link (\w+Exception)\}/g)]
    .map(([, errorName = '']) => errorName)
    .filter(
      (errorName) => !errorName.endsWith('ServiceException') || errorName === 'ServiceException',
    )
    .map((errorName) => ({
      operation,
      errorName,
      statusCode: readStatus(isCognito ? cognito : lambda, errorName),
    }));
}

/** A schema is `[-3, namespace, name, traits, …]`; Cognito's errors without a status are 400 (aws-facts §4.2). */
function readStatus(library: object, errorName: string): number {
  const schema: unknown = Reflect.get(library, `${errorName}$`);
  if (!Array.isArray(schema)) throw new Error(`The SDK has no schema for ${errorName}`);
  return schema[3].httpError ?? (schema[3].error === 'server' ? 500 : 400);
}
