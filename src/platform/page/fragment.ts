// The address's fragment, taken once: a reload does not do again what a shortcut asked for.

export function takeFragment(): string {
  const { hash, href } = location;
  // The whole address: a path that begins with two slashes would stand for another host, which the browser refuses.
  if (hash !== '') history.replaceState(history.state, '', href.slice(0, -hash.length));
  return hash;
}
