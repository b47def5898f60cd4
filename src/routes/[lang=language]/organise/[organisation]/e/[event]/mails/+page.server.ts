import * as schema from '#domains/registration/mail/mail-schema.ts';
import { loadMails } from '#domains/registration/server/load-mails.ts';
import { previewMail } from '#domains/registration/server/preview-mail.ts';
import { removeMailRule } from '#domains/registration/server/remove-mail-rule.ts';
import { saveMailRule } from '#domains/registration/server/save-mail-rule.ts';
import { countMessage, sendMessage } from '#domains/registration/server/send-message.ts';
import { tellChanges } from '#domains/registration/server/tell-changes.ts';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { pageLanguages } from '#platform/i18n/languages.ts';
import { renderArticle } from '#platform/server/mail/render-mail.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import { answerForm } from '../../../../answer-form.ts';
import { flag, number, optional, text, texts, time } from '../../../../form-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { draft } = await parent();
  const { db, env } = locals.app;
  const zone = draft.event.timeZone;
  const when = (instant: string) => {
    const { day, time: clock } = momentIn(locals.lang, instant, zone);
    return `${day} ${clock}`;
  };
  try {
    const found = await loadMails(db, locals.actor, { event: params.event });
    const mails = {
      ...found,
      rules: found.rules.map((rule) => ({ ...rule, at: rule.at === null ? null : when(rule.at) })),
      messages: found.messages.map((message) => ({ ...message, sentAt: when(message.sentAt) })),
      failures: found.failures.map((failure) => ({ ...failure, at: when(failure.at) })),
    };
    return { mails, knowsBounces: env.BOUNCE_URL !== undefined };
  } catch (error) {
    if (isDomainError(error) && error.code === 'registration.not_found')
      return { mails: null, knowsBounces: false };
    throw error;
  }
};

function message(form: FormData, event: string) {
  return {
    event,
    audience: text(form, 'audience'),
    categoryId: optional(form, 'categoryId'),
    subject: texts(form, 'subject'),
    body: texts(form, 'body'),
  };
}

export const actions: Actions = {
  saveRule: (event) =>
    answerForm(event, 'rule', async (form) => {
      const input = schema.saveMailRule.parse({
        event: event.params.event,
        ...(text(form, 'id') === '' ? {} : { id: text(form, 'id') }),
        kind: text(form, 'kind'),
        side: text(form, 'side'),
        days: number(form, 'days') ?? 0,
        time: time(form, 'time') ?? '09:00',
        audience: text(form, 'audience'),
        categoryId: optional(form, 'categoryId'),
        isOn: flag(form, 'isOn'),
      });
      await saveMailRule(event.locals.app.db, event.locals.actor, input, event.locals.app.now());
    }),
  removeRule: (event) =>
    answerForm(event, 'remove', async (form) => {
      const input = schema.removeMailRule.parse({ event: event.params.event, id: text(form, 'id') });
      await removeMailRule(event.locals.app.db, event.locals.actor, input);
    }),
  /** Shows what would be sent, and to how many; the next step sends it. */
  look: (event) =>
    answerForm(event, 'look', async (form) => {
      const { app, actor } = event.locals;
      const input = schema.previewMessage.parse(message(form, event.params.event));
      const { recipients } = await countMessage(app.db, actor, input);
      const options = { now: app.now(), origin: app.env.ORIGIN };
      const articles: { lang: string; subject: string; article: string }[] = [];
      for (const lang of pageLanguages) {
        const own = { subject: input.subject[lang] ?? '', body: input.body[lang] ?? '' };
        if (own.subject === '') continue;
        const asked = { event: input.event, kind: 'message' as const, lang, own };
        const { mail } = await previewMail(app.db, actor, asked, options);
        articles.push({ lang, subject: mail.subject, article: renderArticle(mail, options.origin) });
      }
      return { message: { ...input, recipients, articles } };
    }),
  send: (event) =>
    answerForm(event, 'send', async (form) => {
      const recipients = number(form, 'recipients') ?? 0;
      const input = schema.sendMessage.parse({ ...message(form, event.params.event), recipients });
      await sendMessage(event.locals.app.db, event.locals.actor, input, event.locals.app.now());
    }),
  tell: (event) =>
    answerForm(event, 'tell', async (form) => {
      const input = schema.tellChanges.parse({
        event: event.params.event,
        version: number(form, 'version') ?? 0,
        recipients: number(form, 'recipients') ?? 0,
        note: text(form, 'note'),
      });
      await tellChanges(event.locals.app.db, event.locals.actor, input, event.locals.app.now());
    }),
};
