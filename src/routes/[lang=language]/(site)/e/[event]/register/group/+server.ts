import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The form for so many people; chosen in a form of its own, so that it works without a script. */
export const GET: RequestHandler = ({ params, url }) => {
  const size = Math.min(100, Math.max(1, Math.trunc(Number(url.searchParams.get('size'))) || 2));
  redirect(303, `/${params.lang}/e/${params.event}/register/group/${size}`);
};
