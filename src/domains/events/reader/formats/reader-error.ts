import { DomainError } from '#platform/errors/domain-error.ts';
import { fillIn, readerSentences, type ReaderErrorCode, type SentenceLanguage } from './messages.ts';

export type { ReaderErrorCode };

/** Why a file cannot be read as a programme: one code, said as one sentence by `readerSentence`. */
export class ReaderError extends DomainError {
  declare readonly code: ReaderErrorCode;

  constructor(code: ReaderErrorCode, data: Record<string, string | number> = {}) {
    super(code, data);
    this.name = 'ReaderError';
  }
}

/** The sentence for a reader's code, with its `{names}` filled in from `data`; null for a code that is not the reader's. */
export function readerSentence(
  code: string,
  data: Record<string, unknown>,
  lang: SentenceLanguage,
): string | null {
  const sentence = readerSentences[code as ReaderErrorCode]?.[lang];
  return sentence ? fillIn(sentence, data) : null;
}
