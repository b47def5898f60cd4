import { cleanLine } from './clean.ts';

/** A line without the light markup that people paste along: Markdown emphasis and links, shortcodes. */
export interface PlainLine {
  text: string;
  /** Addresses that stood behind link texts. */
  links: string[];
  /** The line was markup and nothing else. */
  onlyMarkup: boolean;
  /** A heading's level where the markup names one. */
  level: number | null;
  bullet: boolean;
  /** The number of a numbered list's entry. */
  number: string | null;
}

const SHORTCODE = /\{\{[<%]([^{}]{0,400})[>%]\}\}/g;
const TITLE_ATTRIBUTE = /\btitle\s*=\s*"([^"]*)"/i;
const LINK = /!?\[([^[\]]{0,300})\]\(\s*<?([^()\s<>]{1,800})>?(?:\s+"[^"]{0,200}")?\s*\)/g;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const BULLET = /^(?:[-–—*+•·▪◦‣○●■□➢✓»]|o(?=\s{2,}))\s+(?=\S)|^[•·▪◦‣●■](?=\S)/u;
const NUMBER = /^(\d{1,2})[.)]\s+(?=\S)/;
const RULE = /^[\s|:*_=~#<>•·.–—-]+$/u;

/** `{{< modal title="Keynote" id="k" >}}` stands for its title; closing shortcodes stand for nothing. */
function withoutShortcodes(text: string): { text: string; heading: boolean } {
  if (!text.includes('{{')) return { text, heading: false };
  const replaced = text.replace(SHORTCODE, (_, inner: string) => TITLE_ATTRIBUTE.exec(inner)?.[1] ?? '');
  const alone = text.replace(SHORTCODE, '').trim() === '';
  return { text: replaced.trim(), heading: alone && replaced.trim() !== '' };
}

function withoutLinks(text: string, links: string[]): string {
  if (!text.includes('](')) return text;
  return text.replace(LINK, (_, label: string, address: string) => {
    if (/^(?:https?:|mailto:|www\.)/i.test(address)) links.push(address);
    return label;
  });
}

function withoutEmphasis(text: string): string {
  if (!/[*_`]/.test(text)) return text;
  // Addresses hold such signs as they are.
  if (/:\/\/|@/.test(text))
    return text.replace(/\S+/g, (word) => (/:\/\/|@/.test(word) ? word : stripped(word)));
  return stripped(text);
}

function stripped(text: string): string {
  const single = (text.match(/\*/g)?.length ?? 0) > 1;
  const bold = text.replace(/\*{2,}|_{2,}(?=\S)|(?<=\S)_{2,}/g, '');
  const italic = bold.replace(/(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu, '');
  return single ? italic.replace(/(?<!\S)\*(?=\S)|(?<=\S)\*(?!\S)/g, '') : italic;
}

/** Reads one line's markup. Rules, table borders and closing tags come out empty. */
export function plainLine(raw: string): PlainLine {
  const links: string[] = [];
  const clean = cleanLine(raw);
  const line: PlainLine = { text: '', links, onlyMarkup: false, level: null, bullet: false, number: null };
  if (clean === '') return line;
  const comment = /^<!--(.*?)(?:-->)?$/.test(clean);
  if (RULE.test(clean) || comment) return { ...line, onlyMarkup: true };
  const shortcode = withoutShortcodes(clean);
  if (shortcode.text === '') return { ...line, onlyMarkup: true };
  const heading = HEADING.exec(shortcode.text);
  let text = heading?.[2] ?? shortcode.text;
  const level = heading?.[1]?.length ?? (shortcode.heading ? 6 : null);
  const bullet = level === null && BULLET.test(text);
  if (bullet) text = text.replace(BULLET, '');
  text = withoutEmphasis(withoutLinks(text, links)).trim();
  const number = level === null ? (NUMBER.exec(text)?.[1] ?? null) : null;
  return { text, links, onlyMarkup: text === '', level, bullet, number };
}
