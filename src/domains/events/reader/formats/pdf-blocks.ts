import type * as Pdfjs from 'unpdf/pdfjs';
import type { BlocksExtract } from './extract.ts';
import { limits } from './limits.ts';
import { dropFurniture } from './pdf-furniture.ts';
import { writePages } from './pdf-layout.ts';
import { rowsOfRuns, type PageRow, type TextRun } from './pdf-rows.ts';
import { ReaderError } from './reader-error.ts';
import { tablesInLines } from './tables-in-lines.ts';

type Pdf = typeof Pdfjs;

/** Reads the text layer of a PDF in the order in which a person reads the pages. */
export async function pdfBlocks(bytes: Uint8Array): Promise<BlocksExtract> {
  const pages = await readPages(bytes);
  const writer = writePages(dropFurniture(pages));
  if (writer.isEmpty) throw new ReaderError('programme_file.pdf_without_text');
  return { kind: 'blocks', format: 'pdf', blocks: tablesInLines(writer.blocks), lines: writer.lines };
}

async function readPages(bytes: Uint8Array): Promise<PageRow[][]> {
  const { getResolvedPDFJS } = await import('unpdf');
  const pdfjs = (await getResolvedPDFJS()) as unknown as Pdf;
  // The library takes the bytes over, so it gets a copy.
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > limits.pdfPages) {
      throw new ReaderError('programme_file.pdf_too_many_pages', {
        pages: document.numPages,
        limit: limits.pdfPages,
      });
    }
    const pages: PageRow[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(rowsOfRuns(await readRuns(page), page.getViewport({ scale: 1 }).width));
    }
    return pages;
  } catch (error) {
    throw pdfError(error);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<Pdf['getDocument']>['promise']>['getPage']>>;

/** The pieces of text of a page, with y growing downwards and the page's own rotation undone. */
async function readRuns(page: Page): Promise<TextRun[]> {
  const content = await page.getTextContent();
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as Matrix;
  const runs: TextRun[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [ia, ib, ic, id, ie, iff] = item.transform as Matrix;
    const slope = Math.atan2(b * ia + d * ib, a * ia + c * ib);
    // Text that runs up the margin is decoration.
    if (Math.abs(slope) > 0.2) continue;
    const size = Math.hypot(a * ic + c * id, b * ic + d * id);
    const x = a * ie + c * iff + e;
    runs.push({ text: item.str, left: x, right: x + item.width, y: b * ie + d * iff + f, size });
  }
  page.cleanup();
  return runs;
}

type Matrix = [number, number, number, number, number, number];

function pdfError(error: unknown): unknown {
  if (error instanceof ReaderError) return error;
  const isPassword = error instanceof Error && error.name === 'PasswordException';
  return new ReaderError(isPassword ? 'programme_file.pdf_encrypted' : 'programme_file.pdf_broken');
}
