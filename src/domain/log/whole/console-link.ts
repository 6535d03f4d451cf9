// The console's page of a log group, filtered to one run.

export interface ConsolePlace {
  readonly region: string;
  readonly group: string;
  readonly pattern: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Undefined in partitions whose console's address is not known here. */
export function toConsoleLink({ region, ...place }: ConsolePlace): string | undefined {
  const host = toConsoleHost(region);
  if (host === undefined) return undefined;
  const query = [
    ['filterPattern', place.pattern],
    ['start', String(place.fromMs)],
    ['end', String(place.toMs)],
  ].map(([name, value = '']) => `${name}$3D${escapeTwice(value)}`);
  return `https://${host}/cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${escapeTwice(place.group)}/log-events$3F${query.join('$26')}`;
}

/** In the fragment the console writes `%` as `$`, and its values encoded twice: `/` is `$252F`. */
function escapeTwice(text: string): string {
  return encodeURIComponent(encodeURIComponent(text)).replaceAll('%', '$');
}

function toConsoleHost(region: string): string | undefined {
  if (region.startsWith('cn-')) return `${region}.console.amazonaws.cn`;
  if (region.startsWith('us-gov-')) return `${region}.console.amazonaws-us-gov.com`;
  if (/^eusc-|-iso/.test(region)) return undefined;
  return `${region}.console.aws.amazon.com`;
}
