import { listFollowUps } from '#domains/follow-up/server/list-follow-ups.ts';
import { formatDate } from '#platform/time/format.ts';
import { todayIn } from '#platform/time/today.ts';
import { onlyEditors } from '../../../../only-editors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { draft } = await onlyEditors(parent);
  const { app, actor, lang } = locals;
  const { recommendations, isPublic } = await listFollowUps(app.db, actor, { event: params.event });
  const today = todayIn(draft.event.timeZone, app.now()).date;
  return {
    isPublic,
    recommendations: recommendations.map((one) => ({
      ...one,
      followUps: one.followUps.map((taken) => ({
        ...taken,
        news: taken.nextOn && formatDate(lang, taken.nextOn),
        isDue: taken.nextOn !== null && taken.nextOn <= today,
      })),
    })),
  };
};
