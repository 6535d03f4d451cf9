// As much of a browser as a sign-in takes: it keeps cookies by name and path and follows redirects within the sandbox.

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

export interface CookieBrowser {
  /** Follows redirects until an answer is none, or leads away from the sandbox. */
  open(url: string, form?: Readonly<Record<string, string>>): Promise<Visit>;
}

export interface Visit {
  /** Where it ended: the address that was opened last, or the one outside that it would lead to. */
  readonly url: URL;
  /** Undefined: outside, and never opened. */
  readonly answer?: Response;
  readonly text: string;
}

export function createCookieBrowser(origin: string): CookieBrowser {
  let cookies: readonly Cookie[] = [];
  const send = async (url: URL, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const sent = cookies.filter(({ path }) => url.pathname.startsWith(path));
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        cookie: sent.map(({ name, value }) => `${name}=${value}`).join('; '),
      },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    const set = answer.headers.getSetCookie().map(parseCookie);
    const isKept = (old: Cookie) => !set.some((one) => isSame(one, old));
    cookies = [...cookies.filter(isKept), ...set.filter(({ value }) => value !== '')];
    return answer;
  };
  return {
    async open(address, form) {
      let url = new URL(address);
      let answer = await send(url, form);
      for (;;) {
        const location = answer.headers.get('location');
        if (location === null) return { url, answer, text: await answer.text() };
        url = new URL(location, url);
        if (url.origin !== origin) return { url, text: '' };
        answer = await send(url);
      }
    },
  };
}

function parseCookie(header: string): Cookie {
  const [pair = '', ...attributes] = header.split(/; */);
  const [name = '', value = ''] = pair.split('=');
  const path = attributes.find((one) => /^path=/i.test(one))?.slice('path='.length);
  return { name, value, path: path ?? '/' };
}

function isSame(one: Cookie, other: Cookie): boolean {
  return one.name === other.name && one.path === other.path;
}
