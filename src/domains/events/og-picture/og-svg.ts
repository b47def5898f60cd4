/** The picture as SVG, 1200 × 630. Widths come from whoever can measure text. */
import { textElement, element } from '../exports/xml.ts';
import type { OgContent } from './og-content.ts';

/** Width of a text in the heading typeface, in sizes of the type. */
export type Measure = (text: string) => number;

export const ogSize = { width: 1200, height: 630 };
/** Letters on the organisation's colour, which is dark enough for them; the page's cover looks the same. */
const paper = '#fffdf9';
const left = 96;
const usable = ogSize.width - left - 80;
/** From large to small, with the number of lines each may take. */
const sizes: [pixels: number, lines: number][] = [
  [88, 2],
  [74, 3],
  [62, 4],
  [52, 5],
];

export function ogSvg(content: OgContent, measure: Measure): string {
  const { size, lines } = fit(oneLine(content.title), measure);
  const lineHeight = Math.round(size * 1.14);
  const top = 150 + Math.round(size * 0.75);
  const title = lines.map((line, index) =>
    textElement('text', line, {
      x: left,
      y: top + index * lineHeight,
      ...heading,
      'font-size': size,
      fill: paper,
    }),
  );
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...ogSize, viewBox: `0 0 ${ogSize.width} ${ogSize.height}` },
    element('rect', { width: 1200, height: 630, fill: content.colour }),
    textElement('text', shorten(content.organisation, 60), {
      x: left,
      y: 104,
      ...strong,
      'font-size': 30,
      fill: paper,
    }),
    ...title,
    element('rect', { x: left, y: 486, width: usable, height: 3, fill: paper }),
    textElement('text', shorten(content.dates, 60), {
      x: left,
      y: 540,
      ...strong,
      'font-size': 36,
      fill: paper,
    }),
    textElement('text', shorten(content.place, 62), {
      x: left,
      y: 584,
      ...plain,
      'font-size': 32,
      fill: paper,
    }),
  );
}

const heading = { 'font-family': 'Fraunces', 'font-weight': 600 };
const strong = { 'font-family': 'Source Sans 3', 'font-weight': 600 };
const plain = { 'font-family': 'Source Sans 3', 'font-weight': 400 };

function fit(title: string, measure: Measure): { size: number; lines: string[] } {
  for (const [size, count] of sizes) {
    const lines = wrap(title, usable / size, measure);
    if (lines.length <= count) return { size, lines };
  }
  const [size, count] = sizes.at(-1) ?? [52, 5];
  const lines = wrap(title, usable / size, measure).slice(0, count);
  const last = lines.pop() ?? '';
  return { size, lines: [...lines, `${last.replace(/[\s.,:;–-]*\S{0,3}$/, '')}…`] };
}

/** Between words; a word that is wider than the line is cut. */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => cutWord(one, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function cutWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(`${piece}${letter}-`) > width) {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

function oneLine(text: string): string {
  return Array.from(text.replace(/\s+/g, ' ').trim()).slice(0, 300).join('');
}

function shorten(text: string, length: number): string {
  const letters = Array.from(oneLine(text));
  return letters.length <= length
    ? letters.join('')
    : `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
