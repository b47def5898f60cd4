import type { Language } from '#domains/events/reader/reading.ts';
import type { WriteUpWarning } from './write-up.ts';

type Sentence = Record<Language, string>;

/** What the reader is unsure of; nothing else writes sentences for people. */
const sentences = {
  'no-sections': {
    da: 'Der er ingen områder, udfordringer eller anbefalinger, som kan kendes på deres overskrift.',
    nb: 'Det er ingen områder, utfordringer eller anbefalinger som kan kjennes på overskriften.',
    sv: 'Det finns inga områden, utmaningar eller rekommendationer som går att känna igen på rubriken.',
    en: 'There are no areas, challenges or recommendations that can be known by their headings.',
  },
  'no-recommendations': {
    da: 'Intet er mærket som anbefaling under "{title}". Skriv dem selv, hvis der var nogle.',
    nb: 'Ingenting er merket som anbefaling under «{title}». Skriv dem selv hvis det var noen.',
    sv: 'Inget är markerat som rekommendation under "{title}". Skriv dem själv om det fanns några.',
    en: 'Nothing is marked as a recommendation under "{title}". Write them yourself if there were any.',
  },
  'columns-crossed': {
    da: 'Udfordringer og anbefalinger står her i en anden rækkefølge end overskrifterne. De er fordelt efter kapitlerne: "{text}" hører til "{title}".',
    nb: 'Utfordringer og anbefalinger står her i en annen rekkefølge enn overskriftene. De er fordelt etter kapitlene: «{text}» hører til «{title}».',
    sv: 'Utmaningar och rekommendationer står här i en annan ordning än rubrikerna. De är fördelade efter kapitlen: "{text}" hör till "{title}".',
    en: 'Challenges and recommendations stand here in another order than the headings. They are given out by the chapters: "{text}" belongs to "{title}".',
  },
  'columns-unsure': {
    da: 'Flere overskrifter står før deres indhold, og intet kapitel siger, hvad der hører til "{title}". Se efter.',
    nb: 'Flere overskrifter står før innholdet sitt, og ikke noe kapittel sier hva som hører til «{title}». Se etter.',
    sv: 'Flera rubriker står före sitt innehåll, och inget kapitel säger vad som hör till "{title}". Kontrollera.',
    en: 'Several headings stand before their contents, and no chapter says what belongs to "{title}". Please check.',
  },
  'challenge-differs': {
    da: 'Udfordringen under "{title}" lyder anderledes her: "{text}" Kapitlets ord er brugt; se efter, hvilke der gælder.',
    nb: 'Utfordringen under «{title}» lyder annerledes her: «{text}» Ordene i kapittelet er brukt; se etter hvilke som gjelder.',
    sv: 'Utmaningen under "{title}" lyder annorlunda här: "{text}" Kapitlets ord används; kontrollera vilka som gäller.',
    en: 'The challenge under "{title}" reads otherwise here: "{text}" The chapter\'s words are used; check which hold.',
  },
  'not-paired': {
    da: 'Anbefalingen findes kun i den ene af de to lister under "{title}". Se efter, om den hører til en anden: {text}',
    nb: 'Anbefalingen finnes bare i den ene av de to listene under «{title}». Se etter om den hører til en annen: {text}',
    sv: 'Rekommendationen finns bara i den ena av de två listorna under "{title}". Kontrollera om den hör till en annan: {text}',
    en: 'The recommendation stands in only one of the two lists under "{title}". Check whether it belongs to another: {text}',
  },
  'run-on': {
    da: 'Anbefalingerne står ud i ét. De er delt ved store bogstaver og punktummer; se efter, om det er rigtigt.',
    nb: 'Anbefalingene står i ett. De er delt ved store bokstaver og punktum; se etter om det er riktig.',
    sv: 'Rekommendationerna står i ett. De är delade vid stora bokstäver och punkter; kontrollera att det stämmer.',
    en: 'The recommendations run on in one text. They are divided at capitals and full stops; please check.',
  },
  'end-unsure': {
    da: 'Det er ikke mærket, hvor anbefalingerne slutter. Efter "{text}" er intet taget med; tilføj selv, hvad der mangler.',
    nb: 'Det er ikke merket hvor anbefalingene slutter. Etter «{text}» er ikke noe tatt med; legg selv til det som mangler.',
    sv: 'Det är inte markerat var rekommendationerna slutar. Efter "{text}" är inget med; lägg själv till det som saknas.',
    en: 'It is not marked where the recommendations end. Nothing after "{text}" is taken in; add what is missing.',
  },
  'word-lost': {
    da: 'Her ser et ord ud til at mangle: "… {text} …". Det er ikke udfyldt; find det i originalen.',
    nb: 'Her ser et ord ut til å mangle: «… {text} …». Det er ikke fylt inn; finn det i originalen.',
    sv: 'Här verkar ett ord saknas: "… {text} …". Det är inte ifyllt; hitta det i originalet.',
    en: 'A word seems to be lost here: "… {text} …". It is not filled in; find it in the original.',
  },
} satisfies Record<string, Sentence>;

export type WarningCode = keyof typeof sentences;

export interface WarningNote {
  code: WarningCode;
  line: number;
  data: Record<string, string>;
}

export function note(code: WarningCode, line: number, data: Record<string, string> = {}): WarningNote {
  return { code, line, data };
}

const LONGEST_QUOTE = 120;

/** Notes as sentences in the write-up's language, by line, each once. */
export function warningsIn(lang: Language, notes: readonly WarningNote[]): WriteUpWarning[] {
  const warnings = notes.map(({ code, line, data }) => ({
    line,
    message: sentences[code][lang].replace(/\{(\w+)\}/g, (_, name: string) => shortened(data[name] ?? '')),
  }));
  const distinct = new Map(warnings.map((warning) => [`${warning.line} ${warning.message}`, warning]));
  return [...distinct.values()].sort((a, b) => a.line - b.line);
}

function shortened(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).replace(/\s\S*$/, '')} …`;
}
