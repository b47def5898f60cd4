import { redirect } from '@sveltejs/kit';
import { findBoardByCode } from '#domains/workshops/server/find-board-by-code.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { preferredLanguage } from '#platform/i18n/accept-language.ts';
import { idOfToken } from '#platform/server/secret/id-token.ts';
import type { RequestHandler } from './$types';

/** What a QR code or a typed code leads to: the board, in the reader's language. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
  const base = `/${preferredLanguage(request.headers.get('accept-language'))}/b`;
  // With the table, where the code stood on a table's sheet.
  if (idOfToken(params.code) !== null) redirect(302, `${base}/${params.code}${url.search}`);
  let address: string;
  try {
    address = `${base}/${await findBoardByCode(locals.app.db, params.code, locals.network)}`;
  } catch (caught) {
    if (!isDomainError(caught)) throw caught;
    address = `${base}?wrong=${caught.code}`;
  }
  redirect(302, address);
};
