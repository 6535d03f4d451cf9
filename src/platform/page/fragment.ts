// The address's fragment, taken once: a reload does not do again what a shortcut asked for.

export function takeFragment(): string {
  const { hash, pathname, search } = location;
  if (hash !== '') history.replaceState(history.state, '', pathname + search);
  return hash;
}
