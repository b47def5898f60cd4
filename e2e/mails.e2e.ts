/** Every mail about a registration, in every language, in our words and in an organiser's, as a mail program shows it. */
import { afterAll, beforeAll, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { mailTextKinds } from '#domains/registration/mail/mail-schema.ts';
import { writeMail, type RegistrationMail } from '#domains/registration/mail/write-mail.ts';
import { renderMail } from '#platform/server/mail/render-mail.ts';
import { samplePublication } from '#testing/sample-publication.ts';
import { expectAccessible, openBrowser, openPage } from './harness.ts';

const origin = 'https://samskab.example';
const kinds: readonly RegistrationMail[] = [
  ...mailTextKinds,
  'cancelled',
  'expired',
  'link',
  'waiting',
  'knowledge',
  'booked',
  'handed_on',
  'taken_over',
];
const own = {
  subject: 'Om {event}',
  body: 'Kære {navn},\n\n**Vi ses** {dates}:\n\n- [Din plads]({link})\n- {place}\n- https://eksempel.example/vej',
};
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(['da', 'nb', 'en'] as const)('mails in %s are accessible', { timeout: 240_000 }, async (lang) => {
  const { page, expectNoErrors, close } = await openPage(browser);
  const person = {
    ...{ groupSize: null, isConfirmed: false },
    ...{ name: 'Kim Eksempel', state: 'confirmed' as const, reason: null },
    ...{ holdUntil: '2026-04-01T10:00:00Z', offeredUntil: '2026-04-01T10:00:00Z' },
  };
  const told = {
    document: samplePublication(),
    lang,
    person,
    number: 2,
    question: 'Hvad mangler vi at vide?',
    path: `/${lang}/r/TOKEN`,
    origin,
  };
  const mails = [
    ...kinds.map((kind) => writeMail({ ...told, kind, own: null })),
    ...(['received', 'changed', 'message'] as const).map((kind) => writeMail({ ...told, kind, own })),
  ];
  for (const mail of mails) {
    await page.setContent(renderMail(lang, mail, origin).html);
    await expectAccessible(page);
  }
  expectNoErrors();
  await close();
});
