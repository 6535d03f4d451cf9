// Where CloudWatch Logs is; apart from the other endpoints, because the page's start needs it not.
import { type Environment, toDnsSuffix } from './config.ts';

/** `https://logs.{Region}.{dnsSuffix}` (SDK client-cloudwatch-logs, endpoint rules). */
export function toLogsEndpoint({ endpoints }: Environment, region: string): string {
  return endpoints.logs ?? `https://logs.${region}.${toDnsSuffix(region)}`;
}
