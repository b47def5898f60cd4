import { error } from '@sveltejs/kit';
import { findAnswerFile } from '#domains/registration/server/find-answer-file.ts';
import { openByLink } from '#domains/registration/server/open-by-link.ts';
import { serveStored } from '#platform/server/storage/serve-stored.ts';
import type { RequestHandler } from './$types';

/** A file one has handed in oneself. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
  const { app } = locals;
  const { actor } = await openByLink(app.db, params.token);
  const input = { id: actor.registrationId, questionId: params.question };
  const file = await findAnswerFile(app.db, actor, input);
  const served = { ...file, isPicture: false, isPublic: false, tags: [] };
  const answer = await serveStored(app.storage, request, served);
  if (!answer) error(404, 'registration.not_found');
  return answer;
};
