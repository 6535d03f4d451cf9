// What the tabs of this page tell each other about sign-ins: what a login window came back with, and that somebody signed
// out. The page's Cross-Origin-Opener-Policy cuts a window off from its opener, so a channel has to do.
import * as v from 'valibot';

const message = v.variant('kind', [
  v.object({ kind: v.literal('came back'), state: v.string(), parameters: v.string() }),
  v.object({ kind: v.literal('signed out'), client: v.string() }),
]);
export type SignInMessage = v.InferOutput<typeof message>;

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
    const read = v.safeParse(message, data);
    if (read.success) listener(read.output);
  };
  return () => channel.close();
}
