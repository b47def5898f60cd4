import { error } from '@sveltejs/kit';
import { findFile } from '#domains/events/server/find-file.ts';
import { serveStored } from '#platform/server/storage/serve-stored.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, request, locals }) => {
  const { app, actor } = locals;
  const file = await findFile(app.db, actor, { key: params.key });
  if (!file) error(404, 'file.not_found');
  const tags = [`organisation:${file.organisationId}`, ...(file.eventId ? [`event:${file.eventId}`] : [])];
  const answer = await serveStored(app.storage, request, { ...file, tags });
  if (!answer) error(404, 'file.not_found');
  return answer;
};
