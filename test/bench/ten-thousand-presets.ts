// Ten thousand presets as a large team would gather them: the same ones at every run.
import type { PayloadPreset, PresetContent } from '../../src/domain/preset/preset.ts';

const ACTIONS = [
  'Reprocess',
  'Refund',
  'Resend',
  'Export',
  'Recalculate',
  'Cancel',
  'Close',
  'Import',
  'Verify',
  'Archive',
];
const THINGS = [
  'order',
  'invoice',
  'shipment',
  'customer',
  'statement',
  'subscription',
  'voucher',
  'delivery note',
  'payment',
  'stock count',
  'price list',
  'return label',
];
const SITUATIONS = [
  'after a failed payment',
  'for support',
  'end of month',
  'dry run',
  'for Luxembourg',
  'für Österreich',
  'with notification',
  'without e-mail',
  'smoke test',
  'by hand',
  'legacy format',
  'large customer',
];
const TAGS = ['support', 'finance', 'qa', 'month end', 'urgent', 'legacy', 'demo', 'eu', 'tax'];
const SERVICES = ['orders', 'billing', 'shipping', 'crm', 'warehouse', 'pricing', 'ledger'];
const VERBS = ['reprocess', 'sync', 'export', 'notify', 'reconcile', 'backfill'];
const WORDS = [
  'pending',
  'standard',
  'express',
  'gift wrapped',
  'Grüße aus Köln',
  'leave at the door',
  'call before delivery',
  'second attempt',
];

type Roll = <T>(from: readonly T[]) => T;
type Count = (from: number, to: number) => number;

/** Payloads of 0.3 to 3 kB; every function, tag and situation many times, so that a search has much to find. */
export function createPresets(count = 10_000): PayloadPreset[] {
  const { pick, between } = createDice(20_240_229);
  return Array.from({ length: count }, (_, at) => createPreset(at, pick, between));
}

function createPreset(at: number, pick: Roll, between: Count): PayloadPreset {
  const [action, thing] = [pick(ACTIONS), pick(THINGS)];
  const tags = TAGS.filter(() => between(0, 5) === 0);
  return {
    kind: 'payload',
    id: `preset-${String(at).padStart(5, '0')}`,
    name: `${action} ${thing} ${pick(SITUATIONS)} ${between(1, 9999)}`,
    description: between(0, 2) === 0 ? `${action}s one ${thing}, ${pick(SITUATIONS)}.` : '',
    tags,
    favourite: at % 500 === 0,
    order: at + 1,
    revision: between(1, 9),
    createdAt: 1_700_000_000_000 + at * 60_000,
    updatedAt: 1_710_000_000_000 + at * 60_000,
    content: createContent(action, pick, between),
  };
}

function createContent(action: string, pick: Roll, between: Count): PresetContent {
  const service = pick(SERVICES);
  return {
    environmentId: pick(['staging', 'production', 'test']),
    functionName: `${service}-${pick(VERBS)}${pick(['', '-v2', '-worker', '-eu'])}`,
    qualifier: pick(['', '', 'live', '42']),
    invocationType: pick(['RequestResponse', 'RequestResponse', 'Event'] as const),
    logTail: true,
    payload: createPayload(action, service, pick, between),
    clientContext: { kind: 'text', text: '' },
    tenantId: '',
    durableExecutionName: '',
    waitSeconds: '',
  };
}

function createPayload(action: string, service: string, pick: Roll, between: Count): string {
  const items = Array.from({ length: between(1, 18) }, (_, at) => ({
    sku: `${pick(['A', 'B', 'C'])}-${between(1000, 9999)}`,
    count: between(1, 12),
    priceCents: between(99, 99_999),
    line: at + 1,
    note: pick(WORDS),
  }));
  const customer = { id: between(1e6, 1e7), country: pick(['DE', 'AT', 'LU', 'FR', 'NL']) };
  const head = { action, source: `${service}.desk`, requestId: `${between(1e8, 1e9)}`, customer };
  return JSON.stringify(
    { ...head, shipping: pick(WORDS), dryRun: between(0, 1) === 1, items },
    null,
    2,
  );
}

/** A dice that always falls the same way (mulberry32). */
function createDice(seed: number) {
  let state = seed;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between: Count = (from, to) => from + Math.floor(roll() * (to - from + 1));
  const pick: Roll = (from) => from[between(0, from.length - 1)] as (typeof from)[number];
  return { pick, between };
}
