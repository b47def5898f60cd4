/** Sentences for what the format readers refuse (`readerSentences`) and for what they are unsure of (`formatWarnings`). */
import type { Language } from '../reading.ts';

export type SentenceLanguage = 'da' | 'nb' | 'en';
type Sentence = Record<SentenceLanguage, string>;

const sentences = {
  'programme_file.empty': {
    da: 'Der står ikke noget i filen.',
    nb: 'Det står ingenting i filen.',
    en: 'There is nothing in the file.',
  },
  'programme_file.too_large': {
    da: 'Filen fylder mere end {megabytes} MB. Gem programmet for sig i en mindre fil, eller indsæt teksten.',
    nb: 'Filen er større enn {megabytes} MB. Lagre programmet for seg i en mindre fil, eller lim inn teksten.',
    en: 'The file is larger than {megabytes} MB. Save the programme alone in a smaller file, or paste its text.',
  },
  'programme_file.text_too_long': {
    da: 'Teksten er for lang til at være et program. Indsæt kun selve programmet.',
    nb: 'Teksten er for lang til å være et program. Lim inn bare selve programmet.',
    en: 'The text is too long to be a programme. Paste the programme alone.',
  },
  'programme_file.table_too_long': {
    da: 'En tabel har mere end {rows} rækker. Gem programmet for sig, uden de andre rækker.',
    nb: 'En tabell har mer enn {rows} rader. Lagre programmet for seg, uten de andre radene.',
    en: 'A table has more than {rows} rows. Save the programme alone, without the other rows.',
  },
  'programme_file.is_picture': {
    da: 'Filen er et billede, og et billede har ingen tekst at læse. Brug en fil med tekst, eller skriv programmet ind.',
    nb: 'Filen er et bilde, og et bilde har ingen tekst å lese. Bruk en fil med tekst, eller skriv inn programmet.',
    en: 'The file is a picture, and a picture has no text to read. Use a file with text, or type the programme in.',
  },
  'programme_file.binary': {
    da: 'Filen er ikke en tekst, et dokument, et regneark, en PDF eller en kalender, så den kan ikke læses som program.',
    nb: 'Filen er ikke en tekst, et dokument, et regneark, en PDF eller en kalender, så den kan ikke leses som program.',
    en: 'The file is not a text, a document, a spreadsheet, a PDF or a calendar, so it cannot be read as a programme.',
  },
  'programme_file.word_legacy': {
    da: 'Filen er i Words gamle format (.doc). Åbn den i Word, og gem den som .docx.',
    nb: 'Filen er i Words gamle format (.doc). Åpne den i Word, og lagre den som .docx.',
    en: 'The file is in the old Word format (.doc). Open it in Word and save it as .docx.',
  },
  'programme_file.excel_legacy': {
    da: 'Filen er i Excels gamle format (.xls). Åbn den i Excel, og gem den som .xlsx.',
    nb: 'Filen er i Excels gamle format (.xls). Åpne den i Excel, og lagre den som .xlsx.',
    en: 'The file is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.',
  },
  'programme_file.office_encrypted': {
    da: 'Filen er beskyttet med adgangskode. Gem en kopi uden adgangskode.',
    nb: 'Filen er beskyttet med passord. Lagre en kopi uten passord.',
    en: 'The file is protected by a password. Save a copy without the password.',
  },
  'programme_file.office_other': {
    da: 'Filtypen {type} kan ikke læses. Gem filen som .docx, .xlsx eller PDF.',
    nb: 'Filtypen {type} kan ikke leses. Lagre filen som .docx, .xlsx eller PDF.',
    en: 'Files of type {type} cannot be read. Save the file as .docx, .xlsx or PDF.',
  },
  'programme_file.archive_unknown': {
    da: 'Filen er en pakket mappe (zip). Pak den ud, og vælg selve programmet.',
    nb: 'Filen er en pakket mappe (zip). Pakk den ut, og velg selve programmet.',
    en: 'The file is a packed folder (zip). Unpack it and choose the programme itself.',
  },
  'programme_file.archive_too_large': {
    da: 'Filen fylder mere end {megabytes} MB, når den pakkes ud. Gem en kopi uden billeder.',
    nb: 'Filen er større enn {megabytes} MB når den pakkes ut. Lagre en kopi uten bilder.',
    en: 'The file is larger than {megabytes} MB once unpacked. Save a copy without pictures.',
  },
  'programme_file.document_broken': {
    da: 'Dokumentet er beskadiget og kan ikke læses. Åbn det i Word, og gem det igen.',
    nb: 'Dokumentet er skadet og kan ikke leses. Åpne det i Word, og lagre det på nytt.',
    en: 'The document is damaged and cannot be read. Open it in Word and save it again.',
  },
  'programme_file.spreadsheet_broken': {
    da: 'Regnearket er beskadiget og kan ikke læses. Åbn det i Excel, og gem det igen.',
    nb: 'Regnearket er skadet og kan ikke leses. Åpne det i Excel, og lagre det på nytt.',
    en: 'The spreadsheet is damaged and cannot be read. Open it in Excel and save it again.',
  },
  'programme_file.pdf_without_text': {
    da: 'PDF-filen er skannet: den viser billeder af siderne og har ingen tekst at læse. Brug det dokument, den er lavet af, eller indsæt teksten.',
    nb: 'PDF-filen er skannet: den viser bilder av sidene og har ingen tekst å lese. Bruk dokumentet den er laget av, eller lim inn teksten.',
    en: 'The PDF is a scan: it shows pictures of the pages and has no text to read. Use the document it was made from, or paste the text.',
  },
  'programme_file.pdf_encrypted': {
    da: 'PDF-filen er beskyttet med adgangskode. Gem en kopi uden adgangskode.',
    nb: 'PDF-filen er beskyttet med passord. Lagre en kopi uten passord.',
    en: 'The PDF is protected by a password. Save a copy without the password.',
  },
  'programme_file.pdf_broken': {
    da: 'PDF-filen er beskadiget og kan ikke læses. Lav den igen, eller indsæt teksten.',
    nb: 'PDF-filen er skadet og kan ikke leses. Lag den på nytt, eller lim inn teksten.',
    en: 'The PDF is damaged and cannot be read. Make it again, or paste the text.',
  },
  'programme_file.pdf_too_many_pages': {
    da: 'PDF-filen har {pages} sider, og højst {limit} kan læses. Gem siderne med programmet i en fil for sig.',
    nb: 'PDF-filen har {pages} sider, og høyst {limit} kan leses. Lagre sidene med programmet i en egen fil.',
    en: 'The PDF has {pages} pages and at most {limit} can be read. Save the pages with the programme in a file of their own.',
  },
  'programme_file.calendar_empty': {
    da: 'Kalenderfilen har ingen begivenheder, der kan læses.',
    nb: 'Kalenderfilen har ingen hendelser som kan leses.',
    en: 'The calendar file has no events that can be read.',
  },
  'programme_file.json_broken': {
    da: 'JSON-filen er ikke gyldig og kan ikke læses.',
    nb: 'JSON-filen er ikke gyldig og kan ikke leses.',
    en: 'The JSON file is not valid and cannot be read.',
  },
  'programme_file.json_not_schedule': {
    da: 'JSON-filen er ikke et program: der mangler "schedule" med "conference" og "days".',
    nb: 'JSON-filen er ikke et program: den mangler «schedule» med «conference» og «days».',
    en: 'The JSON file is not a programme: it lacks "schedule" with "conference" and "days".',
  },
  'programme_file.xml_broken': {
    da: 'XML-filen er ikke gyldig (linje {line}) og kan ikke læses.',
    nb: 'XML-filen er ikke gyldig (linje {line}) og kan ikke leses.',
    en: 'The XML file is not valid (line {line}) and cannot be read.',
  },
  'programme_file.xml_not_schedule': {
    da: 'XML-filen er ikke et program: den begynder ikke med <schedule>.',
    nb: 'XML-filen er ikke et program: den begynner ikke med <schedule>.',
    en: 'The XML file is not a programme: it does not begin with <schedule>.',
  },
  'programme_file.xml_with_dtd': {
    da: 'XML-filen har en DOCTYPE eller egne entiteter. Af sikkerhedsgrunde læses den ikke; fjern dem, og prøv igen.',
    nb: 'XML-filen har en DOCTYPE eller egne entiteter. Av sikkerhetsgrunner leses den ikke; fjern dem, og prøv igjen.',
    en: 'The XML file has a DOCTYPE or entities of its own. For safety it is not read; remove them and try again.',
  },
  'programme_file.reading_took_too_long': {
    da: 'Det tog for lang tid at læse filen. Prøv med programmet alene.',
    nb: 'Det tok for lang tid å lese filen. Prøv med programmet alene.',
    en: 'Reading the file took too long. Try the programme alone.',
  },
  'programme_file.reading_failed': {
    da: 'Filen kunne ikke læses. Prøv at gemme den igen, eller indsæt teksten.',
    nb: 'Filen kunne ikke leses. Prøv å lagre den på nytt, eller lim inn teksten.',
    en: 'The file could not be read. Try saving it again, or paste its text.',
  },
} satisfies Record<string, Sentence>;

