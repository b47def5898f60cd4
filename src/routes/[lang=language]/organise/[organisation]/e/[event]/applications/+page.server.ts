import { said } from '#domains/events/said-text.ts';
import {
  isUntold,
  partyOf,
  readTriageFilter,
  scoreApplication as scoreInput,
  sectorShares,
  setVerdicts as verdictsInput,
  triage,
} from '#domains/registration/applications.ts';
import { listApplications } from '#domains/registration/server/list-applications.ts';
import { scoreApplication } from '#domains/registration/server/score-application.ts';
import { setVerdicts } from '#domains/registration/server/set-verdicts.ts';
import { onlyEditors } from '../../../../only-editors.ts';
import { answerForm } from '../../../../answer-form.ts';
import { FieldProblem, all, number, optional, text } from '../../../../form-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { draft } = await onlyEditors(parent);
  const input = { event: params.event };
  const table = await listApplications(locals.app.db, locals.actor, input, locals.app.now());
  const { applications, categories, questions, ...facts } = table;
  const filter = readTriageFilter(url.searchParams);
  const wanted = applications.filter((row) => isUntold(row) && row.verdict === 'yes');
  const words = (texts: Parameters<typeof said>[0]) => said(texts, locals.lang, draft.event.lang);
  return {
    ...facts,
    filter,
    total: applications.length,
    rows: triage(applications, filter).map((row) => ({
      ...row,
      party: partyOf(row, applications).map(({ id, name }) => ({ id, name })),
    })),
    shares: sectorShares(applications),
    untold: applications.filter(isUntold).length,
    wanted: wanted.reduce((sum, { chairs }) => sum + chairs, 0),
    categories: categories.map(({ id, name }) => ({ id, name: words(name)?.text ?? id })),
    questions: questions.map(({ id, label }) => {
      const shown = words(label);
      return { id, label: shown?.text ?? '', ...(shown?.lang ? { lang: shown.lang } : {}) };
    }),
  };
};

export const actions: Actions = {
  decide: (event) =>
    answerForm(event, 'decide', async (form) => {
      const { locals, params } = event;
      const ids = all(form, 'id');
      if (ids.length === 0) throw new FieldProblem('id', 'missing');
      const verdict = text(form, 'verdict');
      const input = { event: params.event, ids, verdict: verdict === 'undecided' ? null : verdict };
      return setVerdicts(locals.app.db, locals.actor, verdictsInput.parse(input), locals.app.now());
    }),
  score: (event) =>
    answerForm(
      event,
      (form) => `score ${text(form, 'id')}`,
      async (form) => {
        const { locals, params } = event;
        const input = {
          event: params.event,
          id: text(form, 'id'),
          score: number(form, 'score'),
          note: optional(form, 'note'),
        };
        await scoreApplication(locals.app.db, locals.actor, scoreInput.parse(input));
      },
    ),
};
