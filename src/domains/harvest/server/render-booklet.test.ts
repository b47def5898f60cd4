import { Readable } from 'node:stream';
import { inflateRawSync, inflateSync } from 'node:zlib';
import mammoth from 'mammoth';
import sharp from 'sharp';
import { parse } from 'papaparse';
import { SaxesParser } from 'saxes';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredPicture } from '#domains/organisations/schema.ts';
import type { Storage } from '#platform/server/storage/storage.ts';
import { sampleBooklet } from '#testing/sample-booklet.ts';
import { bookletLayouts } from '../booklet/booklet-content.ts';
import type { BookletDocument } from '../schema.ts';
import { renderBooklet, type BookletFile, type RenderOptions } from './render-booklet.ts';

const origin = 'https://samskab.example';
const picture = (key: string, alt: string): StoredPicture => ({
  key,
  width: 60,
  height: 40,
  alt: { da: alt },
});
const photograph = picture('o/gaard.webp', 'En gård med en bænk på hjul');
const logo = picture('o/logo.webp', 'Nabonetværkets mærke');
const missing = picture('o/borte.webp', 'Et billede, der er borte');

let files: Map<string, Buffer>;
beforeAll(async () => {
  const plain = (channels: 3 | 4) =>
    sharp({ create: { width: 60, height: 40, channels, background: { r: 90, g: 120, b: 60, alpha: 0.5 } } })
      .webp()
      .toBuffer();
  files = new Map([
    [photograph.key, await plain(3)],
    [logo.key, await plain(4)],
  ]);
});

/** Holds the two pictures and nothing else. */
const storage = {
  get: async (key: string) => {
    const bytes = files.get(key);
    return bytes ? { body: Readable.from([bytes]), bytes: bytes.length } : null;
  },
} as Storage;

function withPictures(): BookletDocument {
  const booklet = sampleBooklet();
  const [first, ...others] = booklet.chapters;
  if (!first) throw new Error('The sample has no chapters.');
  return {
    ...booklet,
    look: { ...booklet.look, logo },
    chapters: [{ ...first, pictures: [photograph, missing] }, ...others],
  };
}

function render(document: BookletDocument, file: BookletFile, options: Partial<RenderOptions> = {}) {
  return renderBooklet(storage, document, file, { origin, ...options });
}

/** Everything in a PDF that is not a picture or a page's drawing, uncompressed. */
function pdfObjects(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf);
  const parts = [raw.toString('latin1')];
  for (let at = raw.indexOf('stream\n'); at !== -1; at = raw.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(raw.subarray(at + 7), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // A stream that is not compressed.
    }
  }
  return parts.join('\n');
}

/** The parts of a zip by their names, in order, and which are stored as they are. */
function unzip(zip: Uint8Array): Map<string, { text: string; stored: boolean }> {
  const raw = Buffer.from(zip);
  const parts = new Map<string, { text: string; stored: boolean }>();
  for (let at = 0; raw.readUInt32LE(at) === 0x04034b50;) {
    const [method, size] = [raw.readUInt16LE(at + 8), raw.readUInt32LE(at + 18)];
    const named = at + 30 + raw.readUInt16LE(at + 26);
    const name = raw.toString('utf8', at + 30, named);
    const body = raw.subarray(named + raw.readUInt16LE(at + 28), named + raw.readUInt16LE(at + 28) + size);
    parts.set(name, {
      text: (method === 0 ? body : inflateRawSync(body)).toString('utf8'),
      stored: method === 0,
    });
    at = named + raw.readUInt16LE(at + 28) + size;
  }
  return parts;
}

