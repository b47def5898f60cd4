/** Cookies made by a library as header lines, taken apart for the page framework to set. */
export interface SetCookie {
  name: string;
  value: string;
  options: {
    path: string;
    maxAge?: number;
    httpOnly: boolean;
    secure: boolean;
    sameSite: 'lax' | 'strict' | 'none';
  };
}

export function parseSetCookie(line: string): SetCookie {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const given = new Map(
    attributes.map((attribute) => {
      const [name = '', value = ''] = attribute.split('=');
      return [name.toLowerCase(), value];
    }),
  );
  const maxAge = given.get('max-age');
  return {
    name: pair.slice(0, at),
    value: decodeURIComponent(pair.slice(at + 1)),
    options: {
      path: given.get('path') ?? '/',
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
      httpOnly: given.has('httponly'),
      secure: given.has('secure'),
      sameSite: (given.get('samesite')?.toLowerCase() as 'lax' | 'strict' | 'none' | undefined) ?? 'lax',
    },
  };
}

/** `set` is the framework's own way; a cookie that has run out is set as such and so removed. */
export function setCookies(
  cookies: { set(name: string, value: string, options: SetCookie['options']): void },
  lines: readonly string[],
): void {
  for (const line of lines) {
    const { name, value, options } = parseSetCookie(line);
    cookies.set(name, value, options);
  }
}
