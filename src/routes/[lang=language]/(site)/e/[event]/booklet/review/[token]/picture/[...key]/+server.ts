import { error } from '@sveltejs/kit';
import { findFile } from '#domains/events/server/find-file.ts';
import { findBookletInReview } from '#domains/harvest/server/booklet-review.ts';
import { serveStored } from '#platform/server/storage/serve-stored.ts';
import type { RequestHandler } from './$types';

/** A picture of a draft, for those who have its link: those that stand in it, and no others. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
  const { app } = locals;
  const document = await findBookletInReview(app.db, params.token);
  const pictures = document?.chapters.flatMap((chapter) => chapter.pictures) ?? [];
  if (!pictures.some(({ key }) => key === params.key)) error(404, 'file.not_found');
  const file = await findFile(app.db, { kind: 'system' }, { key: params.key });
  if (!file?.isPicture) error(404, 'file.not_found');
  const answer = await serveStored(app.storage, request, { ...file, isPublic: false, tags: [] });
  if (!answer) error(404, 'file.not_found');
  return answer;
};
