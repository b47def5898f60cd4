/** What somebody answered, as the own page says it, and as the form for changing it begins. */
import { said } from '#domains/events/said-text.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { participantTexts } from '#platform/i18n/texts/participant.ts';
import { registrationTexts } from '#platform/i18n/texts/registration.ts';
import { formatMoney } from '#platform/money.ts';
import { answerValues, numberText } from '../answer-values.ts';
import type { Desk, DeskQuestion } from '../desk.ts';
import type { RefusedRegistration } from '../form-values.ts';
import { questionsFor } from '../registration-form.ts';
import type { AnswerValue } from '../schema.ts';
import type { OwnDetails } from './read-own-details.ts';

export interface OwnFact {
  label: string;
  value: string;
  /** Of a file: its question, which is its address. */
  file?: string;
}

export function viewOwnDetails(details: OwnDetails, desk: Desk, lang: PageLanguage): OwnFact[] {
  const { registration: row, needs } = details;
  const t = registrationTexts[lang];
  const p = participantTexts[lang];
  const category = desk.categories.find(({ id }) => id === row.category_id);
  const fact = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
  return [
    ...fact(
      p.category,
      desk.categories.length > 1 ? said(category?.name ?? {}, lang, desk.lang)?.text : null,
    ),
    ...fact(p.total, row.price > 0 ? formatMoney(lang, row.price, desk.currency) : null),
    ...details.extras.flatMap((chosen) => {
      const extra = desk.extras.find(({ id }) => id === chosen.id);
      return extra ? fact(said(extra.name, lang, desk.lang)?.text ?? '', p.extraStates[chosen.state]) : [];
    }),
    ...fact(t.email, row.email),
    ...fact(t.jobTitle, row.job_title),
    ...fact(t.affiliation, row.affiliation),
    ...fact(t.sector, row.sector && t.sectors[row.sector]),
    ...fact(t.diet, needs.diet),
    ...fact(t.access, needs.access),
    ...fact(t.interpreter, needs.interpreter),
    ...fact(
      t.own.companions,
      needs.companions.length > 0
        ? needs.companions.filter(Boolean).join(', ') || String(needs.companions.length)
        : null,
    ),
    ...questionsFor(desk, row.category_id, true).flatMap((question) => {
      const value = details.answers[question.id];
      const label = said(question.label, lang, desk.lang)?.text ?? '';
      if (value === undefined) return [];
      const file = details.files[question.id];
      return [
        { label, value: answerText(value, question, desk, lang), ...(file ? { file: question.id } : {}) },
      ];
    }),
  ];
}

function answerText(
  value: AnswerValue,
  question: DeskQuestion,
  desk: Pick<Desk, 'lang'>,
  lang: PageLanguage,
): string {
  const t = registrationTexts[lang];
  const option = (id: string) => {
    const found = question.options.find((one) => one.id === id);
    return (found && said(found.label, lang, desk.lang)?.text) ?? id;
  };
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return numberText(value, lang);
  if (typeof value === 'string') return question.kind === 'choice' ? option(value) : value;
  return value.map(option).join(', ');
}

/** The form as it is filled in now. */
export function valuesOfDetails(
  details: OwnDetails,
  desk: Pick<Desk, 'extras' | 'questions'>,
  lang: PageLanguage,
): RefusedRegistration {
  const { registration: row, needs, answers } = details;
  const texts: Record<string, string | null> = {
    ...{ category: row.category_id, name: row.name, job_title: row.job_title },
    ...{ affiliation: row.affiliation, sector: row.sector },
    ...{ diet: needs.diet, access: needs.access, interpreter: needs.interpreter },
    companion_name: needs.companions[0] ?? null,
  };
  const ticks = {
    ...{ list: row.on_list, photos: row.photos, newsletter: row.newsletter },
    ...{ consent: needs.consentAt !== null, companion: needs.companions.length > 0 },
  };
  const values: Record<string, string[]> = { extra: [] };
  for (const [name, text] of Object.entries(texts)) if (text !== null) values[name] = [text];
  for (const [name, isTicked] of Object.entries(ticks)) if (isTicked) values[name] = ['on'];
  for (const { id } of details.extras) {
    const group = desk.extras.find((extra) => extra.id === id)?.choiceGroup;
    if (group) values[`choice.${group}`] = [id];
    else values['extra']?.push(id);
  }
  for (const [id, value] of Object.entries(answers)) values[`q.${id}`] = answerValues(value, lang);
  return { values, errors: {}, problem: null };
}

/** Whether something is asked only now that one has a place, and not yet answered. */
export function hasMoreToAnswer(details: OwnDetails, desk: Desk, now: number): boolean {
  const { registration: row } = details;
  if (row.state !== 'confirmed') return false;
  const questions = questionsFor(desk, row.category_id, true);
  const isOpen = questions.some(
    ({ id, afterAcceptance, isRequired }) => (afterAcceptance || isRequired) && !(id in details.answers),
  );
  const chosen = new Set(details.extras.map(({ id }) => id));
  const offered = desk.extras.filter(
    ({ afterAcceptance, closesAt }) => afterAcceptance && (closesAt === null || now < Date.parse(closesAt)),
  );
  return isOpen || (offered.length > 0 && !offered.some(({ id }) => chosen.has(id)));
}
