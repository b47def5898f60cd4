import { error } from '@sveltejs/kit';
import * as schema from '#domains/registration/mail/mail-schema.ts';
import { previewMail } from '#domains/registration/server/preview-mail.ts';
import { resetMailText } from '#domains/registration/server/reset-mail-text.ts';
import { saveMailText } from '#domains/registration/server/save-mail-text.ts';
import { requirePlaceholders } from '#domains/registration/server/save-mail-text.ts';
import { isPageLanguage, type PageLanguage } from '#platform/i18n/languages.ts';
import { renderArticle, renderMail } from '#platform/server/mail/render-mail.ts';
import { answerForm } from '../../../../../answer-form.ts';
import { text } from '../../../../../form-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const lang = languageOf(event);
  const { kept, ours, ...shown } = await preview(event, lang, null);
  return { kind: kindOf(event), in: lang, kept, ours, ...shown };
};

export const actions: Actions = {
  save: (event) =>
    answerForm(event, 'text', async (form) => {
      const input = schema.saveMailText.parse({ ...given(event), ...words(form) });
      await saveMailText(event.locals.app.db, event.locals.actor, input);
    }),
  preview: (event) =>
    answerForm(event, 'preview', async (form) => {
      const input = schema.saveMailText.parse({ ...given(event), ...words(form) });
      const own = { subject: input.subject, body: input.body };
      requirePlaceholders(own);
      const { mail, article, plain } = await preview(event, input.lang, own);
      return { own, preview: { subject: mail.subject, article, plain } };
    }),
  reset: (event) =>
    answerForm(event, 'reset', async () => {
      const input = schema.resetMailText.parse(given(event));
      await resetMailText(event.locals.app.db, event.locals.actor, input);
    }),
};

function words(form: FormData) {
  return { subject: text(form, 'subject'), body: text(form, 'body') };
}

function given(event: RequestEvent) {
  return { event: event.params.event, kind: kindOf(event), lang: languageOf(event) };
}

function kindOf({ params }: RequestEvent): schema.MailTextKind {
  const kind = schema.mailTextKinds.find((one) => one === params.kind);
  if (kind === undefined) error(404);
  return kind;
}

function languageOf({ url, locals }: Pick<RequestEvent, 'url' | 'locals'>): PageLanguage {
  const asked = url.searchParams.get('in');
  return isPageLanguage(asked) ? asked : locals.lang;
}

async function preview(
  event: RequestEvent,
  lang: PageLanguage,
  own: { subject: string; body: string } | null,
) {
  const { app, actor } = event.locals;
  const input = { event: event.params.event, kind: kindOf(event), lang, own };
  const origin = app.env.ORIGIN;
  const { mail, kept, ours } = await previewMail(app.db, actor, input, { now: app.now(), origin });
  const { subject, text: plain } = renderMail(lang, mail, origin);
  return { mail: { subject }, article: renderArticle(mail, origin), plain, kept, ours };
}
