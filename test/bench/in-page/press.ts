// Presses Invoke as a person would and waits until the result is painted.

/** Looks for the button beforehand, so that only the press itself is timed. */
export function preparePress(): () => Promise<void> {
  const button = findButton('Invoke');
  if (button === undefined || button.ariaDisabled === 'true') {
    throw new Error('Invoke cannot be pressed.');
  }
  return async () => {
    const ended = waitForEnd();
    button.click();
    await ended;
    await afterFrame();
    await afterFrame();
  };
}

/**
 * The run has ended when, after the answer, the result changes and no button Stop waiting is left.
 * Nothing is watched before the answer: that would slow the way out of the page.
 */
function waitForEnd(): Promise<void> {
  return new Promise((resolve, reject) => {
    window.benchProbe.onLeave = (answer) => {
      window.benchProbe.onLeave = undefined;
      answer.then(() => watchResult(resolve, reject), reject);
    };
  });
}

function watchResult(resolve: () => void, reject: (reason: Error) => void): void {
  const observer = new MutationObserver(() => {
    if (findButton('Stop waiting') !== undefined) return;
    observer.disconnect();
    const status = readStatus();
    if (status.startsWith('Returned')) resolve();
    else reject(new Error(`The run ended with “${status}”.`));
  });
  observer.observe(findResult(), { childList: true, characterData: true, subtree: true });
}

function findButton(name: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find((one) =>
    (one.ariaLabel ?? one.textContent).trim().startsWith(name),
  );
}

function findResult(): Element {
  const result = document.querySelector('[aria-label=Result]');
  if (result === null) throw new Error('There is no region Result.');
  return result;
}

function readStatus(): string {
  return findResult().querySelector('[role=status]')?.textContent ?? '';
}

function afterFrame(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(done));
}
