// Copies of answers, as they are kept.

/** Of the way here, not of the content: a copy is not encoded, and `Vary` may keep it from being found or kept. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'vary'];

/** A copy also forgets that it came by a redirect, with which no browser opens a page. */
export function toCopy(
  answer: Response,
  body: ArrayBuffer,
  added: Readonly<Record<string, string>> = {},
): Response {
  const headers = new Headers(answer.headers);
  for (const name of OF_THE_WAY) headers.delete(name);
  for (const [name, value] of Object.entries(added)) headers.set(name, value);
  return new Response(body, { headers });
}

export function isHtml(answer: Response): boolean {
  return answer.headers.get('content-type')?.includes('text/html') ?? false;
}

/** An answer that nobody reads keeps its connection, and its entry of the HTTP cache locked for the next request. */
export async function leave(answer: Response): Promise<void> {
  await answer.body?.cancel();
}

/** SHA-256 in hex. */
export async function toHash(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
