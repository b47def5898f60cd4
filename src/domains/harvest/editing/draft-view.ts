/** The draft as those see it who wrote on the board. Browser-safe. */
import type { TextLanguage } from '#platform/i18n/languages.ts';

export interface DraftPage {
  lang: TextLanguage;
  title: string;
  challenge: string;
  isShown: boolean;
  /** The booklet is published: nobody is known here any more. */
  isSealed: boolean;
  mayComment: boolean;
  draft: {
    stem: string;
    account: string;
    recommendations: { id: string; keyword: string; text: string; addressedTo: string }[];
  } | null;
  own: {
    quotes: { id: string; text: string; name: string; state: 'asked' | 'cleared' | 'refused' }[];
    comments: { id: string; text: string }[];
  };
  /** The address one left. */
  address: string | null;
}

export type DraftProblem = 'missing' | 'tooLong' | 'email' | 'closed' | 'tooMany';

/** What a form on the page was answered; what was typed stays after a refusal. */
export interface DraftAnswer {
  kind: 'quote' | 'comment' | 'address' | 'forget';
  problem: DraftProblem | null;
  typed: { text: string; email: string };
}
