// Errors that nobody caught: faults of this page itself, told once each.

export function listenForFaults(tell: (fault: unknown) => void): void {
  addEventListener('error', (event) => tell(event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => tell(event.reason));
}
