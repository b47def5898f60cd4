/** What a mail says; how it looks is made of it once for all mails. */
export interface MailText {
  subject: string;
  paragraphs: readonly string[];
  /** Words of an organiser, before the paragraphs: a little Markdown, and what fills its placeholders. */
  body?: { text: string; fill: (text: string) => string };
  /** One link, as a button. Its path may carry a token, so nothing else in the mail may. */
  action?: { label: string; path: string };
  /** Below the button, smaller: why one got this mail, how long the link works. */
  notes?: readonly string[];
}
