import { error } from '@sveltejs/kit';
import { findCasePicture } from '#domains/workshops/server/case-pictures.ts';
import { serveStored } from '#platform/server/storage/serve-stored.ts';
import type { RequestHandler } from './$types';

/** A picture of the case, for as long as the board's link opens the board; nobody's to cache. */
export const GET: RequestHandler = async ({ params, request, locals: { app } }) => {
  const { id, key } = await findCasePicture(app.db, { token: params.code, picture: params.picture });
  const file = { id, key, name: `${id}.webp`, mediaType: 'image/webp', isPicture: true };
  const answer = await serveStored(app.storage, request, { ...file, isPublic: false, tags: [] });
  if (!answer) error(404, 'file.not_found');
  return answer;
};