function expectWellFormed(parts: ReadonlyMap<string, { text: string }>): void {
  for (const [name, { text }] of parts) {
    if (!/\.(xml|rels|opf|xhtml)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(text).close();
  }
}

describe('the booklet as PDF/UA', () => {
  it.each(bookletLayouts)(
    'is tagged, in its language, with title, alternative texts and bookmarks (%s)',
    async (layout) => {
      const pdf = await render(withPictures(), 'pdf', { layout });
      const objects = pdfObjects(pdf);
      expect(objects).toMatch(/\/StructTreeRoot/);
      expect(objects).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
      expect(objects).toMatch(/\/Lang\s*\(da(-DK)?\)/);
      expect(objects).toMatch(/pdfuaid:part>1|pdfuaid:part="1"/);
      expect(objects).toMatch(/\/DisplayDocTitle true/);
      for (const tag of ['/H1', '/H2', '/L', '/LI', '/Figure', '/TOC', '/Link'])
        expect(objects).toContain(tag);
      const proxy = await getDocumentProxy(pdf.slice());
      const { info } = await proxy.getMetadata();
      expect(info).toMatchObject({ Title: 'Det, der bliver ved' });
      const outline = await proxy.getOutline();
      expect(outline.map(({ title }) => title)).toEqual([
        ...['Indhold', 'Forord', 'Anbefalingerne i stikord', 'Vand og strand', 'Sang og scene'],
        ...['Ældre og skærme', 'Nye naboer', 'Unge og nat', 'På tværs af workshopperne'],
        ...['Afslutning', 'Tak', 'Kolofon'],
      ]);
      const alts = await alternativeTexts(proxy);
      expect(alts).toEqual(expect.arrayContaining([photograph.alt.da, logo.alt.da]));
      expect(alts).not.toContain(missing.alt.da);
    },
    120_000,
  );

  it('says in its contents where things are', async () => {
    const proxy = await getDocumentProxy((await render(withPictures(), 'pdf', { layout: 'a5' })).slice());
    const pages = await Promise.all(
      Array.from({ length: proxy.numPages }, async (_, index) => {
        const { items } = await (await proxy.getPage(index + 1)).getTextContent();
        return items.map((item) => ('str' in item ? item.str : '')).join(' ');
      }),
    );
    const [, contents = ''] = pages;
    const [, number = ''] = /Nye naboer\D+?(\d+)/.exec(contents.replace(/\s+/g, ' ')) ?? [];
    expect(pages[Number(number) - 1]).toContain('Kassen på trappen');
    expect(pages[Number(number)]).toMatch(/Nye naboer/);
  }, 120_000);

  it.each<[string, Partial<BookletDocument>]>([
    ['without any chapter', { chapters: [], themes: [] }],
    [
      'with nothing said at all',
      {
        title: 'Tom',
        subtitle: '',
        foreword: '',
        summary: '',
        chapters: [],
        themes: [],
        closing: '',
        thanks: '',
        colophon: '',
      },
    ],
    ['in Norwegian', { lang: 'nb' }],
    ['in Swedish', { lang: 'sv' }],
    ['in English', { lang: 'en' }],
    ['with what is meant to break it', awkward()],
  ])(
    'is made %s',
    async (_, more) => {
      const pdf = await render(sampleBooklet(more), 'pdf');
      const { text } = await textOf(pdf);
      expect(text).not.toContain('panic');
      expect(pdfObjects(pdf)).toContain('/StructTreeRoot');
    },
    120_000,
  );
});

const headed = 'Før.\n\n## En overskrift\n\nEfter.\n\n#### En dybere\n\n- Punkt';

it.each(['pdf', 'docx', 'epub'] as const)(
  'takes headings in every text that may have them, and leaves no level out (%s)',
  async (file) => {
    const sample = sampleBooklet();
    const everywhere = {
      ...{ foreword: headed, summary: headed, closing: headed, thanks: headed, colophon: headed },
      chapters: sample.chapters.map((chapter) => ({
        ...chapter,
        ...{ caseText: headed, account: headed, caseTitle: '' },
        recommendations: chapter.recommendations.map((row) => ({ ...row, text: headed })),
      })),
      themes: sample.themes.map((theme) => ({ ...theme, text: headed })),
    };
    const bytes = Buffer.from(await render({ ...sample, ...everywhere }, file));
    if (file !== 'docx') return;
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    expect(value).toMatch(/<h1>(<a[^>]*><\/a>)*Forord<\/h1><p>Før\.<\/p><h2>En overskrift<\/h2>/);
  },
  120_000,
);

/** Long words, long texts, script, emoji, right-to-left, an empty workshop, and one with two thousand characters. */
function awkward(): Partial<BookletDocument> {
  const [first] = sampleBooklet().chapters;
  if (!first) throw new Error('The sample has no chapters.');
  const row = first.recommendations[0];
  if (!row) throw new Error('The sample has no recommendations.');
  const nasty = (keyword: string, text: string, index: number) => ({
    ...row,
    ...{ id: `n${index}`, slug: `n-${index}`, keyword, text, notes: null, tables: null },
  });
  return {
    chapters: [
      {
        ...first,
        ...{
          slug: 'tom',
          area: '',
          title: '',
          caseTitle: '',
          caseText: '',
          owners: [],
          challenge: '',
          stem: '',
        },
        ...{ account: '', quotes: [], recommendations: [], notes: null, tables: null },
      },
      {
        ...first,
        caseText:
          '<script>alert(1)</script> #eval("1") $x$ `kode`\n\n> citeret\n\n```\nkode\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |',
        recommendations: [
          nasty('Ord'.repeat(100), 'a'.repeat(2000), 1),
          nasty('👩‍👧‍👦 fælles 🎉', 'نص عربي مع كلمات Danish ord שלום', 2),
          nasty(
            '<b onclick="x()">#strong[fed]</b>',
            '[x](javascript:alert(1)) https://example.org/en/meget/lang/adresse/som/aldrig/ender/og/bliver/ved',
            3,
          ),
        ],
      },
    ],
    themes: [],
  };
}

async function textOf(pdf: Uint8Array) {
  const { extractText } = await import('unpdf');
  return extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
}

async function alternativeTexts(proxy: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string[]> {
  const found: string[] = [];
  const visit = (node: object | null): void => {
    if (!node) return;
    if ('alt' in node && typeof node.alt === 'string') found.push(node.alt);
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(visit);
  };
  for (let number = 1; number <= proxy.numPages; number += 1)
    visit(await (await proxy.getPage(number)).getStructTree());
  return found;
}

describe('the booklet for word processors', () => {
  it('has real headings, lists, links and alternative texts', async () => {
    const docx = Buffer.from(await render(withPictures(), 'docx'));
    const parts = unzip(docx);
    expectWellFormed(parts);
    const { value, messages } = await mammoth.convertToHtml({ buffer: docx });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const headings = [...value.matchAll(/<h1>(?:<a[^>]*><\/a>)*([^<]*)/g)].map(([, text]) => text);
    expect(headings).toEqual(expect.arrayContaining(['1 Vand og strand', 'Forord', 'Kolofon']));
    expect(value).toMatch(/<h3>(<a[^>]*><\/a>)?1\.1 Nøglen bor/);
    expect(value).toContain(`alt="${photograph.alt['da']}"`);
    expect(value).toMatch(/<ul><li><a href="#r_noeglen/);
    expect(parts.get('docProps/core.xml')?.text).toMatch(
      /<dc:title>Det, der bliver ved<\/dc:title>.*<dc:language>da-DK</,
    );
    expect(parts.get('word/styles.xml')?.text).toContain('<w:lang w:val="da-DK"');
    expect(parts.get('word/document.xml')?.text).not.toContain(missing.alt['da']);
  }, 60_000);

  it('stands what is meant to break it', async () => {
    const docx = Buffer.from(await render(sampleBooklet(awkward()), 'docx'));
    expectWellFormed(unzip(docx));
    const { value } = await mammoth.convertToHtml({ buffer: docx });
    expect(value).toContain('&lt;script&gt;');
    expect(value).toContain('نص عربي');
  }, 60_000);
});

describe('the booklet as an electronic book', () => {
  it('is a container with contents, language and what it says of its accessibility', async () => {
    const parts = unzip(await render(withPictures(), 'epub'));
    expectWellFormed(parts);
    expect([...parts.keys()][0]).toBe('mimetype');
    expect(parts.get('mimetype')).toEqual({ text: 'application/epub+zip', stored: true });
    const book = parts.get('book/book.opf')?.text ?? '';
    expect(book).toContain('<dc:language>da</dc:language>');
    expect(book).toContain('<meta property="schema:accessModeSufficient">textual</meta>');
    for (const [, href = ''] of book.matchAll(/href="([^"]+)"/g))
      expect(parts.has(`book/${href}`)).toBe(true);
    const links = [...parts].flatMap(([, { text }]) => [...text.matchAll(/href="((?:part|#)[^"]*)"/g)]);
    expect(links.length).toBeGreaterThan(40);
    for (const [, { text }] of parts)
      for (const [, file = '', id = ''] of text.matchAll(/href="(part\d+\.xhtml)#([^"]+)"/g))
        expect(parts.get(`book/${file}`)?.text).toContain(`id="${id}"`);
  }, 60_000);
});

describe('the booklet as data', () => {
  it('gives every recommendation its address', async () => {
    const json = JSON.parse(
      Buffer.from(await render(withPictures(), 'json')).toString('utf8'),
    ) as BookletDocument;
    const address = `${origin}/da/e/nabodage-2026/booklet`;
    expect(json).toMatchObject({ url: address, format: 1, edition: 1 });
    const [row] = json.chapters[0]?.recommendations ?? [];
    expect(row).toMatchObject({ url: `${address}/noeglen-bor-flere-steder`, notes: 14, tables: 4 });
    expect(JSON.stringify(json)).not.toContain('look');
  });

  it('is a table with a line a recommendation', async () => {
    const csv = Buffer.from(await render(sampleBooklet(), 'csv')).toString('utf8');
    const { data } = parse<Record<string, string>>(csv.slice(1), {
      header: true,
      delimiter: ';',
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(20);
    expect(data[0]).toMatchObject({
      ...{
        keyword: 'Nøglen bor flere steder',
        notes: '14',
        tables: '4',
        area: 'Vand og strand',
      },
      themes: 'Del nøglen',
    });
  });
});
