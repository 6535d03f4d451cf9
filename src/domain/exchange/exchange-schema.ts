// The shape of the one file for backup, exchange and catalogue, as a schema that says in a sentence what is wrong.
import * as v from 'valibot';
import { INVOCATION_TYPES } from '../request/request.ts';

/** Tells our files from every other JSON. */
export const EXCHANGE_FORMAT = 'invoke-desk-presets';
export const EXCHANGE_VERSION = 1;

const text = (what: string) => v.string(`${what} must be a text in quotes.`);
const yes = (what: string) => v.boolean(`${what} must be true or false.`);
const filled = (what: string) =>
  v.pipe(
    text(what),
    v.check((value) => value.trim() !== '', `${what} must not be empty.`),
  );
const finite = (what: string) =>
  v.pipe(
    v.number(`${what} must be a number.`),
    v.check((count) => Number.isFinite(count), `${what} must be a number.`),
  );

const id = (what: string) =>
  v.pipe(
    text(what),
    v.check((value) => value !== '', `${what} must not be empty.`),
  );

const head = {
  id: id('id'),
  name: filled('name'),
  description: v.optional(text('description'), ''),
  tags: v.optional(v.array(text('A tag'), 'tags must be a list of texts.'), []),
  favourite: v.optional(yes('favourite'), false),
  order: v.optional(finite('order')),
  createdAt: v.optional(finite('createdAt'), 0),
  updatedAt: v.optional(finite('updatedAt'), 0),
  origin: v.optional(
    v.strictObject({
      id: id('id'),
      hash: text('hash'),
    }),
  ),
};

/** A text that may be left out where it is empty. */
const field = (what: string) => v.optional(text(what), '');

export const payloadPresetSchema = v.pipe(
  v.strictObject({
    ...head,
    environmentId: v.optional(text('environmentId')),
    functionName: field('functionName'),
    qualifier: field('qualifier'),
    invocationType: v.optional(
      v.picklist(INVOCATION_TYPES, `invocationType must be one of ${INVOCATION_TYPES.join(', ')}.`),
      'RequestResponse',
    ),
    streamResponse: v.optional(yes('streamResponse'), false),
    logTail: v.optional(yes('logTail'), true),
    payload: v.optional(v.string('payload must be the payload’s text, in quotes.'), ''),
    clientContext: v.optional(v.string('clientContext must be its text, in quotes.')),
    clientContextPresetId: v.optional(id('clientContextPresetId')),
    tenantId: field('tenantId'),
    durableExecutionName: field('durableExecutionName'),
    waitSeconds: field('waitSeconds'),
  }),
  v.check(
    (entry) => entry.clientContext === undefined || entry.clientContextPresetId === undefined,
    'clientContext and clientContextPresetId cannot both be given: one of them says it.',
  ),
);

export const clientContextPresetSchema = v.strictObject({
  ...head,
  text: v.string('text must be the client context’s text, in quotes.'),
});

/** The file without its entries, which are read one by one so that good ones survive bad ones. */
export const exchangeSchema = v.strictObject({
  $schema: v.optional(text('$schema')),
  format: v.literal(EXCHANGE_FORMAT, `format must be “${EXCHANGE_FORMAT}”.`),
  version: v.literal(EXCHANGE_VERSION, `version must be ${EXCHANGE_VERSION}.`),
  payloadPresets: v.optional(v.array(v.unknown(), 'payloadPresets must be a list.')),
  clientContextPresets: v.optional(v.array(v.unknown(), 'clientContextPresets must be a list.')),
});

export type PayloadPresetEntry = v.InferInput<typeof payloadPresetSchema>;
export type ClientContextPresetEntry = v.InferInput<typeof clientContextPresetSchema>;
