// When a file was last seen, where the service worker gave its copy because the host did not answer.

/** Milliseconds since 1970; undefined for what has come from the host just now. */
export function readSeenAt({ headers }: Response): number | undefined {
  return Date.parse(headers.get('X-Last-Seen') ?? '') || undefined;
}
