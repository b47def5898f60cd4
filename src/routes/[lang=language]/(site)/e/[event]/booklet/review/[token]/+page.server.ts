import { error, fail } from '@sveltejs/kit';
import { commentBooklet as commentInput } from '#domains/harvest/booklet/booklet-input.ts';
import { viewBooklet } from '#domains/harvest/booklet/booklet-view.ts';
import { findBookletInReview } from '#domains/harvest/server/booklet-review.ts';
import { commentBooklet } from '#domains/harvest/server/comment-booklet.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { text } from '../../../../../../organise/form-fields.ts';
import { installationFrame } from '../../../../../site-frame.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whoever has the link may read; nobody keeps it, and it says nothing to search engines. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  const document = await findBookletInReview(locals.app.db, params.token);
  if (!document || document.event.slug !== params.event) error(404, 'booklet.not_found');
  const { event, token } = params;
  const path = `/e/${event}/booklet/review/${token}`;
  const booklet = viewBooklet(document, renderMarkdown);
  return {
    frame: installationFrame(locals.lang, path),
    booklet: {
      ...booklet,
      // Pictures of a draft are nobody else's yet.
      chapters: booklet.chapters.map((chapter) => ({
        ...chapter,
        pictures: chapter.pictures.map(({ src, ...picture }) => ({
          ...picture,
          src: src.replace(/^\/files\//, `/${locals.lang}${path}/picture/`),
        })),
      })),
    },
  };
};

export const actions: Actions = {
  default: async ({ locals: { app }, params, request }) => {
    const form = await request.formData();
    const typed = { place: text(form, 'place'), text: text(form, 'text') };
    const read = commentInput.safeParse(typed);
    if (!read.success)
      return fail(422, { ...typed, problem: typed.text.trim() === '' ? 'missing' : 'tooLong' } as const);
    try {
      await commentBooklet(app.db, params.token, read.data, app.now());
    } catch (problem) {
      if (!isDomainError(problem)) throw problem;
      if (problem.code === 'rate.too_many') return fail(429, { ...typed, problem: 'tooMany' } as const);
      error(404, 'booklet.not_found');
    }
    return { place: '', text: '', problem: null };
  },
};
