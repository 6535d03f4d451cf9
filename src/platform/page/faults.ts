// Errors that nobody caught: faults of this page itself, told once each.

export function listenForFaults(tell: (fault: unknown) => void): void {
  addEventListener('error', ({ error, message }) => {
    // No fault: the browser says that it measures again in its next picture what has changed while it measured.
    if (!message.startsWith('ResizeObserver loop')) tell(error ?? message);
  });
  addEventListener('unhandledrejection', (event) => tell(event.reason));
}
