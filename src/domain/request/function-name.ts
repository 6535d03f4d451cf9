// Reads the three ways to name a function: its name, a partial ARN, a full ARN, each with or without `:qualifier`.
import { type Checked, toChecked, toProblems } from '../check/problem.ts';
import { explainFunctionNameMistake } from './function-name-mistakes.ts';
import { FUNCTION_NAME_ALONE_CHARACTERS, FUNCTION_NAME_CHARACTERS } from './limits.ts';

export interface FunctionName {
  readonly form: 'name' | 'partial ARN' | 'full ARN';
  readonly partition?: string;
  readonly region?: string;
  /** Twelve digits. */
  readonly account?: string;
  readonly name: string;
  /** What stands after the name: a version or an alias. */
  readonly qualifier?: string;
}

// botocore 1.43.107, lambda 2015-03-31, shape NamespacedFunctionName (aws-facts §2.1), with names for its
// groups. It is looser than it looks: `function:x` and `eu-west-1:x` pass, and so they pass here.
const PATTERN =
  /^(?<arn>arn:(?<partition>aws[a-zA-Z-]*)?:lambda:)?((?<region>(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}):)?((?<account>\d{12}):)?(?<word>function:)?(?<name>[a-zA-Z0-9-_.]+)(:(?<qualifier>\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?$/;

/**
 * Reads a function's name as Invoke takes it. Nothing is trimmed: the service does not trim either.
 * The problem, if there is one, has the path `functionName` and one sentence to act on.
 * Lengths: 256 characters in all, 64 where the name stands without an account (aws-facts §2.1).
 */
export function parseFunctionName(text: string): Checked<FunctionName> {
  const groups = PATTERN.exec(text)?.groups;
  if (groups === undefined) return toProblem(explainFunctionNameMistake(text));
  const parsed = toFunctionName(groups);
  if (text.length > FUNCTION_NAME_CHARACTERS) {
    return toProblem(
      `This is ${text.length} characters long; a function’s name or ARN has at most ${FUNCTION_NAME_CHARACTERS}.`,
    );
  }
  if (parsed.form === 'name' && parsed.name.length > FUNCTION_NAME_ALONE_CHARACTERS) {
    return toProblem(
      `This name is ${parsed.name.length} characters long; a function’s name has at most ${FUNCTION_NAME_ALONE_CHARACTERS}.`,
    );
  }
  return toChecked(parsed);
}

function toFunctionName(groups: Readonly<Record<string, string | undefined>>): FunctionName {
  const { arn, partition, region, account, word, name = '', qualifier } = groups;
  const isPartial = region !== undefined || account !== undefined || word !== undefined;
  return {
    form: arn !== undefined ? 'full ARN' : isPartial ? 'partial ARN' : 'name',
    ...(partition === undefined ? {} : { partition }),
    ...(region === undefined ? {} : { region }),
    ...(account === undefined ? {} : { account }),
    name,
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}

function toProblem(message: string): Checked<never> {
  return toProblems({ path: 'functionName', message });
}
