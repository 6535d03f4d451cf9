// Row 4: from the press to the result painted, against the `aws lambda invoke` process on the same endpoint.
import { makeFolder } from '../../sandbox/temporary-folder.ts';
import { closeDesk } from '../desk-page.ts';
import { formatSpread, toRatios, toSpread } from '../figures.ts';
import type { Ground } from '../ground.ts';
import type { Row } from '../row.ts';
import { type AwsCommand, findAwsCommand, timeAwsInvoke } from './aws-command.ts';
import type { Rounds } from './measure-leaving.ts';
import { openTimedDesk } from './timed-desk.ts';

const BAR = 0.1;

export async function measurePainting(ground: Ground, rounds: Rounds): Promise<Row> {
  const aws = findAwsCommand();
  const { page, command } = await timePairs(ground, rounds, aws);
  const pageMs = toSpread(page);
  const row = {
    what: 'from pressing Invoke to the result painted, against `aws lambda invoke`',
    unit: 'ratio',
    bar: BAR,
  } as const;
  const ofPage = `the page: ${formatSpread(pageMs, ' ms')}`;
  if (aws === undefined) {
    const reason = 'there is no `aws` on PATH (or in AWS_COMMAND): no verdict';
    return { ...row, measured: undefined, notes: [ofPage, reason], details: { pageMs } };
  }
  const ratio = toRatios(page, command);
  const awsMs = toSpread(command);
  return {
    ...row,
    measured: ratio.median,
    notes: [
      `pairwise ratio ${formatSpread(ratio, '')}`,
      ofPage,
      `aws lambda invoke: ${formatSpread(awsMs, ' ms')}, ${aws.version} at ${aws.path}`,
    ],
    details: { ratio, pageMs, awsMs, aws },
  };
}

/** Without the command: the page alone. */
async function timePairs(ground: Ground, rounds: Rounds, aws: AwsCommand | undefined) {
  const desk = await openTimedDesk(ground);
  const folder = await makeFolder({});
  const timePage = async () => (await desk.time('page')).doneMs;
  const timeAws = async () => (aws ? timeAwsInvoke(aws, desk.settings, folder.path) : Number.NaN);
  const [page, command]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds.warmUp; round += 1) await timePage();
  await timeAws();
  for (let round = 0; round < rounds.counted; round += 1) {
    if (round % 2 === 0) page.push(await timePage());
    command.push(await timeAws());
    if (round % 2 === 1) page.push(await timePage());
  }
  await folder.remove();
  await closeDesk(desk.page);
  return { page, command };
}
