import mammoth from 'mammoth';
import type { BlocksExtract } from './extract.ts';
import { htmlBlocks } from './html-blocks.ts';
import { ReaderError } from './reader-error.ts';
import { officeParts } from './office-parts.ts';
import { packZip } from './zip.ts';

/** Style names as Word and LibreOffice write them where they are not in English. */
const headingStyles = [
  ...['Title', 'Titel', 'Tittel', 'Rubrik'].map((name) => `p[style-name='${name}'] => h1:fresh`),
  ...['Subtitle', 'Undertitel', 'Undertittel', 'Underrubrik'].map(
    (name) => `p[style-name='${name}'] => h2:fresh`,
  ),
  ...['Overskrift', 'Rubrik'].flatMap((name) =>
    [1, 2, 3, 4].map((level) => `p[style-name='${name} ${level}'] => h${level}:fresh`),
  ),
];

/** Reads a Word document: its paragraphs as lines, headings and lists known as such, tables as tables; no pictures. */
export async function docxBlocks(bytes: Uint8Array): Promise<BlocksExtract> {
  const parts = officeParts(bytes, 'programme_file.document_broken');
  const html = await toHtml(packZip(parts));
  return { ...htmlBlocks(html, { fromWord: true }), format: 'docx' };
}

async function toHtml(zip: Uint8Array): Promise<string> {
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(zip) },
      {
        styleMap: headingStyles,
        includeEmbeddedStyleMap: false,
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return result.value;
  } catch {
    throw new ReaderError('programme_file.document_broken');
  }
}
