// The presets' ports to this browser, in one file that is loaded after the page stands.
import { catalogueFile } from '../page/catalogue-file.ts';
import { takeFragment } from '../page/fragment.ts';
import { pause } from '../page/pause.ts';
import { asideDrafts } from './aside-drafts.ts';
import { catalogueCache } from './catalogue-cache.ts';
import { browserKeeper, keepingStore } from './keeping.ts';
import { listTop } from './list-top.ts';
import { createPresetStore } from './presets.ts';

export function createPresetPorts() {
  return {
    presets: createPresetStore(),
    aside: asideDrafts,
    keeper: browserKeeper,
    keepingStore,
    listTop,
    source: catalogueFile,
    cache: catalogueCache,
    pause,
    takeFragment,
    newId: () => crypto.randomUUID() as string,
  };
}
