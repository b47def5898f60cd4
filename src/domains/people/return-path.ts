/** Where to go after signing in. Only paths of our own are followed, so that no link of ours leads elsewhere. */

/** Null for anything but a plain path: other sites, `//host`, backslashes, control characters, overlong. */
export function safeReturnPath(path: string | null | undefined): string | null {
  if (!path || path.length > 500 || !/^\/(?![/\\])/.test(path)) return null;
  // eslint-disable-next-line no-control-regex -- browsers drop some of these and then see another address
  if (/[\\\u0000-\u001f\u007f]/.test(path)) return null;
  const resolved = new URL(path, 'http://samskab.invalid');
  if (resolved.origin !== 'http://samskab.invalid' || resolved.pathname.startsWith('//')) return null;
  if (resolved.pathname.startsWith('/api/')) return null;
  return resolved.pathname + resolved.search + resolved.hash;
}
