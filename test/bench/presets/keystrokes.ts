// What a keystroke in the search costs the page's thread, by the browser's own account of its processor time.
import type { CDPSession, Page } from 'playwright';
import { waitForQuiet } from '../sizes/quiet-page.ts';

export interface TimedKeys {
  /** One figure per keystroke, in ms: its events, the search, the drawing, until nothing is left to do. */
  readonly keys: readonly number[];
  /** The same letters in a field of the same page that nothing listens to: the browser's own work. */
  readonly bare: readonly number[];
  /** The same without a key: what the measuring itself costs. */
  readonly nothing: readonly number[];
  /** A fixed loop on the same thread, for comparing machines. */
  readonly loop: readonly number[];
}

/** Words that many have, a mistyped one, one with an accent, a part of a function's name. */
const TYPED = ['refund invoice', 'delivery note for support', 'subscritpion', 'für', 'billing-exp'];
export const LOOP_STEPS = 5_000_000;

/** `page` is open and has read its presets. */
export async function timeKeystrokes(page: Page): Promise<TimedKeys> {
  const thread = await watchThread(page);
  const search = page.getByRole('searchbox', { name: 'Search presets' });
  const keys: number[] = [];
  const bare: number[] = [];
  const nothing: number[] = [];
  const loop: number[] = [];
  await search.focus();
  await waitForQuiet(page);
  for (const words of TYPED) {
    await search.fill('');
    await waitForQuiet(page);
    loop.push(await thread.time(() => page.evaluate(runLoop, LOOP_STEPS)));
    nothing.push(await thread.time(async () => undefined));
    for (const letter of words) keys.push(await thread.time(() => page.keyboard.type(letter)));
  }
  await page.evaluate(addBareField);
  for (const letter of TYPED.join(''))
    bare.push(await thread.time(() => page.keyboard.type(letter)));
  return { keys, bare, nothing, loop };
}

/** In the search's place, and with the focus. */
function addBareField(): void {
  const search = document.querySelector('input[type=search]') as HTMLInputElement;
  const field = search.cloneNode() as HTMLInputElement;
  field.value = '';
  search.before(field);
  search.style.display = 'none';
  field.focus();
}

interface Thread {
  /** In ms of processor time: what others do on this machine meanwhile is not in it. */
  time(action: () => Promise<unknown>): Promise<number>;
}

async function watchThread(page: Page): Promise<Thread> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async time(action) {
      await settle(page);
      const before = await readTaskSeconds(session);
      await action();
      await settle(page);
      return ((await readTaskSeconds(session)) - before) * 1000;
    },
  };
}

async function readTaskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('The browser does not tell how long its tasks took.');
  return seconds;
}

/** Two frames on, and idle: the page draws in a task after the event's, and paints after that. */
function settle(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done())));
      }),
  );
}

function runLoop(steps: number): number {
  let mixed = 1;
  for (let step = 0; step < steps; step += 1) mixed = Math.imul(mixed ^ step, 0x9e3779b1);
  return mixed;
}
