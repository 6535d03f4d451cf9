// What comes once the page stands: the tab's face, the service worker, the line that tells of newer versions, the place for run
// records that are dropped, and what is left behind in a hurry. A part of `main.tsx`, loaded late because nobody waits for it.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { toTabFace } from './domain/page/tab-face.ts';
import { toServiceWorkerScript } from './main-workers.ts';
import { createAppShell } from './platform/page/app-shell.ts';
import { browserConnection } from './platform/page/connection.ts';
import { whenLeaving } from './platform/page/leaving.ts';
import { showTabFace } from './platform/page/tab.ts';
import { forgetLeftDraft, leaveDraft } from './platform/storage/left-drafts.ts';
import type { Desk } from './state/desk.ts';
import { createUpdateNotice } from './state/page/update-notice.ts';
import { UpdateNotice } from './ui/notice/UpdateNotice.tsx';
import { RecordDrop } from './ui/result/drop/RecordDrop.tsx';

export function openLate(desk: Desk): void {
  effect(() => showTabFace(toTabFace(desk.title, desk.place.value?.environment)));
  whenLeaving(() => leaveOrForget(desk));
  const update = createUpdateNotice({
    shell: createAppShell(toServiceWorkerScript),
    connection: browserConnection,
    isWaiting: desk.runs.isWaiting,
    async keepDraft() {
      await desk.form.keepNow();
      return desk.form.trouble.value;
    },
  });
  const place = document.createElement('div');
  document.body.append(place);
  render(
    <>
      <UpdateNotice update={update} />
      <RecordDrop desk={desk} />
    </>,
    place,
  );
}

/** After the form was asked to keep itself, which may come too late. */
function leaveOrForget({ form }: Desk): void {
  if (!form.isKept()) leaveDraft(form.toSaved());
  void form.keepNow().then(() => {
    if (form.isKept()) forgetLeftDraft();
  });
}
