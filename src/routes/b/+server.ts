import { redirect } from '@sveltejs/kit';
import { preferredLanguage } from '#platform/i18n/accept-language.ts';
import type { RequestHandler } from './$types';

/** The address one says aloud: where the code is typed. */
export const GET: RequestHandler = ({ request }) =>
  redirect(302, `/${preferredLanguage(request.headers.get('accept-language'))}/b`);
