// Runs in the desk before its own code: hands the page a large body in place of an Invoke's answer, and times what it does with it.
import { afterFrames, type BodyTimes, longestTask, watchTasks } from './body-times.ts';

declare global {
  interface Window {
    timeDesk: (url: string, needle: string) => Promise<BodyTimes>;
  }
}

const tasks = watchTasks();
let bodyUrl: string | undefined;
let askedAt = 0;
const plainFetch = window.fetch;
window.fetch = (input, init) => {
  const isRequest = input instanceof Request;
  const address = isRequest ? input.url : String(input);
  if (bodyUrl === undefined || !address.includes('/invocations')) return plainFetch(input, init);
  askedAt = performance.now();
  return plainFetch(bodyUrl);
};

window.timeDesk = async (url, needle) => {
  const startedAt = performance.now();
  await (await plainFetch(url)).arrayBuffer();
  const fetchMs = performance.now() - startedAt;
  await afterFrames();
  bodyUrl = url;
  findButton('Invoke')?.click();
  await until(() => {
    findButton('Reveal')?.click();
    return readRows().some((row) => row.startsWith('    "line": 1,'));
  });
  await afterFrames();
  const firstLineMs = performance.now() - askedAt;
  const searchMs = await timeSearch(needle);
  const endMs = await timeEnd();
  return { fetchMs, firstLineMs, searchMs, endMs, longestTaskMs: longestTask(tasks, askedAt) };
};

async function timeSearch(needle: string): Promise<number> {
  findButton('Search')?.click();
  await until(() => document.querySelector('search input') !== null);
  const field = document.querySelector('search input') as HTMLInputElement;
  const from = performance.now();
  field.value = needle;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await until(() =>
    /of [\d,]+$/.test(document.querySelector('search [aria-live]')?.textContent ?? ''),
  );
  return performance.now() - from;
}

/** Until the last line stands on the screen. */
async function timeEnd(): Promise<number> {
  const scroller = findText();
  const from = performance.now();
  await until(() => {
    if (scroller !== null) scroller.scrollTop = scroller.scrollHeight;
    return readRows().at(-1) === ']';
  });
  await afterFrames();
  return performance.now() - from;
}

function findText(): Element | null {
  return document.querySelector('[role=textbox][aria-label="Response body"]');
}

function readRows(): string[] {
  return Array.from(findText()?.querySelectorAll('[class*=row]') ?? [], (row) => row.textContent);
}

function findButton(name: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find((one) =>
    (one.ariaLabel ?? one.textContent).trim().startsWith(name),
  );
}

async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise(requestAnimationFrame);
}
