// Errors that nobody caught: faults of this page itself, told once each.
import { maskSecrets } from '../../domain/failure/mask-secrets.ts';

export function listenForFaults(tell: (text: string) => void): void {
  addEventListener('error', (event) => tell(toText(event.error ?? event.message)));
  addEventListener('unhandledrejection', (event) => tell(toText(event.reason)));
}

function toText(fault: unknown): string {
  const text = fault instanceof Error ? (fault.stack ?? String(fault)) : String(fault);
  return maskSecrets(text);
}
