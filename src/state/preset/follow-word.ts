// Does what a shortcut of the installed page asked for.
import type { OpeningWord } from '../../domain/page/opening-words.ts';
import type { ListItem } from '../../domain/preset/list-groups.ts';
import type { Notices } from './notices.ts';
import type { Opening } from './opening.ts';

export interface WordSources {
  readonly opening: Opening;
  readonly notices: Notices;
  readonly items: () => readonly ListItem[];
  readonly askSearch: () => void;
}

/** To be called when all presets have been read. */
export async function followWord(word: OpeningWord, sources: WordSources): Promise<void> {
  const { opening, notices, items, askSearch } = sources;
  switch (word.kind) {
    case 'new':
      return opening.startNew();
    case 'search':
      return askSearch();
    case 'favourite': {
      const item = items().filter(({ row }) => row.favourite)[word.place - 1];
      if (item !== undefined) return opening.open(item);
      return notices.say(
        `There are fewer than ${word.place} favourites yet: add one in the menu of a preset.`,
      );
    }
  }
}
