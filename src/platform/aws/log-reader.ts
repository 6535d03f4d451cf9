// FilterLogEvents over CloudWatch Logs' own client. Loaded when somebody asks for a whole log, and not before.
import {
  CloudWatchLogsClient,
  FilterLogEventsCommand,
  type FilterLogEventsCommandOutput,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Failure } from '../../domain/failure/failure.ts';
import type { LogPage, LogPlace, LogReader } from '../../domain/log/whole/log-reader.ts';
import { type WasBlocked, watchPolicyBlocks } from '../page/policy-blocks.ts';
import { readFailure } from './read-failure.ts';

/** A read runs nothing, so the SDK may send it again after a lost connection. */
const ATTEMPTS = 3;

export function createLogReader(isOnline: () => boolean): LogReader {
  const wasBlocked = watchPolicyBlocks();
  return {
    async read(place, question, signal) {
      const { group, stream, pattern, fromMs, toMs, token } = question;
      const client = openClient(place);
      const command = new FilterLogEventsCommand({
        logGroupName: group,
        logStreamNames: stream === undefined ? undefined : [stream],
        filterPattern: pattern,
        startTime: fromMs,
        endTime: toMs,
        nextToken: token,
      });
      try {
        const output = await client.send(command, { abortSignal: signal });
        return { ok: true, value: readPage(output) };
      } catch (error) {
        const failure = readFailure('FilterLogEvents', error, isOnline());
        return { ok: false, failure: await nameBlocked(failure, place, wasBlocked) };
      } finally {
        client.destroy();
      }
    },
  };
}

function openClient({ region, endpoint, credentials, clockOffsetMs }: LogPlace) {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  return new CloudWatchLogsClient({
    region,
    endpoint,
    credentials: { accessKeyId, secretAccessKey, sessionToken },
    systemClockOffset: clockOffsetMs,
    maxAttempts: ATTEMPTS,
    defaultsMode: 'standard',
    requestHandler: { credentials: 'omit' },
  });
}

/** An event without a time or a text is none that could be shown. */
function readPage({ events = [], nextToken }: FilterLogEventsCommandOutput): LogPage {
  const read = events.flatMap(({ eventId, logStreamName, timestamp, message }, at) => {
    if (timestamp === undefined || message === undefined) return [];
    const id = eventId ?? `${logStreamName} ${timestamp} ${at}`;
    return [{ id, stream: logStreamName ?? '', atMs: timestamp, message }];
  });
  return { events: read, ...(nextToken === undefined ? {} : { next: nextToken }) };
}

/** A host that still sends an older policy keeps the page from CloudWatch Logs: that is worth saying. */
async function nameBlocked(
  failure: Failure,
  { endpoint }: LogPlace,
  wasBlocked: WasBlocked,
): Promise<Failure> {
  if (failure.kind !== 'network' || !(await wasBlocked(endpoint))) return failure;
  return { kind: 'blocked', operation: 'FilterLogEvents', endpoint };
}
