// Shows a fault of the page itself; loaded when there is one.
import { render } from 'preact';
import { maskSecrets } from '../../domain/failure/mask-secrets.ts';
import type { Clipboard } from '../../domain/page/ports.ts';
import { FaultNotice } from './FaultNotice.tsx';

export function showFault(fault: unknown, place: HTMLElement, clipboard: Clipboard): void {
  const text = fault instanceof Error ? (fault.stack ?? String(fault)) : String(fault);
  place.textContent = '';
  render(<FaultNotice text={maskSecrets(text)} clipboard={clipboard} />, place);
}
