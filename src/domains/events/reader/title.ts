import { findDates } from './dates.ts';
import type { TextLine } from './lines.ts';
import { lineLabel } from './labels.ts';
import type { Mark } from './marks.ts';
import { anyWord, isCapitals, wordCount } from './words.ts';

const EVENT = anyWord([
  '\\p{L}*konferen[cs](?:e|en|er)?', '\\p{L}*konferanse[nr]?', '\\p{L}*conference', 'temadag(?:en)?', 'temaaften', 'temamøde', 'fagdag(?:en)?', '\\p{L}*seminar(?:et|ium)?', 'symposium', 'symposion', 'summit', 'topmøde', 'toppmøte', 'folkemøde(?:t)?',
  'årsmøde(?:t)?', 'årsmøte(?:t)?', 'årsmöte(?:t)?', 'generalforsamling(?:en)?', 'landsmøde(?:t)?', 'landsmøte(?:t)?', '\\p{L}*netværk(?:et)?', '\\p{L}*nettverk(?:et)?', '\\p{L}*nätverk(?:et)?', 'network', 'workshop', 'kursus', 'kurs', 'webinar(?:et)?', '\\p{L}*aften(?:en)?', '\\p{L}*kveld(?:en)?', '\\p{L}*dag(?:en|e|ar|er)?', '\\p{L}*træf(?:fet)?', '\\p{L}*treff(?:et)?', 'festival(?:en)?', 'camp', 'lejr', 'forum', 'møde(?:række)?', 'møterekke', 'konvent', 'days?', 'meeting', 'utviklerkonferanse', 'hackathon', 'invitation til .*', 'foredragsrække', 'modul \\d',
]);
const CHROME = /^(?:forside|forsiden|menu|meny|hjem|home|start|søg|søk|sök|search|log ?ind|log in|logg inn|gå til .*|skip to .*|hop til .*|del(?: siden)?|share|print|kontakt|om os|om oss|about|nyheder|cookies?.*|accept.*|tilbage|back|kalender|arrangementer|events|presse|english|dansk|norsk|program|programme|programm|agenda)$/i;

/** The event's title: the first line that looks like one before the items, a heading or the name of an event first. */
export function findTitle(lines: readonly TextLine[], before: number, marks: ReadonlyMap<TextLine, Mark>): TextLine | null {
  const named = lines.slice(0, 12).find((line) => /^title\s*:/i.test(line.raw.trim()) && lineLabel(line.text)?.kind === 'title');
  if (named) return named;
  const head = lines.filter((line) => line.line < before).slice(0, 40);
  const scored = head.flatMap((line, at) => {
    const score = titleScore(line, at, marks.get(line));
    return score === null ? [] : [{ line, score }];
  });
  scored.sort((a, b) => b.score - a.score || a.line.line - b.line.line);
  return scored[0]?.line ?? null;
}

function titleScore(line: TextLine, at: number, mark: Mark | undefined): number | null {
  const { text } = line;
  const words = wordCount(text);
  if (text.length > 150 || words === 0 || CHROME.test(text) || line.bullet || mark?.aside || mark?.furniture || mark?.lead) return null;
  if (lineLabel(text) || (/[.:;,]$/.test(text) && words > 4) || /@|https?:|www\./.test(text) || (text.match(/[·|»>]/g)?.length ?? 0) > 1) return null;
  const dates = findDates(text);
  const covered = dates.reduce((sum, date) => sum + date.end - date.index, 0);
  if (covered > text.length * 0.5 || (mark?.day && words - dates.length * 3 < 2)) return null;
  const event = EVENT.test(text) ? 3 : 0;
  const shape = (line.level === 1 ? 4 : line.level === 2 ? 1.5 : 0) + (isCapitals(text) && words > 1 ? 1 : 0);
  const place = line.blanks > 0 ? 0.5 : 0;
  const lower = /^\p{Ll}/u.test(text) ? -2 : 0;
  return event + shape + place + lower - at * 0.35 - (words > 14 ? 1.5 : 0) - (dates.length > 0 ? 0.5 : 0);
}

/** The words of the title line: without its label and without a date at its end. */
export function titleText(line: TextLine): string {
  const label = lineLabel(line.text);
  const text = label?.kind === 'title' && label.value !== '' ? label.value : line.text;
  const unquoted = text.replace(/^["'](.*)["']$/, '$1');
  const [date] = findDates(unquoted);
  const cut = date && date.index > 10 && unquoted.slice(date.end).trim().length <= 3 ? unquoted.slice(0, date.index) : unquoted;
  return cut.replace(/[\s,:;–—-]+(?:den|d\.|on)?\s*$/iu, '').replace(/\s*[-–—|]\s*program(?:me|m)?$/i, '').trim() || text;
}
