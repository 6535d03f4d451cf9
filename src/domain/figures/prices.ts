// What Lambda charges for a run on demand, region by region.

export const ARCHITECTURES = ['x86_64', 'arm64'] as const;
export type Architecture = (typeof ARCHITECTURES)[number];

interface RegionPrices {
  /** For a second of one GB of memory (1024 MB). */
  readonly gbSecond: { readonly [K in Architecture]?: number };
  /** For one request. */
  readonly request: number;
}

export interface Prices {
  /** When they held: `2026-09`. */
  readonly date: string;
  /** ISO 4217: `USD`. */
  readonly currency: string;
  readonly regions: Readonly<Record<string, RegionPrices>>;
}

const toRegion = (x86: number, arm64: number, requestsPerMillion: number): RegionPrices => ({
  gbSecond: { x86_64: x86, arm64 },
  request: requestsPerMillion / 1e6,
});

const COMMON = toRegion(0.0000166667, 0.0000133334, 0.2);

/**
 * AWS's own on-demand prices, first tier, free tier and savings plans left out. Regions and figures: the map behind
 * AWS's calculator (calculator.aws/pricing/2.0/meteredUnitMaps/lambda/USD/current/lambda.json); those of the common
 * regions and of the four dear ones are also what the AWS Price List for AWSLambda of 2026-09-19 says. A region that is
 * not in that map is left out here: no price is better than a guessed one.
 */
export const AWS_PRICES: Prices = {
  date: '2026-09',
  currency: 'USD',
  regions: {
    'af-south-1': toRegion(0.0000221, 0.00001768, 0.27),
    'ap-east-1': toRegion(0.00002292, 0.0000183, 0.28),
    'ap-northeast-1': COMMON,
    'ap-northeast-2': COMMON,
    'ap-northeast-3': COMMON,
    'ap-south-1': COMMON,
    'ap-southeast-1': COMMON,
    'ap-southeast-2': COMMON,
    'ap-southeast-4': COMMON,
    'ap-southeast-5': toRegion(0.000015, 0.000012, 0.18),
    'ca-central-1': COMMON,
    'eu-central-1': COMMON,
    'eu-central-2': toRegion(0.0000183334, 0.0000146667, 0.22),
    'eu-north-1': COMMON,
    'eu-south-1': toRegion(0.0000195172, 0.0000156138, 0.23),
    'eu-west-1': COMMON,
    'eu-west-2': COMMON,
    'eu-west-3': COMMON,
    'me-south-1': toRegion(0.0000206667, 0.0000165334, 0.25),
    'sa-east-1': COMMON,
    'us-east-1': COMMON,
    'us-east-2': COMMON,
    'us-west-1': COMMON,
    'us-west-2': COMMON,
  },
};
