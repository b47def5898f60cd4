import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Danish public bodies must be reachable under `/was`. */
export const GET: RequestHandler = ({ params, locals }) =>
  redirect(302, `/${locals.lang}/o/${encodeURIComponent(params.organisation)}/accessibility`);