export type ReaderErrorCode = keyof typeof sentences;
export const readerSentences: Record<ReaderErrorCode, Sentence> = sentences;

const warnings = {
  'event-repeats': {
    da: '"{title}" gentages efter en regel i kalenderen. Kun første gang er taget med.',
    nb: '«{title}» gjentas etter en regel i kalenderen. Bare første gang er tatt med.',
    en: '"{title}" repeats by a rule in the calendar. Only the first time is taken in.',
  },
  'event-repeated': {
    da: '"{title}" gentages efter en regel i kalenderen. {count} gange er taget med.',
    nb: '«{title}» gjentas etter en regel i kalenderen. {count} ganger er tatt med.',
    en: '"{title}" repeats by a rule in the calendar. {count} times are taken in.',
  },
  'event-twice': {
    da: '"{title}" står flere gange i kalenderen med samme UID. Den seneste udgave er taget med.',
    nb: '«{title}» står flere ganger i kalenderen med samme UID. Den siste utgaven er tatt med.',
    en: '"{title}" stands in the calendar several times with one UID. The latest version is taken in.',
  },
  'event-cancelled': {
    da: '"{title}" er aflyst i kalenderen og er ikke taget med.',
    nb: '«{title}» er avlyst i kalenderen og er ikke tatt med.',
    en: '"{title}" is cancelled in the calendar and is not taken in.',
  },
  'event-undated': {
    da: '"{title}" har ingen brugbar dato og er ikke taget med.',
    nb: '«{title}» har ingen brukbar dato og er ikke tatt med.',
    en: '"{title}" has no usable date and is not taken in.',
  },
  'event-all-day': {
    da: '"{title}" varer hele dagen og er taget med som oplysning, ikke som programpunkt.',
    nb: '«{title}» varer hele dagen og er tatt med som opplysning, ikke som programpunkt.',
    en: '"{title}" lasts all day and is taken in as a fact, not as an item.',
  },
  'event-open-end': {
    da: '"{title}" har intet sluttidspunkt.',
    nb: '«{title}» har ikke noe sluttidspunkt.',
    en: '"{title}" has no end.',
  },
  'event-end-before-start': {
    da: '"{title}" slutter før det begynder. Sluttidspunktet er ikke taget med.',
    nb: '«{title}» slutter før det begynner. Sluttidspunktet er ikke tatt med.',
    en: '"{title}" ends before it begins. The end is not taken in.',
  },
  'event-lasts-days': {
    da: '"{title}" varer mere end et døgn. Sluttidspunktet er ikke taget med.',
    nb: '«{title}» varer mer enn et døgn. Sluttidspunktet er ikke tatt med.',
    en: '"{title}" lasts more than a day. The end is not taken in.',
  },
  'event-untitled': {
    da: 'Et programpunkt har ingen titel og er ikke taget med.',
    nb: 'Et programpunkt har ingen tittel og er ikke tatt med.',
    en: 'An item has no title and is not taken in.',
  },
  'times-in-utc': {
    da: 'Tiderne står i UTC og er regnet om til {zone}.',
    nb: 'Tidene står i UTC og er regnet om til {zone}.',
    en: 'The times are in UTC and have been converted to {zone}.',
  },
  'times-in-zones': {
    da: 'Tiderne står i flere tidszoner ({zones}) og er taget, som de står.',
    nb: 'Tidene står i flere tidssoner ({zones}) og er tatt som de står.',
    en: 'The times are in several time zones ({zones}) and are taken as they stand.',
  },
  'line-unreadable': {
    da: 'Linjen kan ikke læses og er sprunget over: {text}',
    nb: 'Linjen kan ikke leses og er hoppet over: {text}',
    en: 'The line cannot be read and is skipped: {text}',
  },
  'language-unknown': {
    da: 'Sproget "{language}" kendes ikke her. {count} punkter har fået programmets eget sprog.',
    nb: 'Språket «{language}» er ikke kjent her. {count} punkter har fått programmets eget språk.',
    en: 'The language "{language}" is not known here. {count} items have been given the language of the programme.',
  },
} satisfies Record<string, Sentence>;

export type FormatWarningCode = keyof typeof warnings;

/** A warning of a format reader as the sentence that stands at its line. */
export function formatWarning(
  code: FormatWarningCode,
  data: Record<string, string | number>,
  lang: Language | undefined,
): string {
  return fillIn(warnings[code][sentenceLanguage(lang)], data);
}

export function fillIn(sentence: string, data: Record<string, unknown>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''));
}

/** Danish, Norwegian and English have sentences of their own; Swedish readers get the English ones. */
export function sentenceLanguage(lang: Language | undefined): SentenceLanguage {
  return lang === 'da' || lang === 'nb' ? lang : 'en';
}
