/** Somebody at a browser without scripts: a cookie jar, an `Origin` with every form, redirects looked at and not followed. */
export interface Answer {
  status: number;
  headers: Headers;
  body: string;
}

export interface Visitor {
  /** As sent; null for nobody. */
  cookie: string | null;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** @param headers `origin: null` leaves the header out */
  post(
    path: string,
    fields: Record<string, string>,
    headers?: Record<string, string | null>,
  ): Promise<Answer>;
}

export function nobody(origin: string): Visitor {
  return visitor(origin, null);
}

/** Signs in with the form of the demonstration. */
export async function signIn(origin: string, account: string): Promise<Visitor> {
  const answer = await fetch(`${origin}/da/sign-in?/demonstration`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ account }),
    redirect: 'manual',
  });
  return visitor(origin, cookiesOf(answer));
}

/** What a browser would send back. */
export function cookiesOf(answer: Response): string {
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  if (cookies.length === 0) throw new Error(`not signed in: ${answer.status}`);
  return cookies.join('; ');
}

function visitor(origin: string, cookie: string | null): Visitor {
  const send = async (path: string, method: string, given: HeadersInit, body: URLSearchParams | null) => {
    const headers = new Headers(given);
    if (cookie) headers.set('cookie', cookie);
    // A page, as browsers ask for it.
    headers.set('accept', 'text/html,application/xhtml+xml,*/*;q=0.8');
    const answer = await fetch(origin + path, { method, headers, body, redirect: 'manual' });
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  };
  return {
    cookie,
    get: (path, headers = {}) => send(path, 'GET', headers, null),
    post: (path, fields, headers = {}) => {
      const all = Object.entries({ origin, ...headers }).filter(
        (pair): pair is [string, string] => pair[1] !== null,
      );
      return send(path, 'POST', all, new URLSearchParams(fields));
    },
  };
}
