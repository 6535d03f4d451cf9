// What the tabs of this page tell each other about sign-ins: what a login window came back with, and that somebody signed
// out. The page's Cross-Origin-Opener-Policy cuts a window off from its opener, so a channel has to do.

export type SignInMessage =
  | { readonly kind: 'came back'; readonly state: string; readonly parameters: string }
  | { readonly kind: 'signed out'; readonly client: string };

const NAME = 'invoke-desk/sign-in';

export function tellTabs(what: SignInMessage): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(what);
  channel.close();
}

/** The answer ends it. */
export function listenToTabs(listener: (what: SignInMessage) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => {
    const read = parseMessage(data);
    if (read !== undefined) listener(read);
  };
  return () => channel.close();
}

/** Another version of this page may speak otherwise. */
function parseMessage(data: unknown): SignInMessage | undefined {
  const { kind, state, parameters, client } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'came back' && typeof state === 'string' && typeof parameters === 'string') {
    return { kind, state, parameters };
  }
  return kind === 'signed out' && typeof client === 'string' ? { kind, client } : undefined;
}
