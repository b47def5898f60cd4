import { readRetention } from '#domains/registration/server/read-retention.ts';
import { formatLongDate } from '#platform/time/format.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { app, actor, lang } = locals;
  const found = await readRetention(app.db, actor, { event: params.event }, app.now());
  const day = (date: string | null) => (date === null ? null : formatLongDate(lang, date));
  const retention = found && { ...found, sensitiveOn: day(found.sensitiveOn), allOn: day(found.allOn) };
  return { retention, isTooLarge: url.searchParams.has('too-large') };
};
