// The moment in which a page may be going: hidden, left, or about to be thrown away by the browser.

export function whenLeaving(act: () => void): void {
  addEventListener('pagehide', act);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') act();
  });
}
