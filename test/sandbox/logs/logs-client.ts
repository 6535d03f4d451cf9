// A CloudWatch Logs client for tests, with the credentials of a Lambda client; and a whole search through it.
import {
  CloudWatchLogsClient,
  FilterLogEventsCommand,
  type FilterLogEventsCommandInput,
  type FilterLogEventsCommandOutput,
} from '@aws-sdk/client-cloudwatch-logs';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { Sandbox } from '../sandbox.ts';

/** One attempt a call, so that what a test counts on the wire is what it asked for. */
export function toLogsClient({ url }: Sandbox, { config }: LambdaClient): CloudWatchLogsClient {
  const { credentials, region } = config;
  return new CloudWatchLogsClient({ endpoint: url, region, credentials, maxAttempts: 1 });
}

/** Every page, in order. */
export async function filterAllPages(
  client: CloudWatchLogsClient,
  input: FilterLogEventsCommandInput,
): Promise<readonly FilterLogEventsCommandOutput[]> {
  const pages: FilterLogEventsCommandOutput[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(new FilterLogEventsCommand({ ...input, nextToken }));
    pages.push(page);
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return pages;
}

export function toMessages(pages: readonly FilterLogEventsCommandOutput[]): readonly string[] {
  return pages.flatMap(({ events = [] }) => events.map(({ message = '' }) => message));
}
