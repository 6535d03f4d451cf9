// Which addresses a config may name.

function parseAddress(address: string): URL | undefined {
  // The URL parser forgives white space and back slashes; an address in a config has none.
  if (/[\s\\]/.test(address)) return undefined;
  try {
    return new URL(address);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** The URL parser takes `*`, `,` and `;` for a host; in the Content-Security-Policy they would mean something. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])$/i;

function isPlain(url: URL): boolean {
  const isBare = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return isBare && HOST.test(url.hostname);
}

export function isHttpsAddress(address: string): boolean {
  const url = parseAddress(address);
  return url !== undefined && url.protocol === 'https:' && isPlain(url);
}

/** https anywhere; http only to this machine, where a local AWS runs. */
export function isEndpointAddress(address: string): boolean {
  const url = parseAddress(address);
  if (url === undefined || !isPlain(url)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}
