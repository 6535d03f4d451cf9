// The three name forms of a function (aws-facts §2.1) and what each must hold.
import { ServiceError, toConstraintError } from '../http/service-error.ts';

export const ACCOUNT_ID = '123456789012';

export interface FunctionReference {
  readonly name: string;
  /** From the name or from the query; undefined means `$LATEST`, unqualified. */
  readonly qualifier: string | undefined;
  readonly region: string;
  readonly accountId: string;
}

const NAME_PATTERN =
  '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?';
const QUALIFIER_PATTERN = '\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+';
/** The pattern above with its parts named. */
const NAME_FORM =
  /^(?:arn:(?:aws[a-zA-Z-]*)?:lambda:)?(?:(?<region>(?:eusc-)?[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d):)?(?:(?<account>\d{12}):)?(?:function:)?(?<name>[a-zA-Z0-9-_.]+)(?::(?<qualifier>\$LATEST(?:\.PUBLISHED)?|[a-zA-Z0-9-_]+))?$/;

/** Reads a name as the path gives it; `region` is the one that the signature is scoped to. */
export function readFunctionReference(
  text: string,
  queryQualifier: string | undefined,
  region: string,
): FunctionReference {
  if (text.length > 256) {
    throw toConstraintError('functionName', text, 'have length less than or equal to 256');
  }
  const parts = NAME_FORM.exec(text)?.groups;
  const name = parts?.name;
  if (parts === undefined || name === undefined) {
    const constraint = `satisfy regular expression pattern: ${NAME_PATTERN}`;
    throw toConstraintError('functionName', text, constraint);
  }
  if (name.length > 64) {
    throw toConstraintError('functionName', text, 'have length less than or equal to 64');
  }
  if (parts.region !== undefined && parts.region !== region) {
    const message = `Functions from '${parts.region}' are not reachable in this region ('${region}')`;
    throw new ServiceError('ResourceNotFoundException', 404, message);
  }
  const qualifier = chooseQualifier(parts.qualifier, queryQualifier);
  return { name, qualifier, region, accountId: parts.account ?? ACCOUNT_ID };
}

export function toFunctionArn(reference: FunctionReference): string {
  const { region, accountId, name, qualifier } = reference;
  const arn = `arn:aws:lambda:${region}:${accountId}:function:${name}`;
  return qualifier === undefined ? arn : `${arn}:${qualifier}`;
}

function chooseQualifier(
  fromName: string | undefined,
  fromQuery: string | undefined,
): string | undefined {
  if (fromQuery === undefined) return fromName;
  if (fromQuery.length < 1 || fromQuery.length > 128) {
    const constraint = `have length ${fromQuery.length < 1 ? 'greater' : 'less'} than or equal to ${fromQuery.length < 1 ? 1 : 128}`;
    throw toConstraintError('qualifier', fromQuery, constraint);
  }
  if (!new RegExp(`^(${QUALIFIER_PATTERN})$`).test(fromQuery)) {
    const constraint = `satisfy regular expression pattern: ${QUALIFIER_PATTERN}`;
    throw toConstraintError('qualifier', fromQuery, constraint);
  }
  if (fromName !== undefined && fromName !== fromQuery) {
    throw new ServiceError(
      'InvalidParameterValueException',
      400,
      'The derived qualifier from the function name does not match the specified qualifier.',
    );
  }
  return fromQuery;
}
