/** A mail as plain text and as the same thing in simple HTML: one column, real text, a link that looks like a button. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { MailText } from '#platform/i18n/mail-text.ts';
import { markdownAsHtml, markdownAsText } from './mail-markdown.ts';
import { mailTexts } from '#platform/i18n/texts/mail.ts';

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** @returns null for a template or data that this version does not know */
export function mailText(lang: PageLanguage, template: string, data: unknown): MailText | null {
  const write = (mailTexts[lang] as unknown as Record<string, ((data: unknown) => MailText) | undefined>)[
    template
  ];
  if (!write || data === null) return null;
  return write(data);
}

export function renderMail(lang: PageLanguage, mail: MailText, origin: string): RenderedMail {
  const url = mail.action ? new URL(mail.action.path, origin).href : null;
  return {
    subject: mail.subject.replace(/\s+/g, ' ').trim(),
    text: plainText(mail, url, origin),
    html: html(lang, mail, url, origin),
  };
}

/** The HTML without the page around it, for a preview inside one of ours. */
export function renderArticle(mail: MailText, origin: string): string {
  return mailArticle(mail, mail.action ? new URL(mail.action.path, origin).href : null, origin);
}

/** The link's last part, which is the token, is not shown to whoever merely looks after the outbox. */
export function maskLink(mail: MailText): MailText {
  if (!mail.action) return mail;
  const { action, body } = mail;
  const token = action.path.slice(action.path.lastIndexOf('/') + 1);
  const hide = (text: string) => (token === '' ? text : text.replaceAll(token, '****'));
  return {
    ...mail,
    action: { ...action, path: action.path.replace(/[^/]+$/, '****') },
    ...(body ? { body: { ...body, fill: (text: string) => hide(body.fill(text)) } } : {}),
  };
}

function plainText(mail: MailText, url: string | null, origin: string): string {
  const parts = [...(mail.body ? [markdownAsText(mail.body.text, mail.body.fill)] : []), ...mail.paragraphs];
  if (mail.action && url) parts.push(`${mail.action.label}:\n${url}`);
  parts.push(...(mail.notes ?? []), `-- \nSamskab, ${new URL(origin).host}`);
  return `${parts.join('\n\n')}\n`;
}

const ink = '#26221e';
const quiet = '#5c554d';
const strong = '#7a2e2e';

function html(lang: PageLanguage, mail: MailText, url: string | null, origin: string): string {
  return `<!doctype html>
<html lang="${lang}" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(mail.subject)}</title></head>
<body style="margin:0;background:#faf7f2">
<main>
<h1 style="max-width:560px;margin:0 auto;padding:32px 20px 0;font:600 24px/1.3 Georgia,'Times New Roman',serif;color:${ink}">${escape(mail.subject)}</h1>
${mailArticle(mail, url, origin)}
</main>
</body>
</html>
`;
}

function mailArticle(mail: MailText, url: string | null, origin: string): string {
  const paragraph = (text: string, style: string) =>
    `<p style="margin:0 0 16px;${style}">${escape(text)}</p>`;
  const button =
    mail.action && url
      ? `<p style="margin:24px 0"><a href="${escape(url)}" style="display:inline-block;padding:12px 20px;background:${strong};color:#ffffff;text-decoration:none;border-radius:4px;font-weight:600">${escape(mail.action.label)}</a></p>`
      : '';
  return `<div role="article" aria-label="${escape(mail.subject)}" style="max-width:560px;margin:0 auto;padding:20px 20px 32px;font:17px/1.5 Georgia,'Times New Roman',serif;color:${ink}">
${mail.body ? markdownAsHtml(mail.body.text, mail.body.fill, escape) : ''}
${mail.paragraphs.map((text) => paragraph(text, '')).join('\n')}
${button}
${(mail.notes ?? []).map((text) => paragraph(text, `font-size:15px;color:${quiet}`)).join('\n')}
<p style="margin:32px 0 0;font-size:15px;color:${quiet}">Samskab, ${escape(new URL(origin).host)}</p>
</div>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
