import { error } from '@sveltejs/kit';
import { accessSpeaker } from '#domains/events/server/access-speaker.ts';
import { findFile } from '#domains/events/server/find-file.ts';
import { serveStored } from '#platform/server/storage/serve-stored.ts';
import type { RequestHandler } from './$types';

/** A picture that the organiser has not approved yet, for the one who handed it in: the link is the key. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
  const { app } = locals;
  const { actor } = await accessSpeaker(app.db, params.token);
  const file = await findFile(app.db, actor, { key: params.key });
  if (!file?.isPicture) error(404, 'file.not_found');
  const answer = await serveStored(app.storage, request, { ...file, isPublic: false, tags: [] });
  if (!answer) error(404, 'file.not_found');
  return answer;
};
