import type { DraftItem } from './draft.ts';

/** What joins an entry to the next in one long sentence: "…; and". */
const JOINT = /\s*(?:[,;]\s*(?:(?:og|och|and|samt|eller|or)\s*)?|\s(?:og|och|and|samt)\s*)$/iu;
const KEYWORD = /^([^–—.:;?!]{3,60})\s[–—]\s(\S[^–—]{9,})$/u;

/** Entries without the signs that only join them to each other; a keyword before a dash is a keyword line. */
export function tidyEntries(items: readonly DraftItem[]): DraftItem[] {
  return withKeywords(withoutJoints(items));
}

function withoutJoints(items: readonly DraftItem[]): readonly DraftItem[] {
  const inner = items.slice(0, -1);
  const joined = inner.filter(({ text, detail }) => detail === null && JOINT.test(text));
  // One comma in a long list is no way of writing, it may be a lost word.
  if (inner.length === 0 || joined.length < inner.length * 0.6) return items;
  return items.map((item, at) => {
    const isLast = at === items.length - 1;
    const text = isLast ? item.text.replace(/[,;]$/, '') : item.text.replace(JOINT, '');
    return item.detail === null ? { ...item, text } : item;
  });
}

/** Only where every entry of the list is written so: a dash may stand anywhere. */
function withKeywords(items: readonly DraftItem[]): DraftItem[] {
  const parts = items.map(({ text, detail }) => (detail === null ? KEYWORD.exec(text) : null));
  const isAlways = items.length >= 2 && parts.every((part) => (part?.[1]?.split(/\s+/).length ?? 99) <= 6);
  return items.map((item, at) => {
    const part = isAlways ? parts[at] : null;
    return part?.[1] && part[2] ? { ...item, text: part[1], detail: part[2] } : item;
  });
}
