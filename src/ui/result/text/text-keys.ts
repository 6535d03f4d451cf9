// The keys of a text that is looked at; those that the browser scrolls by itself are left to it.

export type TextMove = 'find' | 'start' | 'end';

export function toTextMove(event: KeyboardEvent): TextMove | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || shiftKey) return undefined;
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'f') return 'find';
  if (key === 'Home' || (metaKey && key === 'ArrowUp')) return 'start';
  if (key === 'End' || (metaKey && key === 'ArrowDown')) return 'end';
  return undefined;
}
