import type { Language, ReadWarning } from './reading.ts';

/** What the reader was unsure of. Each note names its line; the words come from the catalogue below. */
export interface Notes {
  'year-missing': { date: string };
  'year-inferred': { date: string; year: string };
  /** Weekdays as numbers, 1 is Monday. */
  'weekday-contradicts': { date: string; said: string; real: string };
  'date-ambiguous': { text: string; date: string };
  'day-empty': { date: string };
  'no-date': Record<never, never>;
  'days-guessed': { date: string };
  'time-impossible': { text: string };
  'end-open': { title: string };
  'end-before-start': { title: string; start: string; end: string };
  'after-midnight': { title: string };
  'half-mended': { text: string; time: string };
  'block-heading': { title: string };
  'repeated-text': { title: string; line: string };
  'pasted-twice': { count: string; line: string };
  'title-missing': { time: string };
  'names-in-prose': { names: string };
  'name-unsure': { name: string };
  tentative: { words: string };
  'undated-meeting': { text: string };
  'columns-apart': { count: string };
  'order-unknown': { date: string };
  'table-unread': Record<never, never>;
  'markup-left-out': { lines: string };
  'site-footer': { text: string };
  'no-items': Record<never, never>;
}
export type NoteCode = keyof Notes;
export type Note = { [Code in NoteCode]: { code: Code; line: number; values: Notes[Code] } }[NoteCode];

export function note<Code extends NoteCode>(code: Code, line: number, values: Notes[Code]): Note {
  return { code, line, values } as Note;
}

type Words = { [Code in NoteCode]: (values: Notes[Code]) => string };

const da: Words = {
  'year-missing': ({ date }) => `Året mangler ved »${date}«. Datoen er ladt åben.`,
  'year-inferred': ({ date, year }) => `»${date}« har intet årstal. Vi har læst det som ${year}.`,
  'weekday-contradicts': ({ date, said, real }) =>
    `»${date}« er en ${weekdayName('da', real)}, men teksten siger ${weekdayName('da', said)}. Hvad er rigtigt?`,
  'date-ambiguous': ({ text, date }) => `»${text}« er læst som ${date} (dag før måned).`,
  'day-empty': ({ date }) => `${date} er nævnt, men teksten har intet program for dagen.`,
  'no-date': () => 'Vi fandt ingen dato for programmet.',
  'days-guessed': ({ date }) => `Her begynder tiderne forfra. Vi har læst det som en ny dag (${date}).`,
  'time-impossible': ({ text }) => `»${text}« er ikke et klokkeslæt.`,
  'end-open': ({ title }) => `»${title}« har ingen sluttid.`,
  'end-before-start': ({ title, start, end }) =>
    `»${title}« slutter (${end}), før det begynder (${start}). Sluttiden er ladt åben.`,
  'after-midnight': ({ title }) => `»${title}« begynder efter midnat og er lagt på den følgende dag.`,
  'half-mended': ({ text, time }) => `»${text}« passer ikke i rækkefølgen. Vi har læst det som ${time}.`,
  'block-heading': ({ title }) =>
    `»${title}« har egne tider, men rummer de følgende punkter. Den er læst som overskrift og ikke som et punkt.`,
  'repeated-text': ({ title, line }) =>
    `»${title}« står også på linje ${line} på samme tid. Det er taget med én gang.`,
  'pasted-twice': ({ count, line }) =>
    `${count} punkter er de samme som fra linje ${line}: programmet ser ud til at stå her to gange. De er taget med én gang.`,
  'title-missing': ({ time }) => `Der står ingen titel ved ${time}.`,
  'names-in-prose': ({ names }) =>
    `Er det personer, der medvirker? ${names}. De står i teksten og er ikke taget med som oplægsholdere.`,
  'name-unsure': ({ name }) => `»${name}« er læst som en person.`,
  tentative: ({ words }) => `Ikke endeligt: »${words}«.`,
  'undated-meeting': ({ text }) => `»${text}« har ingen dato og er ikke taget med som punkt.`,
  'columns-apart': ({ count }) =>
    `${count} tider og titler stod hver for sig. De er sat sammen i rækkefølge; se efter, om de passer.`,
  'order-unknown': ({ date }) => `${date} har ingen klokkeslæt. Punkterne står i tekstens rækkefølge.`,
  'table-unread': () => 'Vi kunne ikke se tider i tabellen. Den er gemt som tekst.',
  'markup-left-out': ({ lines }) => `Linjer med ren opmærkning er udeladt: ${lines}.`,
  'site-footer': ({ text }) => `»${text}« hører til den side, teksten er kopieret fra, og er ikke taget med.`,
  'no-items': () => 'Vi fandt ingen programpunkter i teksten.',
};

