// Which draft is this tab's, in its session storage: that alone tells a reload from a new tab.

const KEY = 'invoke-desk/draft';

export function readTabDraftId(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    // Refused, as with all storage blocked: then every start is a new tab.
    return undefined;
  }
}

export function writeTabDraftId(id: string): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // As above: a new tab takes up the newest draft that nobody holds.
  }
}
