// The only room that sees everything: read the config, make the adapters, make the state, render.
import { options, render } from 'preact';
import type { LateParts } from './main-late-parts.ts';
import type { SessionWorld } from './main-session.ts';
import type { SetUpStart } from './main-set-up.tsx';
import { createLazyAws } from './platform/aws/lazy-aws.ts';
import { browserClipboard } from './platform/page/clipboard.ts';
import { browserClock } from './platform/page/clock.ts';
import { fetchConfig } from './platform/page/config-file.ts';
import { browserConnection } from './platform/page/connection.ts';
import { listenForFaults } from './platform/page/faults.ts';
import { createFiles } from './platform/page/files.ts';
import { whenLeaving } from './platform/page/leaving.ts';
import { BESIDE, type Callback, takeCallback } from './platform/sign-in/callback.ts';
import { createDraftStore } from './platform/storage/drafts.ts';
import { listTop } from './platform/storage/list-top.ts';
import { createDesk, type Desk } from './state/desk.ts';
import type { PresetGround } from './state/preset/preset-core.ts';
import type { PresetDesk } from './state/preset/preset-desk.ts';
import { loadChecks } from './state/request/loaded-checks.ts';
import type { SendingParts } from './state/run/pressing.ts';
import type { OpenSession } from './state/session/session.ts';
import { App } from './ui/App.tsx';

// Drawing waits until the task at hand is done: a press of Invoke first signs and sends, then draws that it waits.
// But what a person does next meets what was drawn from what they did before: a busy page may take keys before timers.
// Not at `input` or `click`: a field holds its new value by then, which drawing would take back.
let draw = () => {};
options.debounceRendering = (next) => {
  draw = next;
  setTimeout(next);
};
for (const act of ['keydown', 'pointerdown', 'submit']) addEventListener(act, () => draw(), true);

listenForFaults(async (fault) => {
  const place = document.createElement('div');
  document.body.prepend(place);
  // Were even this not to come, the words stand there all the same.
  place.textContent = 'Something in this page itself went wrong. What you typed is still here.';
  const { showFault } = await import('./ui/notice/show-fault.tsx');
  showFault(fault, place, browserClipboard);
});

/** Asked for once the page stands: the fields can be filled before it is here. */
async function importSending(): Promise<SendingParts> {
  await new Promise((resolve) => setTimeout(resolve));
  const [{ draftChecks }, { callOnce }, { pressInvoke }] = await Promise.all([
    import('./domain/request/draft-checks.ts'),
    import('./state/run/call-once.ts'),
    import('./state/run/press.ts'),
  ]);
  return { checks: draftChecks, callOnce, pressInvoke };
}

/** All of the presets but the top of their list: asked for once the page stands. */
async function importPresets(ground: PresetGround): Promise<PresetDesk> {
  await new Promise((resolve) => setTimeout(resolve));
  return (await import('./main-presets.ts')).openPresets(ground);
}

/** What comes with a result, each part by itself. Named in a file of its own, which the start does not carry. */
function inLateParts<Part>(take: (parts: LateParts) => Promise<Part>): () => Promise<Part> {
  return () => import('./main-late-parts.ts').then((late) => take(late.lateParts));
}

/** Where config.json names no environment: those of this browser. Without that part the page opens all the same. */
async function readConfig(): Promise<SetUpStart> {
  const read = await fetchConfig();
  if (read.config.environments.length > 0) return { read };
  return import('./main-set-up.tsx').then(
    (late) => late.startSetUp(read),
    () => ({ read }),
  );
}

/** What keeps a session: asked for once the page stands. */
function openSessions(world: SessionWorld): OpenSession {
  let opener: OpenSession | undefined;
  return async (environment, shown) => {
    const part = await import('./main-session.ts');
    opener ??= part.createSessionOpener(world);
    return opener(environment, shown);
  };
}

async function openDesk(page: HTMLElement, callback: Callback | undefined): Promise<void> {
  const drafts = createDraftStore();
  const [{ read, toInstead }, draft, top] = await Promise.all([
    readConfig(),
    drafts.takeUp(),
    listTop.read(),
  ]);
  const checks = loadChecks(importSending);
  const aws = createLazyAws(browserConnection.isOnline);
  const openSession = openSessions({
    clock: browserClock,
    isOnline: browserConnection.isOnline,
    callback,
    beforeLeaving: () => desk.form.keepNow(),
  });
  const ports = {
    openSession,
    invoker: aws.invoker,
    lister: aws.lister,
    checks,
    connection: browserConnection,
    clock: browserClock,
    files: createFiles(),
    clipboard: browserClipboard,
    drafts,
    importPresets,
    importBodies: inLateParts((parts) => parts.importBodies()),
    importStreaming: inLateParts((parts) => parts.importStreaming()),
    importLogReader: inLateParts((parts) => parts.importLogReader()),
  };
  const desk: Desk = createDesk(read, ports, {
    environmentId: callback?.isExpected ? callback.environmentId : undefined,
    draft,
    listTop: top,
  });
  render(<App desk={desk} instead={toInstead?.(desk, ports)} />, page);
  whenLeaving(desk.form.keepNow);
  void desk.presets.load();
  await aws.warmUp();
  void openLate(desk);
  await desk.place.value?.session.credentials();
}

/** Where it does not come, the page works on, and says itself which other parts it misses. */
function openLate(desk: Desk): Promise<void> {
  return import('./main-late.tsx').then(
    (late) => late.openLate(desk),
    () => undefined,
  );
}

const page = document.getElementById('page');
if (page === null) throw new Error('index.html has no place for the page.');
const callback = takeCallback();
if (callback?.environmentId === BESIDE) {
  void import('./main-login-window.ts').then((part) => part.answerOpener(callback, page));
} else void openDesk(page, callback);
