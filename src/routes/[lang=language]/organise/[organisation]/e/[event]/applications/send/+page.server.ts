import { sendDecisions as sendInput } from '#domains/registration/applications.ts';
import { previewDecisions } from '#domains/registration/server/preview-decisions.ts';
import { sendDecisions } from '#domains/registration/server/send-decisions.ts';
import type { MailText } from '#platform/i18n/mail-text.ts';
import { renderArticle } from '#platform/server/mail/render-mail.ts';
import { onlyEditors } from '../../../../../only-editors.ts';
import { answerForm } from '../../../../../answer-form.ts';
import { flag } from '../../../../../form-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  await onlyEditors(parent);
  const origin = locals.app.env.ORIGIN;
  const input = { event: params.event, lang: locals.lang, origin };
  const { mails, ...preview } = await previewDecisions(locals.app.db, locals.actor, input);
  const shown = (mail: MailText | null) =>
    mail && { subject: mail.subject, article: renderArticle(mail, origin) };
  const { accepted, declined, waiting } = mails;
  return {
    preview: {
      ...preview,
      mails: { accepted: shown(accepted), declined: shown(declined), waiting: shown(waiting) },
    },
  };
};

export const actions: Actions = {
  default: (event) =>
    answerForm(event, 'send', async (form) => {
      const { locals, params } = event;
      const input = sendInput.parse({ event: params.event, waitingList: flag(form, 'waitingList') });
      return { sent: await sendDecisions(locals.app.db, locals.actor, input, locals.app.now()) };
    }),
};
