import { redirect } from '@sveltejs/kit';
import { listStatements } from '#domains/organisations/server/list-statements.ts';
import { preferredLanguage } from '#platform/i18n/accept-language.ts';
import type { RequestHandler } from './$types';

/** The one statement of this installation, where there is one; else our page, which has them all. */
export const GET: RequestHandler = async ({ locals, request }) => {
  const statements = await listStatements(locals.app.db);
  const [only] = statements;
  if (only && statements.length === 1) redirect(302, only.url, { external: true });
  redirect(302, `/${preferredLanguage(request.headers.get('accept-language'))}/accessibility`);
};
