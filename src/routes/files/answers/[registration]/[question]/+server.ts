import { error } from '@sveltejs/kit';
import { findAnswerFile } from '#domains/registration/server/find-answer-file.ts';
import { serveStored } from '#platform/server/storage/serve-stored.ts';
import type { RequestHandler } from './$types';

/** A file that answers a question, for the organisers of its event; for nobody else it exists. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
  const { app, actor } = locals;
  const input = { id: params.registration, questionId: params.question };
  const file = await findAnswerFile(app.db, actor, input);
  const served = { ...file, isPicture: false, isPublic: false, tags: [] };
  const answer = await serveStored(app.storage, request, served);
  if (!answer) error(404, 'registration.not_found');
  return answer;
};
