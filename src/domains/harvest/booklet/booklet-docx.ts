/**
 * A booklet as a document for word processors: real headings, lists, alternative texts, language. Source: ECMA-376 part 1,
 * 17 (WordprocessingML) and 20.4 (pictures), and part 2 (packages, core properties).
 */
import { element, textElement, xmlText } from '#domains/events/exports/xml.ts';
import type { Run } from '#domains/events/invitation/rich-text.ts';
import type { TextLanguage } from '#platform/i18n/languages.ts';
import type { BookletContent } from './booklet-content.ts';
import { docxNumbering, docxStyles } from './booklet-docx-styles.ts';
import { bookletFlow, type FlowItem, type FlowStyle } from './booklet-flow.ts';

export interface FilePicture {
  bytes: Uint8Array;
  mediaType: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pack = 'http://schemas.openxmlformats.org/package/2006';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const regions: Record<TextLanguage, string> = { da: 'da-DK', nb: 'nb-NO', sv: 'sv-SE', en: 'en-GB' };
const styles: Record<FlowStyle, string | null> = {
  ...{
    normal: null,
    subtitle: 'Subtitle',
    challenge: 'IntenseQuote',
    stem: 'Stem',
    quote: 'Quote',
    small: 'Small',
  },
};

/** The parts of the package, by their names. */
export function bookletDocx(
  content: BookletContent,
  pictures: ReadonlyMap<string, FilePicture>,
  publishedAt: string,
): Map<string, string | Uint8Array> {
  const writer = new DocxWriter(content.lang, pictures);
  const body = bookletFlow(content)
    .map((item) => writer.item(item))
    .join('');
  const page =
    content.layout === 'a4' ? { w: 11906, h: 16838, margin: 1418 } : { w: 8391, h: 11906, margin: 964 };
  const { w: width, h: height, margin } = page;
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`;
  return new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', head + contentTypes],
    ['_rels/.rels', head + packageRelations],
    ['docProps/core.xml', head + coreProperties(content, publishedAt)],
    [
      'word/document.xml',
      `${head}<w:document xmlns:w="${w}" xmlns:r="${r}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"><w:body>${body}${section}</w:body></w:document>`,
    ],
    ['word/styles.xml', head + docxStyles(regions[content.lang], content.colour)],
    ['word/numbering.xml', head + docxNumbering(writer.numbered)],
    [
      'word/settings.xml',
      `${head}<w:settings xmlns:w="${w}"><w:autoHyphenation/><w:themeFontLang w:val="${regions[content.lang]}"/></w:settings>`,
    ],
    [
      'word/footer1.xml',
      `${head}<w:ftr xmlns:w="${w}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`,
    ],
    ['word/_rels/document.xml.rels', head + writer.relations()],
    ...writer.media(),
  ]);
}

class DocxWriter {
  /** How many numbered lists there are: each counts from one. */
  numbered = 0;
  private readonly lang: TextLanguage;
  private readonly pictures: ReadonlyMap<string, FilePicture>;
  private readonly links = new Map<string, string>();
  private readonly shown = new Map<string, { id: string; name: string; picture: FilePicture }>();
  private ids = 0;

  constructor(lang: TextLanguage, pictures: ReadonlyMap<string, FilePicture>) {
    this.lang = lang;
    this.pictures = pictures;
  }

  item(item: FlowItem): string {
    switch (item.kind) {
      case 'title':
        return this.paragraph('Title', this.runs([{ text: item.text }], item.lang));
      case 'heading':
        return this.paragraph(
          `Heading${item.level}`,
          this.marked(item.id, this.runs([{ text: item.text }], item.lang)),
        );
      case 'paragraph':
        return this.paragraph(styles[item.style], this.runs(item.runs, item.lang));
      case 'picture':
        return this.picture(item.file, item.alt);
      case 'list':
        return this.list(item);
    }
  }

  private list({ ordered, items, lang }: FlowItem & { kind: 'list' }): string {
    const number = ordered ? 1 + (this.numbered += 1) : 1;
    const style = ordered ? 'ListNumber' : 'ListBullet';
    return items
      .map(({ runs, to }) => {
        const text = this.runs(runs, lang);
        const linked = to ? `<w:hyperlink w:anchor="${bookmark(to)}">${text}</w:hyperlink>` : text;
        return `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr></w:pPr>${linked}</w:p>`;
      })
      .join('');
  }

