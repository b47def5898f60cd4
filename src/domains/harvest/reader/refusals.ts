import { fillIn, type SentenceLanguage } from '#domains/events/reader/formats/messages.ts';
import { readerSentence } from '#domains/events/reader/formats/reader-error.ts';

/** Sentences for what is refused, where those of the file formats would speak of a programme. */
const sentences: Readonly<Record<string, Record<SentenceLanguage, string>>> = {
  'programme_file.too_large': {
    da: 'Filen fylder mere end {megabytes} MB. Gem teksten for sig i en mindre fil.',
    nb: 'Filen er større enn {megabytes} MB. Lagre teksten for seg i en mindre fil.',
    en: 'The file is larger than {megabytes} MB. Save the text alone in a smaller file.',
  },
  'programme_file.text_too_long': {
    da: 'Teksten er for lang til at være en opsamling. Indsæt kun selve opsamlingen.',
    nb: 'Teksten er for lang til å være en oppsummering. Lim inn bare selve oppsummeringen.',
    en: 'The text is too long to be a write-up. Use the write-up alone.',
  },
  'programme_file.table_too_long': {
    da: 'En tabel har mere end {rows} rækker. Gem opsamlingen for sig, uden de andre rækker.',
    nb: 'En tabell har mer enn {rows} rader. Lagre oppsummeringen for seg, uten de andre radene.',
    en: 'A table has more than {rows} rows. Save the write-up alone, without the other rows.',
  },
  'programme_file.is_picture': {
    da: 'Filen er et billede, og et billede har ingen tekst at læse. Brug en fil med tekst.',
    nb: 'Filen er et bilde, og et bilde har ingen tekst å lese. Bruk en fil med tekst.',
    en: 'The file is a picture, and a picture has no text to read. Use a file with text.',
  },
  'programme_file.binary': {
    da: 'Filen er ikke en tekst, et dokument eller en PDF, så den kan ikke læses.',
    nb: 'Filen er ikke en tekst, et dokument eller en PDF, så den kan ikke leses.',
    en: 'The file is not a text, a document or a PDF, so it cannot be read.',
  },
  'programme_file.archive_unknown': {
    da: 'Filen er en pakket mappe (zip). Pak den ud, og vælg selve teksten.',
    nb: 'Filen er en pakket mappe (zip). Pakk den ut, og velg selve teksten.',
    en: 'The file is a packed folder (zip). Unpack it and choose the text itself.',
  },
  'programme_file.pdf_too_many_pages': {
    da: 'PDF-filen har {pages} sider, og højst {limit} kan læses. Gem siderne med anbefalingerne i en fil for sig.',
    nb: 'PDF-filen har {pages} sider, og høyst {limit} kan leses. Lagre sidene med anbefalingene i en egen fil.',
    en: 'The PDF has {pages} pages and at most {limit} can be read. Save the pages with the recommendations in a file of their own.',
  },
  'write_up.is_programme.invalid': {
    da: 'Filen er en kalender eller et program og har ingen anbefalinger.',
    nb: 'Filen er en kalender eller et program og har ingen anbefalinger.',
    en: 'The file is a calendar or a programme and has no recommendations.',
  },
};

/** The sentence for a code of the file formats or of the write-up reader; null for any other code. */
export function writeUpRefusal(
  code: string,
  data: Record<string, unknown>,
  lang: SentenceLanguage,
): string | null {
  const sentence = sentences[code]?.[lang];
  return sentence ? fillIn(sentence, data) : readerSentence(code, data, lang);
}
