// The shape of `config.json`, as a schema that says in a sentence what is wrong.
import * as v from 'valibot';
import { isEndpointAddress, isHttpsAddress } from './address.ts';
import { ENVIRONMENT_COLORS } from './config.ts';

/** botocore's region shape, as the function ARN pattern spells it (aws-facts §2.1). */
const REGION = /^(eusc-)?[a-z]{2}(-gov|-iso[a-z]?)?-[a-z]+-\d$/;
/** Identity pool ids: 1 to 55 characters, `[\w-]+:[0-9a-f-]+` (aws-facts §4.1). */
const POOL = /^[\w-]+:[0-9a-f-]+$/;
const ROLE = /^arn:aws[a-zA-Z-]*:iam::\d{12}:role\/.+$/;

const text = (what: string) =>
  v.pipe(
    v.string(`${what} must be a text in quotes.`),
    v.check((value) => value !== '', `${what} must not be empty.`),
  );

const signInSchema = v.strictObject({
  issuer: v.pipe(text('issuer'), v.check(isHttpsAddress, 'issuer must be an https address.')),
  clientId: text('clientId'),
  domain: v.pipe(
    text('domain'),
    v.check(isEndpointAddress, 'domain must be an https address (http only for this machine).'),
  ),
  scopes: v.optional(v.array(text('A scope'), 'scopes must be a list of texts.')),
});

const endpoint = v.pipe(
  text('An endpoint'),
  v.check(isEndpointAddress, 'An endpoint must be an https address (http only for this machine).'),
);

const endpointsSchema = v.strictObject({
  lambda: v.exactOptional(endpoint),
  cognitoIdentity: v.exactOptional(endpoint),
  logs: v.exactOptional(endpoint),
});
const noObject = v.never('This must be an object in braces.');

export const environmentSchema = v.strictObject({
  id: v.pipe(
    text('id'),
    v.regex(/^[a-z0-9-]{1,32}$/, 'id must be 1 to 32 of the characters a–z, 0–9 and “-”.'),
  ),
  name: text('name'),
  region: v.pipe(
    text('region'),
    v.regex(REGION, 'region must be an AWS region such as “eu-west-1”.'),
  ),
  identityPoolId: v.pipe(
    text('identityPoolId'),
    v.check((id) => id.length <= 55, 'identityPoolId must be at most 55 characters.'),
    v.regex(POOL, 'identityPoolId must be an identity pool id such as “eu-west-1:1111…”.'),
  ),
  color: v.optional(
    v.picklist(ENVIRONMENT_COLORS, `color must be one of ${ENVIRONMENT_COLORS.join(', ')}.`),
  ),
  guard: v.optional(v.picklist(['none', 'confirm'], 'guard must be “none” or “confirm”.')),
  signIn: v.optional(signInSchema),
  roleArn: v.optional(v.pipe(text('roleArn'), v.regex(ROLE, 'roleArn must be a role’s ARN.'))),
  functions: v.optional(v.array(text('A function'), 'functions must be a list of names.')),
  endpoints: v.optional(
    // A list would pass for an object without members.
    v.lazy((input) => (Array.isArray(input) ? noObject : endpointsSchema)),
  ),
});

/** The file without its environments, which are read one by one so that good ones survive bad ones. */
export const configSchema = v.strictObject({
  $schema: v.optional(v.string('$schema must be a text.')),
  version: v.literal(1, 'version must be 1: this page reads no other.'),
  title: v.optional(text('title')),
  catalogue: v.optional(
    v.pipe(
      text('catalogue'),
      v.check(isRelativeAddress, 'catalogue must be a file beside the page, without a host.'),
    ),
  ),
  environments: v.optional(v.array(v.unknown(), 'environments must be a list.')),
  // Read later, by `prices-schema.ts`.
  prices: v.optional(v.unknown()),
});

/** Control characters, which the URL parser drops, could hide a host. */
function isRelativeAddress(address: string): boolean {
  return !/^([a-z][a-z0-9+.-]*:|\/\/|\s)|[\\\p{Cc}]/iu.test(address);
}
