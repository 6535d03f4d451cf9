// From a reference to the function and the version that will run.
import { ServiceError } from '../http/service-error.ts';
import { findFunction, type LambdaFunction } from './function-folder.ts';
import { type FunctionReference, toFunctionArn } from './function-name.ts';

export interface FunctionTarget {
  readonly fn: LambdaFunction;
  /** `$LATEST` or a number. */
  readonly version: string;
  /** The ARN as it was invoked, with the qualifier where one was given. */
  readonly invokedArn: string;
}

/** Unknown names, versions and aliases get one and the same answer from AWS. */
export function resolveFunction(folder: string, reference: FunctionReference): FunctionTarget {
  const invokedArn = toFunctionArn(reference);
  const fn = findFunction(folder, reference.name);
  const version = fn && resolveVersion(fn, reference.qualifier);
  if (fn === undefined || version === undefined) {
    throw new ServiceError('ResourceNotFoundException', 404, `Function not found: ${invokedArn}`);
  }
  return { fn, version, invokedArn };
}

function resolveVersion(fn: LambdaFunction, qualifier: string | undefined): string | undefined {
  const { versions, aliases } = fn.settings;
  if (qualifier === undefined || qualifier === '$LATEST') return '$LATEST';
  if (qualifier === '$LATEST.PUBLISHED') return versions.at(-1);
  if (versions.includes(qualifier)) return qualifier;
  return aliases[qualifier];
}
