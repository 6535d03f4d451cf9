// What a run cost: billed duration times memory, and the request.
import type { Report } from '../log/report.ts';
import type { InvocationType } from '../request/request.ts';
import { ARCHITECTURES, type Architecture, AWS_PRICES, type Prices } from './prices.ts';

interface CostPart {
  readonly architecture: Architecture;
  /** In the currency's own unit, not rounded. */
  readonly amount: number;
}

export type Cost =
  | {
      readonly kind: 'known';
      /** x86_64 first: Lambda's own choice where nobody makes one. A browser cannot see which it was. */
      readonly parts: readonly [CostPart, ...CostPart[]];
      readonly currency: string;
      readonly region: string;
      readonly date: string;
      readonly source: 'AWS' | 'config.json';
    }
  | { readonly kind: 'unknown'; readonly why: string };

export interface CostSources {
  readonly report: Report;
  readonly region: string;
  readonly invocationType: InvocationType;
  /** Those of `config.json`, which go before AWS's own. */
  readonly ownPrices?: Prices | undefined;
}

export function toCost({ report, region, invocationType, ownPrices }: CostSources): Cost {
  const why = explainNoCost(invocationType, report);
  if (why !== undefined) return { kind: 'unknown', why };
  const isOwn = ownPrices !== undefined && Object.hasOwn(ownPrices.regions, region);
  const prices = isOwn ? ownPrices : AWS_PRICES;
  const found = Object.hasOwn(prices.regions, region) ? prices.regions[region] : undefined;
  if (found === undefined) return toNoPrice(region);
  const { billedMs = 0, memorySizeMb = 0 } = report;
  const gbSeconds = (billedMs / 1000) * (memorySizeMb / 1024);
  const [first, ...others] = ARCHITECTURES.flatMap((architecture) => {
    const gbSecond = found.gbSecond[architecture];
    return gbSecond === undefined
      ? []
      : [{ architecture, amount: gbSeconds * gbSecond + found.request }];
  });
  if (first === undefined) return toNoPrice(region);
  const { currency, date } = prices;
  const source = isOwn ? 'config.json' : 'AWS';
  return { kind: 'known', parts: [first, ...others], currency, region, date, source };
}

function explainNoCost(invocationType: InvocationType, report: Report): string | undefined {
  if (invocationType === 'DryRun') return 'nothing ran';
  if (invocationType === 'Event') return 'not known: the function runs later, by itself';
  const isInTail = report.billedMs !== undefined && report.memorySizeMb !== undefined;
  return isInTail ? undefined : 'not in the log tail';
}

function toNoPrice(region: string): Cost {
  return { kind: 'unknown', why: `no price known for ${region}` };
}

/** Two figures that count: "$0.0000021". */
export function formatMoney(amount: number, currency: string): string {
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    maximumSignificantDigits: 2,
  }).format(amount);
}

/** "about 470,000 runs for $1"; undefined where one costs more, or nothing. */
export function formatRunsForOne(amount: number, currency: string): string | undefined {
  if (!(amount > 0 && amount <= 0.5)) return undefined;
  const runs = Number((1 / amount).toPrecision(2));
  const one = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).format(1);
  return `about ${new Intl.NumberFormat('en').format(runs)} runs for ${one}`;
}