const nb: Words = {
  'year-missing': ({ date }) => `Årstallet mangler ved «${date}». Datoen er latt åpen.`,
  'year-inferred': ({ date, year }) => `«${date}» har ikke årstall. Vi har lest det som ${year}.`,
  'weekday-contradicts': ({ date, said, real }) =>
    `«${date}» er en ${weekdayName('nb', real)}, men teksten sier ${weekdayName('nb', said)}. Hva er riktig?`,
  'date-ambiguous': ({ text, date }) => `«${text}» er lest som ${date} (dag før måned).`,
  'day-empty': ({ date }) => `${date} er nevnt, men teksten har ikke noe program for dagen.`,
  'no-date': () => 'Vi fant ingen dato for programmet.',
  'days-guessed': ({ date }) => `Her begynner tidene på nytt. Vi har lest det som en ny dag (${date}).`,
  'time-impossible': ({ text }) => `«${text}» er ikke et klokkeslett.`,
  'end-open': ({ title }) => `«${title}» har ikke sluttid.`,
  'end-before-start': ({ title, start, end }) =>
    `«${title}» slutter (${end}) før det begynner (${start}). Sluttiden er latt åpen.`,
  'after-midnight': ({ title }) => `«${title}» begynner etter midnatt og er lagt til neste dag.`,
  'half-mended': ({ text, time }) => `«${text}» passer ikke i rekkefølgen. Vi har lest det som ${time}.`,
  'block-heading': ({ title }) =>
    `«${title}» har egne tider, men rommer punktene som følger. Den er lest som overskrift og ikke som et punkt.`,
  'repeated-text': ({ title, line }) =>
    `«${title}» står også på linje ${line} til samme tid. Det er tatt med én gang.`,
  'pasted-twice': ({ count, line }) =>
    `${count} punkter er de samme som fra linje ${line}: programmet ser ut til å stå her to ganger. De er tatt med én gang.`,
  'title-missing': ({ time }) => `Det står ingen tittel ved ${time}.`,
  'names-in-prose': ({ names }) =>
    `Er dette personer som medvirker? ${names}. De står i teksten og er ikke tatt med som innledere.`,
  'name-unsure': ({ name }) => `«${name}» er lest som en person.`,
  tentative: ({ words }) => `Ikke endelig: «${words}».`,
  'undated-meeting': ({ text }) => `«${text}» har ingen dato og er ikke tatt med som punkt.`,
  'columns-apart': ({ count }) =>
    `${count} tider og titler sto hver for seg. De er satt sammen i rekkefølge; se etter om de passer.`,
  'order-unknown': ({ date }) => `${date} har ingen klokkeslett. Punktene står i tekstens rekkefølge.`,
  'table-unread': () => 'Vi fant ingen tider i tabellen. Den er tatt vare på som tekst.',
  'markup-left-out': ({ lines }) => `Linjer med bare oppmerking er utelatt: ${lines}.`,
  'site-footer': ({ text }) => `«${text}» hører til siden teksten er kopiert fra, og er ikke tatt med.`,
  'no-items': () => 'Vi fant ingen programposter i teksten.',
};

const sv: Words = {
  'year-missing': ({ date }) => `Årtalet saknas vid ”${date}”. Datumet har lämnats öppet.`,
  'year-inferred': ({ date, year }) => `”${date}” har inget årtal. Vi har läst det som ${year}.`,
  'weekday-contradicts': ({ date, said, real }) =>
    `”${date}” är en ${weekdayName('sv', real)}, men texten säger ${weekdayName('sv', said)}. Vad är rätt?`,
  'date-ambiguous': ({ text, date }) => `”${text}” har lästs som ${date} (dag före månad).`,
  'day-empty': ({ date }) => `${date} nämns, men texten har inget program för dagen.`,
  'no-date': () => 'Vi hittade inget datum för programmet.',
  'days-guessed': ({ date }) => `Här börjar tiderna om. Vi har läst det som en ny dag (${date}).`,
  'time-impossible': ({ text }) => `”${text}” är inget klockslag.`,
  'end-open': ({ title }) => `”${title}” har ingen sluttid.`,
  'end-before-start': ({ title, start, end }) =>
    `”${title}” slutar (${end}) innan det börjar (${start}). Sluttiden har lämnats öppen.`,
  'after-midnight': ({ title }) => `”${title}” börjar efter midnatt och har lagts på följande dag.`,
  'half-mended': ({ text, time }) => `”${text}” passar inte i ordningen. Vi har läst det som ${time}.`,
  'block-heading': ({ title }) =>
    `”${title}” har egna tider men rymmer punkterna som följer. Den har lästs som rubrik och inte som en punkt.`,
  'repeated-text': ({ title, line }) =>
    `”${title}” står också på rad ${line} vid samma tid. Det har tagits med en gång.`,
  'pasted-twice': ({ count, line }) =>
    `${count} punkter är desamma som från rad ${line}: programmet verkar stå här två gånger. De har tagits med en gång.`,
  'title-missing': ({ time }) => `Det står ingen titel vid ${time}.`,
  'names-in-prose': ({ names }) =>
    `Är detta personer som medverkar? ${names}. De står i texten och har inte tagits med som talare.`,
  'name-unsure': ({ name }) => `”${name}” har lästs som en person.`,
  tentative: ({ words }) => `Inte slutgiltigt: ”${words}”.`,
  'undated-meeting': ({ text }) => `”${text}” har inget datum och har inte tagits med som punkt.`,
  'columns-apart': ({ count }) =>
    `${count} tider och titlar stod var för sig. De har satts ihop i ordning; kontrollera att de passar.`,
  'order-unknown': ({ date }) => `${date} har inga klockslag. Punkterna står i textens ordning.`,
  'table-unread': () => 'Vi hittade inga tider i tabellen. Den har sparats som text.',
  'markup-left-out': ({ lines }) => `Rader med enbart märkkod har utelämnats: ${lines}.`,
  'site-footer': ({ text }) =>
    `”${text}” hör till sidan som texten är kopierad från och har inte tagits med.`,
  'no-items': () => 'Vi hittade inga programpunkter i texten.',
};