  private paragraph(style: string | null, inside: string): string {
    return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inside}</w:p>`;
  }

  private marked(id: string | null, inside: string): string {
    if (id === null) return inside;
    const number = (this.ids += 1);
    return `<w:bookmarkStart w:id="${number}" w:name="${bookmark(id)}"/>${inside}<w:bookmarkEnd w:id="${number}"/>`;
  }

  private runs(runs: readonly Run[], lang: TextLanguage): string {
    return runs
      .map(({ text, strong, emphasis, link }) => {
        const properties = [
          link ? '<w:rStyle w:val="Hyperlink"/>' : '',
          strong ? '<w:b/>' : '',
          emphasis ? '<w:i/>' : '',
          lang === this.lang ? '' : `<w:lang w:val="${regions[lang]}"/>`,
        ].join('');
        const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
        const run = `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${lines.join('<w:br/>')}</w:r>`;
        return link ? `<w:hyperlink r:id="${this.linkId(link)}">${run}</w:hyperlink>` : run;
      })
      .join('');
  }

  private linkId(address: string): string {
    const known = this.links.get(address) ?? `rLink${this.links.size + 1}`;
    this.links.set(address, known);
    return known;
  }

  /** A picture that is not there any more leaves nothing behind. */
  private picture(file: string, alt: string): string {
    const picture = this.pictures.get(file);
    if (!picture) return '';
    const number = this.shown.size + 1;
    const extension = picture.mediaType === 'image/png' ? 'png' : 'jpg';
    const shown = this.shown.get(file) ?? {
      id: `rPicture${number}`,
      name: `picture${number}.${extension}`,
      picture,
    };
    this.shown.set(file, shown);
    const emu = 9525;
    const scale = Math.min(1, 420 / picture.width, 420 / picture.height);
    const [cx, cy] = [picture.width, picture.height].map((side) => Math.round(side * scale * emu));
    const id = (this.ids += 1);
    const described = element('wp:docPr', { id, name: `Picture ${id}`, descr: alt });
    return `<w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>${described}<a:graphic><a:graphicData uri="${drawing}/picture"><pic:pic><pic:nvPicPr>${element('pic:cNvPr', { id, name: shown.name, descr: alt })}<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${shown.id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  }

  relations(): string {
    const inside = (id: string, type: string, target: string) =>
      element('Relationship', { Id: id, Type: `${r}/${type}`, Target: target });
    const outside = [...this.links].map(([address, id]) =>
      element('Relationship', { Id: id, Type: `${r}/hyperlink`, Target: address, TargetMode: 'External' }),
    );
    return element(
      'Relationships',
      { xmlns: `${pack}/relationships` },
      inside('rStyles', 'styles', 'styles.xml'),
      inside('rNumbering', 'numbering', 'numbering.xml'),
      inside('rSettings', 'settings', 'settings.xml'),
      inside('rFooter', 'footer', 'footer1.xml'),
      ...[...this.shown.values()].map(({ id, name }) => inside(id, 'image', `media/${name}`)),
      ...outside,
    );
  }

  media(): [string, Uint8Array][] {
    return [...this.shown.values()].map(({ name, picture }) => [`word/media/${name}`, picture.bytes]);
  }
}

/** Word takes forty signs, the first a letter; what is longer is told apart by a hash of it. */
function bookmark(id: string): string {
  const plain = id.replaceAll('-', '_');
  if (plain.length <= 40) return plain;
  let hash = 7;
  for (const sign of plain) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 4_294_967_291;
  return `${plain.slice(0, 30)}_${hash.toString(36)}`;
}

const contentTypes = `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${word}.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="${word}.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${word}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const packageRelations = `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${r}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="${pack}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function coreProperties(content: BookletContent, publishedAt: string): string {
  const date = { 'xsi:type': 'dcterms:W3CDTF' };
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${pack}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    textElement('dc:title', content.title),
    textElement('dc:subject', content.subject),
    textElement('dc:creator', content.organisation),
    textElement('dc:language', regions[content.lang]),
    textElement('dcterms:created', publishedAt, date),
    textElement('dcterms:modified', publishedAt, date),
  );
}
