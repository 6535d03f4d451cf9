// A desk that is watched for everything that a text must never do.
import type { Page } from 'playwright';
import type { GivenDesk } from '../given-desk.ts';
import type { Desk, OpenOptions } from '../open-desk.ts';
import { type Intrusions, watchIntrusions } from './watch-intrusions.ts';

export interface WatchedDesk {
  readonly desk: Desk;
  readonly intrusions: Intrusions;
}

export async function openWatched(
  given: GivenDesk,
  options: OpenOptions = {},
): Promise<WatchedDesk> {
  const { url = given.url, before } = options;
  let intrusions: Intrusions | undefined;
  const watch = async (page: Page) => {
    intrusions = await watchIntrusions(page, [new URL(url).origin, given.sandbox.url]);
    await before?.(page);
  };
  const desk = await given.open({ ...options, before: watch });
  if (intrusions === undefined) throw new Error('The page was opened unwatched.');
  return { desk, intrusions };
}
