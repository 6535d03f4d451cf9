// The only room that sees everything: read the config, make the adapters, make the state, render.
import { options, render } from 'preact';
import { createLazyAws } from './platform/aws/lazy-aws.ts';
import { nameBlockedCalls } from './platform/aws/name-blocked-calls.ts';
import { browserClipboard } from './platform/page/clipboard.ts';
import { browserClock } from './platform/page/clock.ts';
import { fetchConfig } from './platform/page/config-file.ts';
import { browserConnection } from './platform/page/connection.ts';
import { listenForFaults } from './platform/page/faults.ts';
import { createFiles } from './platform/page/files.ts';
import { watchPolicyBlocks } from './platform/page/policy-blocks.ts';
import { identityIds } from './platform/storage/identity-ids.ts';
import { createDesk } from './state/desk.ts';
import { loadChecks } from './state/request/loaded-checks.ts';
import { App } from './ui/App.tsx';
import { FaultNotice } from './ui/notice/FaultNotice.tsx';

// Drawing waits until the task at hand is done: a press of Invoke first signs and sends, then draws that it waits.
options.debounceRendering = (draw) => {
  setTimeout(draw);
};

listenForFaults((text) => {
  const place = document.createElement('div');
  document.body.prepend(place);
  render(<FaultNotice text={text} clipboard={browserClipboard} />, place);
});

/** Asked for once the page stands: the fields can be filled before it is here. */
async function importChecks() {
  await new Promise((resolve) => setTimeout(resolve));
  return (await import('./domain/request/draft-checks.ts')).draftChecks;
}

async function openDesk(page: HTMLElement): Promise<void> {
  const config = await fetchConfig();
  const checks = loadChecks(importChecks);
  const aws = createLazyAws(browserConnection.isOnline);
  const desk = createDesk(config, {
    invoker: nameBlockedCalls(aws.invoker, watchPolicyBlocks()),
    identities: aws.identities,
    lister: aws.lister,
    checks,
    identityStore: identityIds,
    connection: browserConnection,
    clock: browserClock,
    files: createFiles(),
    clipboard: browserClipboard,
  });
  render(<App desk={desk} />, page);
  await aws.warmUp();
  await desk.place.value?.session.credentials();
}

const page = document.getElementById('page');
if (page === null) throw new Error('index.html has no place for the page.');
void openDesk(page);
