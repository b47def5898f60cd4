/**
 * A booklet as an electronic book: EPUB 3.3 with a table of contents, language and what it says of its accessibility
 * (EPUB Accessibility 1.1). Sources: https://www.w3.org/TR/epub-33/ and https://www.w3.org/TR/epub-a11y-11/.
 */
import { element, textElement, xmlText } from '#domains/events/exports/xml.ts';
import type { Run } from '#domains/events/invitation/rich-text.ts';
import type { TextLanguage } from '#platform/i18n/languages.ts';
import type { BookletContent } from './booklet-content.ts';
import type { FilePicture } from './booklet-docx.ts';
import { bookletFlow, type FlowEntry, type FlowItem } from './booklet-flow.ts';

interface Leaf {
  file: string;
  title: string;
  items: FlowItem[];
}

/** The parts of the container by their names, `mimetype` first as it must be. */
export function bookletEpub(
  content: BookletContent,
  pictures: ReadonlyMap<string, FilePicture>,
  publishedAt: string,
): Map<string, string | Uint8Array> {
  const leaves = leavesOf(content);
  const places = new Map(
    leaves.flatMap(({ file, items }) =>
      items.flatMap((item) => (item.kind === 'heading' && item.id ? [[item.id, file] as const] : [])),
    ),
  );
  const shown = [...pictures].map(([file, picture], index) => ({
    ...{ file, picture },
    name: `picture${index + 1}.${picture.mediaType === 'image/png' ? 'png' : 'jpg'}`,
  }));
  const names = new Map(shown.map(({ file, name }) => [file, name]));
  return new Map<string, string | Uint8Array>([
    ['mimetype', 'application/epub+zip'],
    [
      'META-INF/container.xml',
      '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ],
    ['book/book.opf', packageDocument(content, leaves, shown, publishedAt)],
    ['book/nav.xhtml', navigation(content, leaves)],
    ['book/book.css', sheet(content.colour)],
    ...leaves.map(({ file, title, items }): [string, string] => [
      `book/${file}`,
      page(
        content.lang,
        title,
        items.map((item) => itemHtml(item, content.lang, { places, names, file })).join('\n'),
      ),
    ]),
    ...shown.map(({ name, picture }): [string, Uint8Array] => [`book/${name}`, picture.bytes]),
  ]);
}

/** A file for the title page and one for each first heading. */
function leavesOf(content: BookletContent): Leaf[] {
  const leaves: Leaf[] = [];
  for (const item of bookletFlow(content)) {
    const opens = item.kind === 'title' || (item.kind === 'heading' && item.level === 1);
    if (opens) leaves.push({ file: `part${leaves.length + 1}.xhtml`, title: item.text, items: [] });
    leaves.at(-1)?.items.push(item);
  }
  return leaves;
}

interface Places {
  places: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
  file: string;
}

function itemHtml(item: FlowItem, lang: TextLanguage, where: Places): string {
  const own: Record<string, string> = item.lang === lang ? {} : { lang: item.lang, 'xml:lang': item.lang };
  switch (item.kind) {
    case 'title':
      return element('h1', { ...own, class: 'title' }, xmlText(item.text));
    case 'heading':
      return textElement(`h${item.level}`, item.text, { ...own, id: item.id });
    case 'paragraph':
      return item.style === 'quote'
        ? element('blockquote', own, element('p', {}, runsHtml(item.runs)))
        : element('p', { ...own, class: item.style === 'normal' ? null : item.style }, runsHtml(item.runs));
    case 'list':
      return element(item.ordered ? 'ol' : 'ul', own, ...item.items.map((entry) => entryHtml(entry, where)));
    case 'picture': {
      const name = where.names.get(item.file);
      return name ? element('p', {}, element('img', { src: name, alt: item.alt })) : '';
    }
  }
}

function entryHtml({ runs, to }: FlowEntry, { places, file }: Places): string {
  const target = to === null ? undefined : places.get(to);
  if (!target) return element('li', {}, runsHtml(runs));
  const href = target === file ? `#${to}` : `${target}#${to}`;
  return element('li', {}, element('a', { href }, runsHtml(runs)));
}

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, strong, emphasis, link }) => {
      let html = text.split('\n').map(xmlText).join('<br/>');
      if (emphasis) html = `<em>${html}</em>`;
      if (strong) html = `<strong>${html}</strong>`;
      return link ? element('a', { href: link }, html) : html;
    })
    .join('');
}

