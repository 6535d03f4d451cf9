// What another tab or an import has saved, or another tab deleted, for the preset that is open here: shown at once, never over unsaved text.

import { quoteName } from '../../domain/text/quote-name.ts';
import type { Notices } from './notices.ts';
import type { FindContext, OpenedState } from './opened.ts';
import type { PresetListener } from './preset-rows.ts';

export interface ElsewhereSources {
  readonly opened: OpenedState;
  readonly notices: Notices;
  readonly findContext: FindContext;
  readonly happened: 'was saved in another tab' | 'was imported';
}

export function createElsewhere({
  opened,
  notices,
  findContext,
  happened,
}: ElsewhereSources): PresetListener {
  return (key, preset) => {
    const linked = opened.context.peek();
    const isLinked = linked?.source === 'own' && linked.preset.id === key.id;
    if (isLinked && preset?.kind === 'client context') {
      const context = { source: 'own', preset } as const;
      if (opened.isContextChanged.peek()) opened.linkContext(context);
      else opened.useContext(context);
    }
    const open = opened.opened.peek();
    if (open?.source !== 'own' || open.preset.kind !== key.kind || open.preset.id !== key.id)
      return;
    const { name, revision } = open.preset;
    if (preset === undefined) {
      return notices.warn(
        `${quoteName(name)} was deleted in another tab. What stands here can be saved again.`,
      );
    }
    if (preset.kind !== 'payload') return;
    if (preset.revision === revision) {
      // Only its place or its star has changed.
      opened.rebase({ source: 'own', preset });
    } else if (opened.differences.peek().length === 0) {
      opened.fill({ source: 'own', preset }, findContext);
      notices.say(`${quoteName(preset.name)} ${happened}; this is how it stands now.`);
    } else {
      notices.warn(`${quoteName(name)} ${happened} meanwhile. Saving here will show both.`);
    }
  };
}
