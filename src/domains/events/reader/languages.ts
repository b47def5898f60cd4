import type { Language } from './reading.ts';

/**
 * Recognises Danish, Norwegian (Bokmål and Nynorsk), Swedish and English by small words and by letters.
 * Words stand under the languages that share them; the fewer share a word, the more it tells.
 */
const WORDS: Readonly<Record<string, string>> = {
  da: `af hvad hvornår mellem mig nogle noget nogen uden bliver blive meget nu nej tilmelding oplæg fællesskab
    deltagere åbner velfærd uge aftensmad borgere gør giver tager siger været os jeres vores lige dog endnu
    formiddag eftermiddag rundvisning afslutning opsamling ved vej viden værksted drøftelse spørgsmål velkomst
    åbning eller hver hvert nye sker kun efter sig sidste dag dagen arrangøren venligst derfor samt mødet møde
    udfordringer muligheder fremtidens arbejde erfaringer bag netværk frivillige forening kaffe`,
  nb: `hva mellom meg seg etter noen noe uten ble mye igjen nå nei påmelding lunsj innlegg deltakere åpner velferd
    uke kveld kveldsmat innbyggere gjør gir sier vært deres verksted drøfting spørsmål åpning avslutning
    oppsummering fremtiden løsninger å jobber jobbe gjennom rom ønsker selskap samfunn felles ulike møte møtet
    eg ikkje frå kva korleis kvifor ein dei vere kvar nokre gjere vegen berre me dykk hjå mange fleire ikkje
    velkomen innleiing framtida opplegg trenger hvilket frivillige nettverk kompetanse utvikling opplæring`,
  sv: `och att är för inte hur vad varför vem mig några något utan mycket nej anmälan föredrag gemenskap deltagare
    öppnar välfärd vecka kväll medborgare gör varit honom själv bättre om eller från till välkommen välkomna fika
    plats inledning samtal frågor ledare möte utveckling samverkan verksamhet vill ska oss också hon han sig`,
  en: `the and of to is was were with from by on what how why who when which between you they some any without
    become only very also again now no participants doors open welfare week evening dinner citizens does give take
    say been she us your our their self better both this that these those will not or it its into about break coffee
    opening closing discussion questions speaker will everyone share can`,
  'da nb': `og ikke er fra også velkommen hvor hvordan hvorfor hvem hvilke hvilken når hun selv bedre hvis bare jeg
    til et skal vil frokost være sted tid lokale begge eller dørene arrangør men hvor siden blev derfor alle bli
    derfra ser mange foredrag fellesskap`,
  'da nb sv': `vi på med som den det en har kan får går både i de ham kommunen middag paus pause upp tid plats man`,
  'nb sv': `av oss vår våra tar blir bli personer utan`,
  'da sv': `sig efter igen lunch blev`,
  'da nb en': `for at`,
  'sv en': `lunch`,
};

export type Scores = Record<Language, number>;
export const LANGUAGES: readonly Language[] = ['da', 'nb', 'sv', 'en'];

const WEIGHTS = buildWeights();

function buildWeights(): Map<string, Scores> {
  const owners = new Map<string, Set<Language>>();
  for (const [languages, words] of Object.entries(WORDS)) {
    for (const word of words.split(/\s+/)) {
      const set = owners.get(word) ?? new Set<Language>();
      for (const language of LANGUAGES) if (languages.split(' ').includes(language)) set.add(language);
      owners.set(word, set);
    }
  }
  const weights = new Map<string, Scores>();
  for (const [word, languages] of owners) {
    const weight = [0, 1, 0.5, 0.25, 0][languages.size] ?? 0;
    const share = (language: Language): number => (languages.has(language) ? weight : 0);
    weights.set(word, { da: share('da'), nb: share('nb'), sv: share('sv'), en: share('en') });
  }
  return weights;
}

/** Endings that tell Norwegian "-sjon" from Danish and Swedish "-tion". */
function endingScores(word: string): Partial<Scores> {
  if (word.length > 6 && /sjon(?:er|en|ene)?$/.test(word)) return { nb: 0.5 };
  if (word.length > 8 && /tion(?:er|erne)$/.test(word)) return { da: 0.3 };
  if (word.length > 6 && /(?:heten|heter|lagt)$/.test(word)) return { nb: 0.3 };
  if (word.length > 6 && /(?:heden|heder|erne|hederne)$/.test(word)) return { da: 0.3 };
  return {};
}

/** How much of a text speaks for each language; all zero for a text without telling words. */
export function languageScores(text: string): Scores {
  const scores: Scores = { da: 0, nb: 0, sv: 0, en: 0 };
  const lower = text.slice(0, 20_000).toLowerCase();
  for (const word of lower.match(/\p{L}+/gu) ?? []) {
    const weights: Partial<Scores> = WEIGHTS.get(word) ?? endingScores(word);
    for (const language of LANGUAGES) scores[language] += weights[language] ?? 0;
  }
  const swedish = Math.min(10, lower.match(/[äö]/g)?.length ?? 0);
  const danoNorwegian = Math.min(10, lower.match(/[æø]/g)?.length ?? 0);
  scores.sv += swedish * 0.5;
  scores.da += danoNorwegian * 0.3;
  scores.nb += danoNorwegian * 0.3;
  return scores;
}

export function addScores(a: Scores, b: Scores, factor = 1): Scores {
  return {
    da: a.da + b.da * factor,
    nb: a.nb + b.nb * factor,
    sv: a.sv + b.sv * factor,
    en: a.en + b.en * factor,
  };
}

export const NO_SCORES: Scores = { da: 0, nb: 0, sv: 0, en: 0 };

/** The best language and how far it leads, or null where nothing speaks for any. */
export function bestLanguage(scores: Scores): { lang: Language; score: number; lead: number } | null {
  const [first, second] = [...LANGUAGES].sort((a, b) => scores[b] - scores[a]);
  if (!first || !second || scores[first] <= 0) return null;
  return { lang: first, score: scores[first], lead: scores[first] - scores[second] };
}

/** The language of one item: its own where the words clearly say so, else that of the whole. */
export function itemLanguage(text: string, whole: Language): Language {
  const best = bestLanguage(languageScores(text));
  if (!best || best.lang === whole) return whole;
  const needed = Math.max(1.4, best.score * 0.1);
  return best.lead >= needed ? best.lang : whole;
}