function page(lang: TextLanguage, title: string, body: string, more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}"><head><meta charset="utf-8"/><title>${xmlText(title)}</title><link rel="stylesheet" href="book.css"/></head>
<body${more}>
${body}
</body></html>`;
}

function navigation({ lang, words }: BookletContent, leaves: readonly Leaf[]): string {
  const entries = leaves.map(({ file, title, items }) => {
    const below = items.flatMap((item) =>
      item.kind === 'heading' && item.level === 3 && item.id
        ? [element('li', {}, textElement('a', item.text, { href: `${file}#${item.id}` }))]
        : [],
    );
    return element(
      'li',
      {},
      textElement('a', title, { href: file }),
      below.length > 0 ? element('ol', {}, ...below) : '',
    );
  });
  return page(
    lang,
    words.contents,
    `<nav epub:type="toc" id="toc"><h1>${xmlText(words.contents)}</h1>${element('ol', {}, ...entries)}</nav>`,
  );
}

function packageDocument(
  content: BookletContent,
  leaves: readonly Leaf[],
  pictures: readonly { name: string; picture: FilePicture }[],
  publishedAt: string,
): string {
  const meta = (property: string, value: string) => textElement('meta', value, { property });
  const metadata = element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    textElement('dc:identifier', content.address, { id: 'id' }),
    textElement('dc:title', content.title),
    textElement('dc:language', content.lang),
    textElement('dc:creator', content.organisation),
    textElement('dc:publisher', content.organisation),
    textElement('dc:description', content.subject),
    textElement('dc:date', publishedAt.slice(0, 10)),
    meta('dcterms:modified', `${publishedAt.slice(0, 19)}Z`),
    meta('schema:accessMode', 'textual'),
    ...(pictures.length > 0 ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...['structuralNavigation', 'tableOfContents', 'readingOrder', 'alternativeText'].map((feature) =>
      meta('schema:accessibilityFeature', feature),
    ),
    meta('schema:accessibilityHazard', 'none'),
  );
  const manifest = element(
    'manifest',
    {},
    element('item', {
      id: 'nav',
      href: 'nav.xhtml',
      'media-type': 'application/xhtml+xml',
      properties: 'nav',
    }),
    element('item', { id: 'css', href: 'book.css', 'media-type': 'text/css' }),
    ...leaves.map(({ file }, index) =>
      element('item', { id: `p${index}`, href: file, 'media-type': 'application/xhtml+xml' }),
    ),
    ...pictures.map(({ name, picture }, index) =>
      element('item', { id: `i${index}`, href: name, 'media-type': picture.mediaType }),
    ),
  );
  const spine = element(
    'spine',
    {},
    ...leaves.flatMap((_, index) => [
      element('itemref', { idref: `p${index}` }),
      ...(index === 0 ? [element('itemref', { idref: 'nav' })] : []),
    ]),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': content.lang,
    },
    metadata,
    manifest,
    spine,
  )}`;
}

function sheet(colour: string): string {
  return `body { line-height: 1.5; margin: 5%; hyphens: auto; }
h1, h2, h3 { line-height: 1.2; hyphens: none; }
h1, h2 { color: ${colour}; }
h1.title { margin-top: 25%; font-size: 2.2em; }
.subtitle { font-size: 1.2em; }
.challenge { font-size: 1.15em; border-left: 0.2em solid ${colour}; padding-left: 0.8em; }
.stem { font-style: italic; }
.small { font-size: 0.88em; color: #5b5348; }
blockquote { font-style: italic; color: ${colour}; margin-left: 1em; }
img { max-width: 100%; }
`;
}
