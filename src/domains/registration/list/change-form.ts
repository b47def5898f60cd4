/** The forms by which organisers change what somebody answered: choices and answers, and, apart, what is sensitive. Browser-safe. */
import type { Desk, DeskQuestion } from '../desk.ts';
import {
  FieldReader,
  questionsFor,
  readAnswer,
  readExtras,
  readNeeds,
  type FormErrors,
  type FormFields,
} from '../registration-form.ts';
import type { AnswerValue, Applicant } from '../schema.ts';

/** Which of the two forms. */
export type ChangePart = 'answers' | 'needs';

type Choices = Pick<Applicant, 'extras' | 'onList' | 'photos' | 'newsletter'>;
type Needs = Pick<Applicant, 'diet' | 'access' | 'interpreter' | 'companions' | 'consent'>;

export interface PersonChange {
  facts: Partial<Choices & Needs>;
  /** Questions that stood in the form; one of them without an answer is no longer answered. */
  asked: readonly string[];
  answers: Readonly<Record<string, AnswerValue>>;
}

export interface Standing {
  categoryId: string;
  isAccepted: boolean;
}

/** The questions of one form. */
export function questionsOf(desk: Desk, part: ChangePart, standing: Standing): DeskQuestion[] {
  return questionsFor(desk, standing.categoryId, standing.isAccepted).filter(
    ({ isSensitive }) => isSensitive === (part === 'needs'),
  );
}

export function readChange(
  fields: FormFields,
  desk: Desk,
  part: ChangePart,
  standing: Standing,
): { ok: true; change: PersonChange } | { ok: false; errors: FormErrors } {
  const errors: FormErrors = {};
  const reader = new FieldReader(fields, errors);
  const questions = questionsOf(desk, part, standing);
  const answers: Record<string, AnswerValue> = {};
  for (const question of questions) {
    const value = readAnswer(reader, `q.${question.id}`, question);
    if (value !== null) answers[question.id] = value;
  }
  const facts = part === 'needs' ? readNeeds(reader, '', desk) : readChoices(reader, desk);
  const change = { facts, asked: questions.map(({ id }) => id), answers };
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, change };
}

function readChoices(reader: FieldReader, desk: Desk): Choices {
  const chose = (choice: Desk['choices'][number]) => desk.choices.includes(choice) && reader.isTicked(choice);
  return {
    extras: readExtras(reader, '', desk, true),
    onList: chose('list'),
    photos: chose('photos'),
    newsletter: chose('newsletter'),
  };
}
