// The names of test events in an OpenAPI document.

/** A key of `components` has only these characters (OpenAPI 3.0.3, Components Object). */
export function toExampleName(name: string): string {
  return name.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^-+|-+$/g, '') || 'event';
}

/** The same, with a number where it is taken. */
export function toFreeExampleName(name: string, taken: ReadonlySet<string>): string {
  const stem = toExampleName(name);
  let free = stem;
  for (let count = 2; taken.has(free); count += 1) free = `${stem}-${count}`;
  return free;
}
