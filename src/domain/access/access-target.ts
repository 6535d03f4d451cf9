// What access is checked for: a function as Invoke names it, with a qualifier where one is meant.
import { parseFunctionName } from '../request/function-name.ts';

export interface AccessTarget {
  readonly functionName: string;
  /** Empty: the function itself, without a version or an alias. */
  readonly qualifier: string;
}

/** Unique among targets: a function's name holds no space. */
export function toTargetKey({ functionName, qualifier }: AccessTarget): string {
  return qualifier === '' ? functionName : `${functionName} ${qualifier}`;
}

/** As a person reads it: `orders:live`. */
export function formatTarget({ functionName, qualifier }: AccessTarget): string {
  return qualifier === '' ? functionName : `${functionName}:${qualifier}`;
}

/** Each function of the list once, without a qualifier; in front of them what the form names, where that is another. */
export function listTargets(
  functionNames: readonly string[],
  form: AccessTarget,
): readonly AccessTarget[] {
  const own = parseFunctionName(form.functionName).ok ? [form] : [];
  const listed = functionNames.map((functionName) => ({ functionName, qualifier: '' }));
  const inForm = own.filter(({ qualifier, functionName }) => {
    return qualifier !== '' || !functionNames.includes(functionName);
  });
  return [...new Map([...inForm, ...listed].map((one) => [toTargetKey(one), one])).values()];
}
