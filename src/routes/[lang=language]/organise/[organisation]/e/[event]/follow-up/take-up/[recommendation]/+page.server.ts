import { error } from '@sveltejs/kit';
import * as schema from '#domains/follow-up/schema.ts';
import { listFollowUps } from '#domains/follow-up/server/list-follow-ups.ts';
import { takeUpRecommendation } from '#domains/follow-up/server/take-up-recommendation.ts';
import { answerForm } from '../../../../../../answer-form.ts';
import { date, flag } from '../../../../../../form-fields.ts';
import { onlyEditors } from '../../../../../../only-editors.ts';
import { contactOf } from '../../contact-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  await onlyEditors(parent);
  const { recommendations } = await listFollowUps(locals.app.db, locals.actor, { event: params.event });
  const recommendation = recommendations.find(({ id }) => id === params.recommendation);
  if (!recommendation) error(404, 'recommendation.not_found');
  return { recommendation };
};

export const actions: Actions = {
  default: (event) =>
    answerForm(event, 'takeUp', async (form) => {
      const { locals, params } = event;
      const input = schema.takeUp.parse({
        ...{ event: params.event, recommendationId: params.recommendation, ...contactOf(form) },
        ...{ nextOn: date(form, 'nextOn'), ask: flag(form, 'ask') },
      });
      return takeUpRecommendation(locals.app.db, locals.actor, input, locals.app.now());
    }),
};
