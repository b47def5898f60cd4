/** How the forms for changing answers begin: with what stands. Browser-safe. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { answerValues } from '../answer-values.ts';
import type { Desk } from '../desk.ts';
import type { AnswerValue } from '../schema.ts';

type Values = Record<string, string[]>;
type Answered = readonly { questionId: string; value: unknown }[];

export function answerValuesOf(
  standing: {
    row: { on_list: boolean; photos: boolean; newsletter: boolean };
    extras: readonly { id: string; state: string }[];
    answers: Answered;
  },
  desk: Pick<Desk, 'extras'>,
  lang: PageLanguage,
): Values {
  const { row } = standing;
  const values: Values = { extra: [], ...answersIn(standing.answers, lang) };
  const ticks = { list: row.on_list, photos: row.photos, newsletter: row.newsletter };
  for (const [name, isTicked] of Object.entries(ticks)) if (isTicked) values[name] = ['on'];
  for (const { id, state } of standing.extras) {
    if (state === 'cancelled') continue;
    const group = desk.extras.find((extra) => extra.id === id)?.choiceGroup;
    if (group) values[`choice.${group}`] = [id];
    else values['extra']?.push(id);
  }
  return values;
}

export function needValuesOf(
  facts: {
    diet: string | null;
    access: string | null;
    interpreter: string | null;
    companions: readonly string[];
    consentAt: string | null;
    answers: Answered;
  },
  lang: PageLanguage,
): Values {
  const values: Values = answersIn(facts.answers, lang);
  const [companion] = facts.companions;
  const texts = {
    ...{ diet: facts.diet, access: facts.access, interpreter: facts.interpreter },
    companion_name: companion ?? null,
  };
  for (const [name, text] of Object.entries(texts)) if (text !== null) values[name] = [text];
  if (facts.consentAt !== null) values['consent'] = ['on'];
  if (companion !== undefined) values['companion'] = ['on'];
  return values;
}

function answersIn(answers: Answered, lang: PageLanguage): Values {
  return Object.fromEntries(
    answers.map(({ questionId, value }) => [`q.${questionId}`, answerValues(value as AnswerValue, lang)]),
  );
}
