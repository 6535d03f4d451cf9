// Unsaved work that no tab holds: put aside by hand, or left behind by a tab that is gone.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Draft } from '../../domain/request/draft.ts';
import type { AsideDraft, AsideStore } from '../../domain/request/draft-store.ts';
import type { FormState } from '../request/form-state.ts';
import type { Notices } from './notices.ts';
import type { OpenedState } from './opened.ts';
import type { Restoring } from './restoring.ts';

export interface Unfinished {
  readonly list: ReadonlySignal<readonly AsideDraft[]>;
  read(): Promise<void>;
  /** Where the form holds unsaved work, a copy of it goes to the list; false where that was refused. */
  putAside(): Promise<boolean>;
  /** Into the form; what was in it is put aside in turn. */
  bringBack(draft: AsideDraft): Promise<void>;
  /** With a way back. */
  remove(draft: AsideDraft): Promise<void>;
}

export interface UnfinishedSources {
  readonly aside: AsideStore;
  readonly notices: Notices;
  readonly form: FormState;
  readonly opened: OpenedState;
  readonly restoring: Restoring;
}

export function createUnfinished(sources: UnfinishedSources): Unfinished {
  const { aside, notices, form, opened, restoring } = sources;
  const list = signal<readonly AsideDraft[]>([]);
  let newest = 0;
  async function read(): Promise<void> {
    newest += 1;
    const mine = newest;
    const found = await aside.listAside();
    if (mine === newest) list.value = found;
  }
  async function putAside(): Promise<boolean> {
    let put: Draft | undefined;
    // Again for what was typed while it was being written: the caller empties the form in the same breath.
    while (opened.isUnsaved.peek() && form.toSaved().draft !== put) {
      const saved = { ...form.toSaved(), isUnsaved: true };
      put = saved.draft;
      const refused = await aside.putAside(saved);
      if (refused !== undefined) {
        notices.warn(`What you have not saved would be lost, so it stays. ${refused.sentence}`);
        return false;
      }
      await read();
    }
    return true;
  }
  async function drop({ id }: AsideDraft): Promise<boolean> {
    const refused = await aside.removeAside(id);
    if (refused !== undefined) notices.warn(refused.sentence);
    await read();
    return refused === undefined;
  }
  return {
    list,
    read,
    putAside,
    async bringBack(draft) {
      if (!(await putAside())) return;
      // Kept as this tab's before it leaves the list: at no moment is it nowhere.
      await restoring.restore(draft.saved);
      await drop(draft);
    },
    async remove(draft) {
      if (!(await drop(draft))) return;
      const onPress = async () => {
        const refused = await aside.putAside(draft.saved);
        if (refused !== undefined) return notices.warn(refused.sentence);
        notices.closeNotice();
        await read();
      };
      notices.say('The unfinished request is thrown away.', { label: 'Undo', onPress });
    },
  };
}
