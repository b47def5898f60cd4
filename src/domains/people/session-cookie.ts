/** Whether a request carries a session at all, without opening it: such requests bypass the snapshots. */
const prefix = 'samskab';

export const sessionCookiePrefix = prefix;

export function hasSessionCookie(cookieHeader: string | null | undefined): boolean {
  return cookieHeader ? cookieHeader.includes(`${prefix}.session_token=`) : false;
}
