import type { Language } from '#domains/events/reader/reading.ts';
import { partsOf, type Known } from './compounds.ts';
import { actors, families, phrases } from './families.ts';
import { smallWords } from './small-words.ts';
import { stem } from './stemmer.ts';
import type { ThemeSection } from './suggest-themes.ts';

/** One mention of a concept. */
export interface Hit {
  word: string;
  section: number;
  /** The recommendation it stands in; null for challenge, stem and discussion. */
  recommendation: number | null;
  place: string;
  weight: number;
  isActor: boolean;
}

interface Passage {
  text: string;
  section: number;
  recommendation: number | null;
  place: string;
  weight: number;
}

/** Keywords, and what a whole workshop is about, weigh most; what is said around them less. */
const WEIGHTS = { text: 1, detail: 0.5, challenge: 1, stem: 1, discussion: 0.1 } as const;

/** What a workshop is called after goes across workshops only where others speak of it too. */
const OWN_SUBJECT = 0.3;

/** Every concept with its mentions: a family of near-synonyms by its id, any other word by its stem. */
export function findConcepts(sections: readonly ThemeSection[], lang: Language): Map<string, Hit[]> {
  const passages = sections.flatMap(passagesOf);
  const words = passages.map((passage) => wordsIn(passage.text));
  const vocabulary = new Set(
    words
      .flat()
      .map((word) => stem(word, lang))
      .filter((key) => key.length >= 4),
  );
  const known: Known = {
    word: (part) =>
      vocabulary.has(stem(part, lang)) ||
      roots.some((root) => part.startsWith(root) && HEAD_ENDING.test(part.slice(root.length))),
    root: (part) => roots.some((root) => root.length >= 6 && part.startsWith(root)),
  };
  const subjects = sections.map(({ area, title }) => {
    const own = wordsIn(`${area ?? ''} ${title ?? ''}`).flatMap((word) => conceptsOf(word, lang, known));
    return new Set(own.map(({ id }) => id));
  });
  const concepts = new Map<string, Hit[]>();
  passages.forEach((passage, at) => {
    for (const word of words[at] ?? []) {
      for (const { id, isActor } of conceptsOf(word, lang, known)) {
        const { text: _text, ...place } = passage;
        const hits = concepts.get(id) ?? [];
        const weight = subjects[passage.section]?.has(id) ? passage.weight * OWN_SUBJECT : passage.weight;
        hits.push({ ...place, weight, word: word.replaceAll('_', ' '), isActor });
        concepts.set(id, hits);
      }
    }
  });
  return concepts;
}

function passagesOf(section: ThemeSection, at: number): Passage[] {
  const passage = (
    place: keyof typeof WEIGHTS,
    text: string | null | undefined,
    recommendation: number | null = null,
  ): Passage[] => (text ? [{ text, section: at, recommendation, place, weight: WEIGHTS[place] }] : []);
  return [
    ...passage('challenge', section.challenge),
    ...passage('stem', section.stem),
    ...section.recommendations.flatMap(({ text, detail }, number) => [
      ...passage('text', text, number),
      ...passage('detail', detail, number),
    ]),
    ...passage('discussion', section.discussion),
  ];
}

const LONGEST = 20_000;

function wordsIn(text: string): string[] {
  const plain = text.slice(0, LONGEST).toLowerCase().normalize('NFC');
  const joined = plain.replace(phrases, (phrase) => phrase.replace(/\s+/g, '_'));
  const found = joined.match(/\p{L}[\p{L}_-]{2,60}/gu) ?? [];
  return found
    .map((word) => word.replace(/-+$/, ''))
    .filter((word) => word.length >= 3 && !smallWords.has(word));
}

interface Concept {
  id: string;
  isActor: boolean;
}

function conceptsOf(word: string, lang: Language, known: Known): Concept[] {
  const whole = familiesOf(word);
  const parts = partsOf(word, known);
  const inParts = parts.flatMap(familiesOf);
  const found = [...new Set([...whole, ...inParts])];
  if (found.length > 0) return found.map((id) => ({ id, isActor: false }));
  return [...new Set(parts.map((part) => stem(part, lang)))]
    .filter((id) => id.length >= 3 && !smallWords.has(id))
    .map((id) => ({ id, isActor: actors.some((actor) => id.startsWith(actor) || word.startsWith(actor)) }));
}

/** Short roots must be the whole word but for an ending, or "rum" would stand in "rumle" and "bil" in "billede". */
function familiesOf(word: string): string[] {
  return families.filter(({ roots }) => roots.some((root) => startsWithRoot(word, root))).map(({ id }) => id);
}

const roots = families.flatMap((family) => family.roots);
const HEAD_ENDING = /^(?:s|e|es|er|ers|ing|ings|ning|nings|else|elses|heds?|hets?)?$/;
const ENDING = /^(?:s|e|n|r|t|a|en|er|et|ene|erne|erna|ar|arna|ens|ets|ers|s'|ing)?$/;

function startsWithRoot(word: string, root: string): boolean {
  if (!word.startsWith(root)) return false;
  return (
    root.length >= 5 ||
    ENDING.test(word.slice(root.length)) ||
    (root.length === 4 && word.length >= 6 && LONG_ENOUGH.has(root))
  );
}

/** Roots of four letters that begin no other words of the field. */
const LONG_ENOUGH: ReadonlySet<string> = new Set(['åben', 'åpen', 'tryg', 'open']);
