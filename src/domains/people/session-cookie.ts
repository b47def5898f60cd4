/** The name of the session cookie; where the address is https, the browser sees it with `__Secure-` before it. */
export const sessionCookieName = 'samskab_session';

/** Whether a request carries a session at all, without opening it: such requests bypass the snapshots. */
export function hasSessionCookie(cookieHeader: string | null | undefined): boolean {
  return cookieHeader ? cookieHeader.includes(`${sessionCookieName}=`) : false;
}
