// Presses Invoke as a person would and waits until the result is painted.

/** Rejects where the run did not end with an outcome that the function returned. */
export async function pressInvoke(): Promise<void> {
  const button = findButton('Invoke');
  if (button === undefined || button.ariaDisabled === 'true') {
    throw new Error('Invoke cannot be pressed.');
  }
  const ended = waitForEnd();
  button.click();
  await ended;
  await afterFrame();
  await afterFrame();
}

/** While a run is under way there is a button Stop waiting; when it has gone, the status says how it ended. */
function waitForEnd(): Promise<void> {
  return new Promise((resolve, reject) => {
    let isWaiting = false;
    const observer = new MutationObserver(() => {
      if (findButton('Stop waiting') !== undefined) {
        isWaiting = true;
        return;
      }
      if (!isWaiting) return;
      observer.disconnect();
      const status = readStatus();
      if (status.startsWith('Returned')) resolve();
      else reject(new Error(`The run ended with “${status}”.`));
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

function findButton(name: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find((one) =>
    (one.ariaLabel ?? one.textContent).trim().startsWith(name),
  );
}

function readStatus(): string {
  return document.querySelector('[aria-label=Result] [role=status]')?.textContent ?? '';
}

function afterFrame(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(done));
}
