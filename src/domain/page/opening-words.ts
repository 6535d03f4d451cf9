// What a shortcut of the installed page asks for, in the address's fragment: `#open=…`. Nothing else is read from it.

export type OpeningWord =
  | { readonly kind: 'new' }
  | { readonly kind: 'search' }
  /** From 1: the first of the favourites. */
  | { readonly kind: 'favourite'; readonly place: number };

/** Undefined for any other fragment. */
export function parseOpeningWord(fragment: string): OpeningWord | undefined {
  const word = /^#open=(new|search|favourite-([1-9]))$/.exec(fragment);
  if (word === null) return undefined;
  if (word[2] !== undefined) return { kind: 'favourite', place: Number(word[2]) };
  return { kind: word[1] === 'new' ? 'new' : 'search' };
}
