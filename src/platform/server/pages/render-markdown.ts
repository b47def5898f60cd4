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
 * @param heading level of the text's first heading on its page; deeper ones follow without a gap, so that the outline
 *   of the page stays whole
 */
export function renderMarkdown(text: string, lang: TextLanguage, heading: 2 | 3 | 4 = 3): string {
  const parser = parserFor(lang);
  const tokens = parser.parse(text, {});
  fitHeadings(tokens, heading);
  const html = parser.renderer.render(tokens, parser.options, {});
  return sanitizeHtml(html, {
    allowedTags: [
      ...['p', 'br', 'strong', 'em', 's', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'hr', 'a'],
      ...['h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ],
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    transformTags: {
      a: (tagName, { href = '' }) => {
        const attribs: Record<string, string> = { href };
        if (/^https?:/i.test(href)) attribs['rel'] = 'noopener nofollow ugc';
        return { tagName, attribs };
      },
    },
  }).trim();
}

function fitHeadings(tokens: ReturnType<Parser['parse']>, first: number): void {
  const headings = tokens.filter((token) => token.type === 'heading_open' || token.type === 'heading_close');
  const levels = [...new Set(headings.map((token) => token.tag))].sort();
  let deepest = first;
  for (const token of headings) {
    if (token.type === 'heading_open') deepest = Math.min(first + levels.indexOf(token.tag), deepest, 6);
    token.tag = `h${deepest}`;
    if (token.type === 'heading_close') deepest += 1;
  }
}
