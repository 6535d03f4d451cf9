// What a login sent this page back with. It is taken out of the address before anything else runs, once.

export interface Callback {
  readonly state: string;
  readonly parameters: URLSearchParams;
  readonly environmentId: string;
}

/** Marks the `state` of a sign-in that goes on in a window of its own. */
export const BESIDE = '~beside';

/** Undefined: the page was opened by somebody, not by a login. */
export function takeCallback(): Callback | undefined {
  const parameters = new URLSearchParams(location.search);
  const state = parameters.get('state');
  if (state === null || !(parameters.has('code') || parameters.has('error'))) return undefined;
  history.replaceState(null, '', location.pathname);
  return { state, parameters, environmentId: state.slice(state.indexOf('.') + 1) };
}
