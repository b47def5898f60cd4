import { FIRST_NAMES } from './first-names.ts';
import { isDegree, isRole } from './roles.ts';
import { anyWord } from './words.ts';

/**
 * Recognises names of persons. A name is sure when its first word is a known first name, and likely when it
 * is two to four capitalised words of which none belongs to organisations, places or titles of talks.
 */
export type NameStrength = 'sure' | 'likely';

const CAPITALISED =
  /^(?:(?:Dr|Prof|Mag|Cand|Lic|Adj|Hr)\.|\p{Lu}[\p{L}'’`´]*(?:-\p{Lu}?[\p{L}'’]+)*|\p{Lu}\.(?:\p{Lu}\.)*)$/u;
const PARTICLE = /^(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|af|av|el|al|bin|ibn|ten|ter|zu|y)$/;
const QUOTED_NICKNAME = /^["“”«»'‘’„][\p{L} ]+["“”«»'‘’]$/u;

const NO_PERSON = anyWord([
  'kommune[nr]?',
  'kommun(?:en)?',
  'region(?:en)?',
  'universitet(?:et)?',
  '\\p{L}*universitet',
  'university',
  'institut(?:tet)?',
  'institute',
  'institutt',
  '\\p{L}*center',
  'centre',
  'centret',
  'senter',
  'centrum',
  '\\p{L}*fond(?:en)?',
  'foundation',
  'stiftelsen?',
  'a\\/s',
  'aps',
  'as',
  'ab',
  'asa',
  'ltd',
  'inc',
  '\\p{L}*ministeriet',
  'ministry',
  'departementet',
  '\\p{L}*styrelsen',
  'myndigheten',
  'direktoratet',
  '\\p{L}*forening(?:en)?',
  'förening(?:en)?',
  '\\p{L}*forbund(?:et)?',
  'förbund(?:et)?',
  'group',
  'network',
  '\\p{L}*netværk(?:et)?',
  'nettverk(?:et)?',
  'nätverk(?:et)?',
  'council',
  'department',
  'school',
  '\\p{L}*skole[nr]?',
  'college',
  '\\p{L}*højskole',
  'høgskol[ea]n?',
  'högskolan?',
  'board',
  'commission',
  'committee',
  'union',
  '\\p{L}*sal(?:en)?',
  'hotel',
  'hotell',
  'house',
  '\\p{L}*huset?',
  '\\p{L}*hus',
  'library',
  '\\p{L}*bibliotek(?:et)?',
  'museum',
  'museet',
  'park(?:en)?',
  'plads(?:en)?',
  'torv(?:et)?',
  'torget',
  'gade',
  '\\p{L}*gade',
  '\\p{L}*vej',
  '\\p{L}*vegen',
  '\\p{L}*gata',
  'street',
  'road',
  'room',
  'danmark',
  'norge',
  'sverige',
  'denmark',
  'norway',
  'sweden',
  'nordic',
  'nordisk[ae]?',
  'dansk[e]?',
  'norsk[e]?',
  'svensk[a]?',
  'europe',
  'european',
  'international',
  'open',
  'opening',
  'closing',
  'coffee',
  'lunch',
  'dinner',
  'break',
  'breaks',
  'session',
  'workshop',
  'keynote',
  'panel',
  'welcome',
  'introduction',
  'registration',
  'reception',
  'discussion',
  'networking',
  'plenary',
  'summary',
  'conference',
  'programme',
  'program',
  'day',
  'morning',
  'evening',
  'remarks',
  'address',
  'award',
  'awards',
  'ceremony',
  'meeting',
  'the',
  'and',
  'of',
  'for',
  'in',
  'new',
  'our',
  'how',
  'what',
  'why',
  'your',
  'best',
  'good',
  'practice',
  'practices',
  'digital',
  'social',
  'public',
  'health',
  'data',
  'design',
  'future',
  'work',
  'life',
  'sector',
  'society',
  'services?',
  'research',
  'development',
  'management',
  'city',
  'city hall',
  'national',
  'local',
  'green',
  'care',
  'education',
  'learning',
  'team',
  'talks?',
  'live',
  'community',
  'building',
  'rådet',
  '\\p{L}*rådet',
  'råd',
  'selskabet',
  'selskapet',
  'sällskapet',
  'klub(?:ben)?',
  'klubb(?:en)?',
  'teater',
  'teatret',
  'kirke[nr]?',
  'kyrka',
  'kyrkan',
  'street',
  'zoom',
  'teams',
  'youtube',
  'mandag',
  'tirsdag',
  'onsdag',
  'torsdag',
  'fredag',
  'lørdag',
  'søndag',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** How surely a whole text is one person's name; null for anything else. */
export function nameStrength(text: string): NameStrength | null {
  if (text.length > 70) return null;
  const bare = text.trim().replace(/[.,:;]+$/, '');
  const parts = words(bare);
  const proper = parts.filter((part) => CAPITALISED.test(part));
  if (proper.length < 2 || parts.length > 6 || !CAPITALISED.test(parts[0] ?? '')) return null;
  if (!CAPITALISED.test(parts.at(-1) ?? '')) return null;
  if (!parts.every((part) => CAPITALISED.test(part) || PARTICLE.test(part) || QUOTED_NICKNAME.test(part)))
    return null;
  if (proper.every((part) => part.length > 2 && part === part.toUpperCase())) return null;
  if (NO_PERSON.test(bare)) return null;
  return isFirstName(parts[0] ?? '') || isTitled(parts) ? 'sure' : 'likely';
}

/** "Professor Idris Callow": a role and two more words can be nothing but a name. */
function isTitled(parts: readonly string[]): boolean {
  return parts.length >= 3 && isRole(parts[0] ?? '') && !isRole(parts[1] ?? '');
}

export function isFirstName(word: string): boolean {
  const lower = word.toLowerCase();
  if (FIRST_NAMES.has(lower)) return true;
  const [first, second] = lower.split('-');
  return Boolean(first && second && (FIRST_NAMES.has(first) || FIRST_NAMES.has(second)));
}

/** The name a text begins with, as long as it goes, and what follows it. */
export function leadingName(text: string): { name: string; strength: NameStrength; rest: string } | null {
  const tokens = [...text.slice(0, 120).matchAll(/\S+/g)].slice(0, 7);
  let best: { name: string; strength: NameStrength; rest: string } | null = null;
  let joined = '';
  for (const token of tokens) {
    const word = token[0];
    const closed = /^(.*?)([,:;.)]+)$/u.exec(word);
    const bare = closed?.[1] && !/^\p{Lu}\.$/u.test(word) && !isDegree(word) ? closed[1] : word;
    joined = joined === '' ? bare : `${joined} ${bare}`;
    const strength = nameStrength(joined);
    const end = (token.index ?? 0) + bare.length;
    if (strength) best = { name: joined, strength, rest: text.slice(end) };
    if (bare !== word || (!CAPITALISED.test(bare) && !PARTICLE.test(bare) && !QUOTED_NICKNAME.test(bare)))
      break;
  }
  return best;
}

const MOST_NAMES = 25;
const PROSE_WORD = /\p{Lu}[\p{L}'’]*(?:-\p{Lu}\p{L}+)?\.?|(?<=\s)(?:von|van|de|der|af|den)(?=\s\p{Lu})/gu;

/** Names of persons inside running text, each once; only those that begin with a known first name. */
export function namesInProse(text: string): string[] {
  const names = new Set<string>();
  const words = [...text.slice(0, 8000).matchAll(PROSE_WORD)];
  words.forEach((word, at) => {
    if (names.size >= MOST_NAMES) return;
    const before = text[word.index - 1] ?? ' ';
    if (/[\p{L}\p{N}]/u.test(before) || !isFirstName(word[0])) return;
    const name = nameFrom(words, at);
    if (nameStrength(name)) names.add(name.replace(/['’]s$/u, ''));
  });
  return [...names].filter((name) => ![...names].some((other) => other !== name && other.includes(name)));
}

/** The capitalised words that follow a first name with one space; a role before the next name is left out. */
function nameFrom(words: readonly RegExpMatchArray[], begin: number): string {
  const run = [words[begin]];
  for (let at = begin + 1; at < Math.min(words.length, begin + 4); at += 1) {
    const [last, next] = [words[at - 1], words[at]];
    if (!last || !next || (next.index ?? 0) !== (last.index ?? 0) + last[0].length + 1) break;
    if (run.length >= 2 && isFirstName(words[at + 1]?.[0] ?? '') && !isFirstName(next[0])) break;
    if (/\p{Ll}\.$/u.test(last[0])) break;
    run.push(next);
  }
  return run
    .map((word) => word?.[0] ?? '')
    .join(' ')
    .replace(/(?<=\p{Ll})\.$/u, '');
}
