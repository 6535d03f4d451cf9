// What this page is where a login window comes back to it: it hands on what it got, and closes. A part of `main.tsx`.
import type { Callback } from './platform/sign-in/callback.ts';
import { tellTabs } from './platform/sign-in/sign-in-channel.ts';

/** Whether somebody is signed in now only the other window can tell: the login may have refused, or a link made this up. */
export function answerOpener({ state, parameters }: Callback, page: HTMLElement): void {
  tellTabs({ kind: 'came back', state, parameters: parameters.toString() });
  const words = document.createElement('p');
  words.textContent = 'Go on in the window where you began to sign in. You can close this one.';
  const desk = document.createElement('a');
  desk.href = './';
  desk.textContent = 'Open the desk here';
  page.replaceChildren(words, desk);
  window.close();
}
