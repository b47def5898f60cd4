import type { App } from '#app-context';
import { authOf } from './auth.ts';

/** Ends the session the request came with. @returns the cookies to set */
export async function signOut(app: App, headers: Headers): Promise<string[]> {
  const auth = await authOf(app);
  const answer = await auth.api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}
