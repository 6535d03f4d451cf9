// Presets to test with, and generated ones of any shape.
import fc from 'fast-check';
import type {
  ClientContextPreset,
  PayloadPreset,
  PresetContent,
} from '../../../src/domain/preset/preset.ts';
import { INVOCATION_TYPES } from '../../../src/domain/request/request.ts';

export const CONTENT: PresetContent = {
  environmentId: 'staging',
  functionName: 'orders-reprocess',
  qualifier: 'live',
  invocationType: 'RequestResponse',
  logTail: true,
  payload: '{ "orderId": 12345678901234567890 }\r\n',
  clientContext: { kind: 'text', text: '' },
  tenantId: '',
  durableExecutionName: '',
  waitSeconds: '',
};

export const PRESET: PayloadPreset = {
  kind: 'payload',
  id: 'p1',
  name: 'Reprocess an order',
  description: 'For orders that are stuck',
  tags: ['orders', 'support'],
  favourite: false,
  order: 1,
  revision: 3,
  createdAt: 1_700_000_000_000,
  updatedAt: 1_700_000_100_000,
  content: CONTENT,
};

export const CONTEXT: ClientContextPreset = {
  kind: 'client context',
  id: 'c1',
  name: 'Tablet app',
  description: '',
  tags: [],
  favourite: false,
  order: 1,
  revision: 1,
  createdAt: 1_700_000_000_000,
  updatedAt: 1_700_000_000_000,
  text: '{"custom":{"reason":"test"}}',
};

/** Any UTF-16 text: lone surrogates, NUL and line breaks of every kind among it. */
export const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '\ud800',
        '\udc00',
        '\0',
        '\r\n',
        '\r',
        '\n',
        '\u2028',
        'é',
        '"',
        '\\',
        '12345678901234567890',
      ),
    )
    .map((parts) => parts.join('')),
);
/** No -0: JSON writes it as 0. */
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const name = anyText.filter((text) => text.trim() !== '');
const id = fc.string({ minLength: 1, maxLength: 40 });

const head = {
  id,
  name,
  description: anyText,
  tags: fc.array(anyText, { maxLength: 3 }),
  favourite: fc.boolean(),
  order: finite,
  revision: fc.nat(),
  createdAt: finite,
  updatedAt: finite,
  origin: fc.record({ id, hash: fc.string() }),
};
const HEAD_KEYS = Object.keys(head).filter((key) => key !== 'origin') as (keyof typeof head)[];

export const anyContent: fc.Arbitrary<PresetContent> = fc.record(
  {
    environmentId: anyText,
    functionName: anyText,
    qualifier: anyText,
    invocationType: fc.constantFrom(...INVOCATION_TYPES),
    streamResponse: fc.constant(true as const),
    logTail: fc.boolean(),
    payload: anyText,
    clientContext: fc.oneof(
      fc.record({ kind: fc.constant('text' as const), text: anyText }),
      fc.record({ kind: fc.constant('preset' as const), id }),
    ),
    tenantId: anyText,
    durableExecutionName: anyText,
    waitSeconds: anyText,
  },
  {
    requiredKeys: [
      'functionName',
      'qualifier',
      'invocationType',
      'logTail',
      'payload',
      'clientContext',
      'tenantId',
      'durableExecutionName',
      'waitSeconds',
    ],
  },
);

export const anyPreset: fc.Arbitrary<PayloadPreset> = fc.record(
  { ...head, kind: fc.constant('payload' as const), content: anyContent },
  { requiredKeys: [...HEAD_KEYS, 'kind', 'content'] },
);

export const anyContext: fc.Arbitrary<ClientContextPreset> = fc.record(
  { ...head, kind: fc.constant('client context' as const), text: anyText },
  { requiredKeys: [...HEAD_KEYS, 'kind', 'text'] },
);

export const anyPresets = fc.uniqueArray(anyPreset, { selector: ({ id }) => id, maxLength: 6 });
export const anyContexts = fc.uniqueArray(anyContext, { selector: ({ id }) => id, maxLength: 4 });
