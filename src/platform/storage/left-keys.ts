// Where drafts lie that a page has left in a hurry. A file of its own, because every start looks there.

export const LEFT_PREFIX = 'invoke-desk/left/';

/** None, as nearly always, or where local storage is refused. */
export function listLeftKeys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(LEFT_PREFIX));
  } catch {
    return [];
  }
}
