import { error } from '@sveltejs/kit';
import { accessSpeaker } from '#domains/events/server/access-speaker.ts';
import { findFile } from '#domains/events/server/find-file.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { serveStored } from '#platform/server/storage/serve-stored.ts';
import type { RequestHandler } from './$types';

/** A speaker without account sees what they handed in by their own link. */
async function readerOf(locals: App.Locals, token: string | null) {
  if (token === null) return locals.actor;
  try {
    return (await accessSpeaker(locals.app.db, token)).actor;
  } catch (problem) {
    if (isDomainError(problem)) return locals.actor;
    throw problem;
  }
}

export const GET: RequestHandler = async ({ params, request, locals, url }) => {
  const { app } = locals;
  const actor = await readerOf(locals, url.searchParams.get('speaker'));
  const file = await findFile(app.db, actor, { key: params.key });
  if (!file) error(404, 'file.not_found');
  const tags = [`organisation:${file.organisationId}`, ...(file.eventId ? [`event:${file.eventId}`] : [])];
  const answer = await serveStored(app.storage, request, { ...file, tags });
  if (!answer) error(404, 'file.not_found');
  return answer;
};