const en: Words = {
  'year-missing': ({ date }) => `“${date}” has no year. The date is left open.`,
  'year-inferred': ({ date, year }) => `“${date}” has no year. We read it as ${year}.`,
  'weekday-contradicts': ({ date, said, real }) =>
    `“${date}” is a ${weekdayName('en', real)}, but the text says ${weekdayName('en', said)}. Which is right?`,
  'date-ambiguous': ({ text, date }) => `“${text}” was read as ${date} (day before month).`,
  'day-empty': ({ date }) => `${date} is mentioned, but the text has no programme for that day.`,
  'no-date': () => 'We found no date for the programme.',
  'days-guessed': ({ date }) => `The times start over here. We read this as a new day (${date}).`,
  'time-impossible': ({ text }) => `“${text}” is not a time of day.`,
  'end-open': ({ title }) => `“${title}” has no end.`,
  'end-before-start': ({ title, start, end }) =>
    `“${title}” ends (${end}) before it starts (${start}). The end is left open.`,
  'after-midnight': ({ title }) => `“${title}” starts after midnight and was put on the following day.`,
  'half-mended': ({ text, time }) => `“${text}” does not fit the order. We read it as ${time}.`,
  'block-heading': ({ title }) =>
    `“${title}” has hours of its own but holds the items that follow. It was read as a heading, not as an item.`,
  'repeated-text': ({ title, line }) =>
    `“${title}” also stands in line ${line} at the same time. It was taken once.`,
  'pasted-twice': ({ count, line }) =>
    `${count} items are the same as from line ${line}: the programme seems to stand here twice. They were taken once.`,
  'title-missing': ({ time }) => `There is no title at ${time}.`,
  'names-in-prose': ({ names }) =>
    `Are these people taking part? ${names}. They stand in the text and were not taken as speakers.`,
  'name-unsure': ({ name }) => `“${name}” was read as a person.`,
  tentative: ({ words }) => `Not settled: “${words}”.`,
  'undated-meeting': ({ text }) => `“${text}” has no date and was not taken as an item.`,
  'columns-apart': ({ count }) =>
    `${count} times and titles stood apart. They were joined in order; check that they fit.`,
  'order-unknown': ({ date }) => `${date} has no times of day. Its items stand in the order of the text.`,
  'table-unread': () => 'We saw no times in the table. It was kept as text.',
  'markup-left-out': ({ lines }) => `Lines of markup alone were left out: ${lines}.`,
  'site-footer': ({ text }) =>
    `“${text}” belongs to the page that the text was copied from, and was left out.`,
  'no-items': () => 'We found no programme items in the text.',
};

const CATALOGUE: Record<Language, Words> = { da, nb, sv, en };
const LONGEST_QUOTE = 90;

/** The warnings in the reading's language, in the order of their lines, each once. */
export function warningsIn(lang: Language, notes: readonly Note[]): ReadWarning[] {
  const warnings = new Map<string, ReadWarning>();
  for (const each of notes) {
    const message = sentence(CATALOGUE[lang], each);
    warnings.set(`${String(each.line)} ${message}`, { line: each.line, message });
  }
  return [...warnings.values()].sort((a, b) => a.line - b.line);
}

function sentence(words: Words, each: Note): string {
  const values = Object.fromEntries(
    Object.entries(each.values as Record<string, string>).map(([name, value]) => [name, shortened(value)]),
  );
  return (words[each.code] as (values: Record<string, string>) => string)(values);
}

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()} …` : text;
}

const WEEKDAY_NAMES: Record<Language, readonly string[]> = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

function weekdayName(lang: Language, weekday: string): string {
  return WEEKDAY_NAMES[lang][Number(weekday) - 1] ?? '';
}
