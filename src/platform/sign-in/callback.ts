// What a login sent this page back with. It is taken out of the address before anything else runs, once.

export interface Callback {
  readonly state: string;
  readonly parameters: URLSearchParams;
  readonly environmentId: string;
  /** This tab has begun it: only then may an address choose the environment. */
  readonly isExpected: boolean;
}

/** Where this tab remembers a sign-in under way. */
export const PENDING = 'invoke-desk/sign-in';

/** Marks the `state` of a sign-in that goes on in a window of its own. */
export const BESIDE = '~beside';

/** Undefined: the page was opened by somebody, not by a login. */
export function takeCallback(): Callback | undefined {
  const parameters = new URLSearchParams(location.search);
  const state = parameters.get('state');
  if (state === null || !(parameters.has('code') || parameters.has('error'))) return undefined;
  history.replaceState(null, '', location.pathname);
  const environmentId = state.slice(state.indexOf('.') + 1);
  return { state, parameters, environmentId, isExpected: isPending(state) };
}

function isPending(state: string): boolean {
  try {
    // With its key: a link could name another text that stands there.
    const text = `"state":${JSON.stringify(state)}`;
    return sessionStorage.getItem(PENDING)?.includes(text) ?? false;
  } catch {
    // Refused: then none was begun either.
    return false;
  }
}
