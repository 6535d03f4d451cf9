// What this page is where a login window comes back to it: it hands on what it got, and closes. A part of `main.tsx`.
import type { Callback } from './platform/sign-in/callback.ts';
import { tellTabs } from './platform/sign-in/sign-in-channel.ts';

export function answerOpener({ state, parameters }: Callback, page: HTMLElement): void {
  tellTabs({ kind: 'came back', state, parameters: parameters.toString() });
  page.textContent = 'You are signed in. You can close this window and go on in the other one.';
  window.close();
}
