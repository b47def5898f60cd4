import * as input from '#domains/harvest/booklet/booklet-input.ts';
import { checkColour } from '#domains/organisations/colour-check.ts';
import { publishBooklet } from '#domains/harvest/server/publish-booklet.ts';
import { afterMove } from '#domains/harvest/editing/ordering.ts';
import { readBooklet } from '#domains/harvest/server/read-booklet.ts';
import { saveBooklet } from '#domains/harvest/server/save-booklet.ts';
import { settleComment } from '#domains/harvest/server/settle-comment.ts';
import { setBookletState } from '#domains/harvest/server/set-booklet-state.ts';
import { proposeThemes } from '#domains/harvest/booklet/propose-themes.ts';
import { unprintable } from '#domains/harvest/server/unprintable.ts';
import { bookletTexts } from '#platform/i18n/texts/booklet.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { answerForm, SaidProblems } from '../../../../answer-form.ts';
import { flag, number, text } from '../../../../form-fields.ts';
import { onlyEditors } from '../../../../only-editors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { draft } = await onlyEditors(parent);
  const { app, actor, lang } = locals;
  const found = await readBooklet(app.db, actor, { event: params.event });
  const at = (instant: string) => momentIn(lang, instant, draft.event.timeZone);
  const said = (instant: string) => `${at(instant).day} ${at(instant).time}`;
  const { document, reviewToken, eraseNotesAt, editions, candidates, comments, ...rest } = found;
  return {
    ...rest,
    chapters: candidates,
    comments: comments.map((one) => ({ ...one, at: said(one.at) })),
    unprintable: unprintable(document),
    isEmpty: document.chapters.length === 0,
    proposals: proposeThemes(document).map(({ key, title, words, recommendations }) => ({
      ...{ key, title, words, count: recommendations.length },
    })),
    editions: editions.map(({ publishedAt, ...edition }) => ({ ...edition, at: at(publishedAt) })),
    erased: eraseNotesAt && at(eraseNotesAt).day,
    reviewLink: reviewToken && `${app.env.ORIGIN}/${lang}/e/${params.event}/booklet/review/${reviewToken}`,
  };
};

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'save', async (form) => {
      const { locals, params } = event;
      const colour = text(form, 'colour').toLowerCase();
      refusePale(colour, locals.lang);
      const read = input.saveBooklet.parse({
        ...{ event: params.event, expectedVersion: number(form, 'expectedVersion') },
        ...{ lang: text(form, 'lang'), title: text(form, 'title'), subtitle: text(form, 'subtitle') },
        ...{ foreword: text(form, 'foreword'), summary: text(form, 'summary') },
        ...{ closing: text(form, 'closing'), thanks: text(form, 'thanks'), colophon: text(form, 'colophon') },
        look: {
          ...(colour ? { colour } : {}),
          ...{ size: text(form, 'size'), noLogo: !flag(form, 'logo') },
        },
        chapters: chapterOrder(form),
        leftOut: leftOut(form),
        notesMonths: number(form, 'notesMonths') ?? 6,
      });
      await saveBooklet(locals.app.db, locals.actor, read);
    }),
  review: (event) =>
    answerForm(event, 'review', async (form) => {
      const { locals, params } = event;
      const read = input.setBookletState.parse({
        ...{ event: params.event, expectedVersion: number(form, 'expectedVersion') },
        state: text(form, 'state'),
      });
      await setBookletState(locals.app.db, locals.actor, read);
    }),
  settle: (event) =>
    answerForm(event, 'settle', async (form) => {
      const { locals, params } = event;
      const said = { comment: text(form, 'comment'), isSettled: flag(form, 'isSettled') };
      const read = input.settleComment.parse({ event: params.event, ...said });
      await settleComment(locals.app.db, locals.actor, read, locals.app.now());
    }),
  publish: (event) =>
    answerForm(event, 'publish', async (form) => {
      const { locals, params } = event;
      const read = input.publishBooklet.parse({
        ...{ event: params.event, expectedVersion: number(form, 'expectedVersion') },
        note: text(form, 'note'),
      });
      await publishBooklet(locals.app.db, locals.actor, read, locals.app.now());
    }),
};

/** By the numbers that were written beside them; of equal ones the one that stood first. */
function chapterOrder(form: FormData): string[] {
  const places = [...form.keys()].flatMap((name) => {
    const id = /^chapter\.([0-9a-f-]{36})$/.exec(name)?.[1];
    return id ? [{ id, place: number(form, name) ?? 1000 }] : [];
  });
  const ids = places.sort((one, other) => one.place - other.place).map(({ id }) => id);
  return [...afterMove(ids, text(form, 'move'), (id) => `chapter.${id}`)];
}

/** Those whose box is not ticked; only what was on the form can be left out. */
function leftOut(form: FormData): { workshop: string; reason: string }[] {
  return chapterOrder(form).flatMap((workshop) =>
    flag(form, `in.${workshop}`) ? [] : [{ workshop, reason: text(form, `reason.${workshop}`) }],
  );
}

function refusePale(colour: string, lang: keyof typeof bookletTexts): void {
  const check = /^#[0-9a-f]{6}$/.test(colour) ? checkColour(colour) : null;
  if (check && !check.passes)
    throw new SaidProblems([
      { field: 'colour', message: bookletTexts[lang].editor.colourProposal(check.proposal) },
    ]);
}
