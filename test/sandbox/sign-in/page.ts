// The pages of the pretended managed login. They work without scripts and hold no foreign text but escaped text.
import type { Answer } from '../http/answer.ts';
import { PEOPLE } from './people.ts';

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { background: light-dark(#fff, #121316); color: light-dark(#1b1e23, #e7e9ec); display: grid; place-items: center; min-block-size: 100svh; margin: 0; }
  main { inline-size: min(22rem, 100vw - 2rem); padding-block: 2rem; }
  h1 { margin: 0 0 1.5rem; font-size: 1.25rem; }
  form { display: grid; gap: 0.25rem; }
  input, button { box-sizing: border-box; inline-size: 100%; padding: 0.5rem 0.75rem; border: 1px solid light-dark(#b9bdc4, #565c66);
    border-radius: 0.375rem; font: inherit; background: transparent; color: inherit; }
  input { margin-block-end: 0.75rem; }
  button { margin-block-start: 0.25rem; border-color: transparent; background: light-dark(#1f5fbf, #2f6fd0); color: #fff; font-weight: 600; cursor: pointer; }
  :focus-visible { outline: 2px solid light-dark(#1f5fbf, #8ab4ff); outline-offset: 2px; }
  table { inline-size: 100%; margin-block-start: 2rem; border-collapse: collapse; font-size: 0.875rem; color: light-dark(#565c66, #a9b0bb); }
  caption { margin-block-end: 0.5rem; text-align: start; }
  th, td { padding: 0.25rem 0; border-block-start: 1px solid light-dark(#e2e4e8, #33373d); text-align: start; font-weight: 400; }
  code { color: light-dark(#1b1e23, #e7e9ec); }
  [role=alert] { margin: 0 0 1rem; color: light-dark(#a52121, #ff9a9a); }
`;

/** `action` is where the form goes: a path of our own making. */
export function answerLoginPage(action: string, problem?: string): Answer {
  const alert = problem === undefined ? '' : `<p role="alert">${escapeText(problem)}</p>`;
  return toPage(
    200,
    `<h1>Sign in to the local AWS</h1>
${alert}<form method="post" action="${escapeText(action)}">
  <label for="username">Username</label>
  <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus>
  <label for="password">Password</label>
  <input id="password" name="password" type="password" autocomplete="current-password" required>
  <button type="submit">Sign in</button>
</form>
${writePeople()}`,
  );
}

export function answerProblemPage(statusCode: number, problem: string): Answer {
  return toPage(statusCode, writeProblem(problem));
}

/** The same without an answer around it, for the library to send. */
export function writeProblemPage(problem: string): string {
  return writePage(writeProblem(problem));
}

function writeProblem(problem: string): string {
  return `<h1>This sign-in cannot go on</h1><p role="alert">${escapeText(problem)}</p><p>Go back to the page that you came from and sign in from there.</p>`;
}

function writePeople(): string {
  const rows = PEOPLE.map(
    ({ name, password, groups }) =>
      `<tr><td><code>${name}</code></td><td><code>${password}</code></td><td>${groups.join(', ')}</td></tr>`,
  );
  return `<table><caption>Who there is on this local AWS</caption>
<tr><th scope="col">Username</th><th scope="col">Password</th><th scope="col">Groups</th></tr>
${rows.join('\n')}
</table>`;
}

function toPage(statusCode: number, content: string): Answer {
  return { statusCode, headers: HEADERS, body: Buffer.from(writePage(content)) };
}

function writePage(content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Sign in – local AWS</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
