import { redirect } from '@sveltejs/kit';
import { preferredLanguage } from '#platform/i18n/accept-language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ request, setHeaders }) => {
  setHeaders({ vary: 'accept-language', 'cache-control': 'private, max-age=0' });
  redirect(302, `/${preferredLanguage(request.headers.get('accept-language'))}`);
};
