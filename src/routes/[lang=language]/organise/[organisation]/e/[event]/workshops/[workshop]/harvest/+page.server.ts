import * as schema from '#domains/harvest/editing/harvest-schema.ts';
import { afterMove } from '#domains/harvest/editing/ordering.ts';
import { confirmQuote, removeQuote } from '#domains/harvest/server/change-quote.ts';
import { chooseQuote } from '#domains/harvest/server/choose-quote.ts';
import { markCommentsSeen } from '#domains/harvest/server/mark-comments-seen.ts';
import { readHarvest } from '#domains/harvest/server/read-harvest.ts';
import { saveHarvest } from '#domains/harvest/server/save-harvest.ts';
import { setHarvestState } from '#domains/harvest/server/set-harvest-state.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { answerForm } from '../../../../../../answer-form.ts';
import { flag, optional, rows, text } from '../../../../../../form-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { draft } = await parent();
  const { app, actor, lang } = locals;
  const harvest = await readHarvest(app.db, actor, schema.ofWorkshop.parse({ workshop: params.workshop }));
  const said = (instant: string) => {
    const { day, time } = momentIn(lang, instant, draft.event.timeZone);
    return `${day} ${time}`;
  };
  return {
    harvest: { ...harvest, comments: harvest.comments.map((one) => ({ ...one, at: said(one.at) })) },
    savedAt: harvest.versions[0] ? said(harvest.versions[0].savedAt) : null,
  };
};

const acting = ({ locals, params }: RequestEvent) => ({
  ...{ db: locals.app.db, actor: locals.actor, now: locals.app.now(), workshop: params.workshop },
});

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'save', async (form) => {
      const { db, actor, now, workshop } = acting(event);
      const fixed = {
        version: text(form, 'version'),
        stem: text(form, 'stem'),
        account: text(form, 'account'),
      };
      const input = { workshop, ...fixed, recommendations: recommendationsOf(form) };
      await saveHarvest(db, actor, schema.saveHarvest.parse(input), now);
    }),
  quote: (event) =>
    answerForm(event, 'quote', async (form) => {
      const { db, actor, now, workshop } = acting(event);
      const said = { noteId: optional(form, 'note'), text: text(form, 'text'), name: text(form, 'name') };
      await chooseQuote(db, actor, schema.chooseQuote.parse({ workshop, ...said }), now);
    }),
  confirm: (event) =>
    answerForm(event, 'confirm', async (form) => {
      const { db, actor, now, workshop } = acting(event);
      await confirmQuote(db, actor, schema.ofQuote.parse({ workshop, quote: text(form, 'quote') }), now);
    }),
  remove: (event) =>
    answerForm(event, 'remove', async (form) => {
      const { db, actor, workshop } = acting(event);
      await removeQuote(db, actor, schema.ofQuote.parse({ workshop, quote: text(form, 'quote') }));
    }),
  state: (event) =>
    answerForm(event, 'state', async (form) => {
      const { db, actor, now, workshop } = acting(event);
      const input = schema.setHarvestState.parse({ workshop, state: text(form, 'state') });
      await setHarvestState(db, actor, input, now);
      return { state: input.state };
    }),
  seen: (event) =>
    answerForm(event, 'seen', async () => {
      const { db, actor, now, workshop } = acting(event);
      await markCommentsSeen(db, actor, schema.ofWorkshop.parse({ workshop }), now);
    }),
};

/** Lines that were left blank are none; a button that moves one sends the form where there are no scripts. */
function recommendationsOf(form: FormData) {
  const sorted = recommendationLines(form).sort((a, b) => Number(a.position) - Number(b.position));
  return afterMove(sorted, text(form, 'move'), ({ line }) => line).map(({ line: _, ...one }, index) => ({
    ...one,
    position: index,
  }));
}

function recommendationLines(form: FormData) {
  return rows(form, 'recommendations').flatMap((index) => {
    const line = `recommendations.${index}`;
    const name = (field: string) => `${line}.${field}`;
    const id = optional(form, name('id'));
    const said = {
      keyword: text(form, name('keyword')),
      text: text(form, name('text')),
      addressedTo: text(form, name('addressedTo')),
    };
    if (id === null && Object.values(said).every((value) => value === '')) return [];
    const position = text(form, name('position')) || String(index + 1);
    const group = form.has(name('group')) ? { groupId: optional(form, name('group')) } : {};
    return [{ line, id, ...said, ...group, position, isKept: flag(form, name('isKept')) }];
  });
}
