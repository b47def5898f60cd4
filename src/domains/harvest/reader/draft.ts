import type { WarningNote } from './warnings.ts';

export interface DraftItem {
  text: string;
  detail: string | null;
  line: number;
}

/** A section as one place of the write-up gives it; the summary and the chapter of a workshop are two of them. */
export interface Draft {
  area: string | null;
  /** The name of the workshop, where the text gives one beside the area. */
  title: string;
  number: string | null;
  level: number;
  caseName: string | null;
  caseText: string[];
  owners: string[];
  /** What is told of the talk. */
  account: string[];
  challenge: string | null;
  challengeLine: number;
  stem: string | null;
  items: DraftItem[];
  /** The entries are the sentences of run-on text, and where they end is not marked. */
  isRunOn: boolean;
  line: number;
  /** Came without a heading of its own, after the one before was full. */
  isOrphan: boolean;
  /** A further list of the section before it. */
  isContinued: boolean;
}

export function newDraft(line: number, more: Partial<Draft> = {}): Draft {
  return {
    area: null,
    title: '',
    number: null,
    level: 0,
    caseName: null,
    caseText: [],
    owners: [],
    account: [],
    challenge: null,
    challengeLine: line,
    stem: null,
    items: [],
    isRunOn: false,
    line,
    isOrphan: false,
    isContinued: false,
    ...more,
  };
}

export function isFilled(draft: Draft): boolean {
  return draft.challenge !== null || draft.items.length > 0;
}

export interface Drafts {
  drafts: Draft[];
  notes: WarningNote[];
}
