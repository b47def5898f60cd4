/**
 * Markdown of organisers and speakers as safe HTML. Raw HTML in it is shown as text; what remains is sanitised again.
 * Pictures are left out: a published page shows only pictures that were decoded and stored by us.
 */
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import type { TextLanguage } from '#platform/i18n/languages.ts';

const quotes: Record<TextLanguage, string> = { da: '“”‘’', nb: '«»‘’', sv: '””’’', en: '“”‘’' };

type Parser = InstanceType<typeof MarkdownIt>;
const parsers = new Map<TextLanguage, Parser>();

function parserFor(lang: TextLanguage): Parser {
  let parser = parsers.get(lang);
  if (!parser) {
    parser = new MarkdownIt({ html: false, linkify: true, typographer: true, quotes: quotes[lang] });
    parser.disable('image');
    parser.linkify.set({ fuzzyLink: false });
    parsers.set(lang, parser);
  }
  return parser;
}

/**
 * @param heading level that a first-order heading of the text gets on its page, so that the outline stays whole
 */
export function renderMarkdown(text: string, lang: TextLanguage, heading: 2 | 3 | 4 = 3): string {
  const html = parserFor(lang).render(text);
  const shift = (name: string) => ({
    tagName: `h${Math.min(6, Number(name.slice(1)) - 1 + heading)}`,
    attribs: {},
  });
  return sanitizeHtml(html, {
    allowedTags: [
      ...['p', 'br', 'strong', 'em', 's', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'hr', 'a'],
      ...['h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ],
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    transformTags: {
      h1: shift,
      h2: shift,
      h3: shift,
      h4: shift,
      h5: shift,
      h6: shift,
      a: (tagName, { href = '' }) => {
        const attribs: Record<string, string> = { href };
        if (/^https?:/i.test(href)) attribs['rel'] = 'noopener nofollow ugc';
        return { tagName, attribs };
      },
    },
  }).trim();
}
