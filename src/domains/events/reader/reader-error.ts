import type { Language } from './reading.ts';

/** Why a source cannot be read at all. The codes are stable; the sentences are for people. */
export type ReaderErrorCode = 'source-empty' | 'source-too-long';

const SENTENCES: Record<ReaderErrorCode, Record<Language, string>> = {
  'source-empty': {
    da: 'Der er ingen tekst at læse.',
    nb: 'Det er ingen tekst å lese.',
    sv: 'Det finns ingen text att läsa.',
    en: 'There is no text to read.',
  },
  'source-too-long': {
    da: 'Teksten er for lang. Et program må højst fylde 1 million tegn eller 20.000 linjer.',
    nb: 'Teksten er for lang. Et program kan ha høyst 1 million tegn eller 20 000 linjer.',
    sv: 'Texten är för lång. Ett program får ha högst 1 miljon tecken eller 20 000 rader.',
    en: 'The text is too long. A programme may have at most 1 million characters or 20,000 lines.',
  },
};

export class ReaderError extends Error {
  readonly code: ReaderErrorCode;
  /** The sentence to show, by language. */
  readonly sentences: Record<Language, string>;

  constructor(code: ReaderErrorCode) {
    super(SENTENCES[code].en);
    this.name = 'ReaderError';
    this.code = code;
    this.sentences = SENTENCES[code];
  }
}

export const LONGEST_TEXT = 1_000_000;
export const MOST_LINES = 20_000;
