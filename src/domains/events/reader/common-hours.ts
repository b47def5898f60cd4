import type { Draft } from './drafts.ts';
import type { Mark } from './marks.ts';
import { findTimes, type Span } from './times.ts';
import { anyWord } from './words.ts';

const EVERY = anyWord([
  'alle',
  'all',
  'hver(?:t)?',
  'varje',
  'every',
  'each',
  'samtlige',
  'samtliga',
  'begge',
  'båda',
  'both',
  '(?:vi )?(?:mødes|møtes|träffas|ses|sees)',
  '\\p{L}*(?:møderne|møtene|mötena|aftenerne|kveldene|kvällarna|foredragene|forelæsningerne|forelesningene|föreläsningarna|seminarerne|seminarene|seminarierna|samlingerne|samlingene|træffene|arrangementerne|arrangementene|undervisningen|gudstjenesterne|koncerterne)',
  'lectures|meetings|sessions|seminars|events',
]);
const OTHER_HOURS =
  /åbningstid|åpningstid|öppettid|opening hours|telefon|tlf|kontor|hverdage|hverdager|vardagar|weekdays|dør(?:en|ene)? åb|dør(?:en|ene)? åp|doors|tilmeld|påmeld|anmäl|frokost|lunsj|lunch|pause|kaffe|café|cafe/i;

/**
 * The hours a text gives once for all its meetings: "Alle aftener kl. 19-21", "Vi träffas torsdagar kl. 18.30",
 * "Every lecture begins at 5.30 pm". Null where it gives none, or several.
 */
export function commonHours(marks: readonly Mark[]): { span: Span; line: number } | null {
  const found = marks.flatMap((mark) => {
    const span = mark.dates.length === 0 ? hoursForAll(mark.at.text) : null;
    return span ? [{ span, line: mark.at.line }] : [];
  });
  const different = new Set(found.map(({ span }) => `${String(span.start)}-${String(span.end)}`));
  return different.size === 1 ? (found[0] ?? null) : null;
}

function hoursForAll(text: string): Span | null {
  if (text.length > 600) return null;
  for (const sentence of text.split(/(?<=\p{L}{3}[.!?]|\d[.!?])\s+(?=\p{Lu})/u)) {
    const [time] = findTimes(sentence);
    const head = time ? sentence.slice(0, time.index) : '';
    if (time && EVERY.test(sentence) && !OTHER_HOURS.test(head)) return time.span;
  }
  return null;
}

/** Gives them to meetings that have a date and no hours; untimed lists below one day are no meetings. */
export function giveCommonHours(drafts: readonly Draft[], marks: readonly Mark[]): void {
  const bare = drafts.filter((draft) => draft.span === null && draft.day?.said?.dates);
  const days = new Set(bare.map((draft) => draft.day));
  if (bare.length < 2 || days.size < bare.length) return;
  const common = commonHours(marks);
  if (common) for (const draft of bare) draft.span = common.span;
}
