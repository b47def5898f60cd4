/** The desk as a page of one language shows it. Browser-safe. */
import { said, type SaidText } from '#domains/events/said-text.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { registrationTexts } from '#platform/i18n/texts/registration.ts';
import { formatMoney } from '#platform/money.ts';
import { formatLongDate } from '#platform/time/format.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import type { Desk, DeskExtra, DeskQuestion } from './desk.ts';
import { asksPayer } from './invoicing/payer-form.ts';
import { questionsFor } from './registration-form.ts';
import { deskState } from './rules.ts';

export type DeskView = ReturnType<typeof viewDesk>;

/** @param isAccepted for somebody who has a place: with what is asked only then */
export function viewDesk(desk: Desk, lang: PageLanguage, now: number, isAccepted = false) {
  const text = (texts: Desk['intro']) => said(texts, lang, desk.lang);
  const money = (amount: number) => formatMoney(lang, amount, desk.currency);
  const t = registrationTexts[lang];
  const moment = (instant: string | null) =>
    instant === null ? null : momentIn(lang, instant, desk.timeZone);
  const price = (amount: number) => (amount === 0 ? t.free : money(amount));
  const offered = desk.categories.filter(({ isOpen }) => isOpen);
  const isFull = (free: number | null, waiting = 0) => free === 0 || waiting > 0;
  return {
    state: deskState(desk, now),
    wayIn: desk.wayIn,
    url: desk.url,
    /** The language the organisers write in. */
    original: desk.lang,
    opens: moment(desk.opensAt),
    closes: moment(desk.closesAt),
    promise: desk.promiseOn === null ? null : formatLongDate(lang, desk.promiseOn),
    confirmHours: desk.confirmHours,
    waitingList: desk.waitingList,
    groupMax: desk.groupMax,
    unnamedUntil: desk.unnamedUntil === null ? null : formatLongDate(lang, desk.unnamedUntil),
    asks: desk.asks,
    needs: desk.needs,
    choices: desk.choices,
    intro: text(desk.intro),
    purpose: text(desk.purpose),
    legalBasis: desk.legalBasis,
    keepDays: desk.keepDays,
    sensitiveDays: desk.sensitiveDays,
    bindingFrom: desk.bindingFrom === null ? null : formatLongDate(lang, desk.bindingFrom),
    cancellationFee: desk.cancellationFee === 0 ? null : money(desk.cancellationFee),
    noShowFee: desk.noShowFee === 0 ? null : money(desk.noShowFee),
    hasHidden: desk.categories.some(({ isHidden, isOpen }) => isHidden && isOpen),
    isFull: offered.every(({ free, waiting, isHidden }) => isHidden || isFull(free, waiting)),
    asksPayer: asksPayer(desk),
    hasPrices: offered.some((category) => category.price > 0) || desk.extras.some((extra) => extra.price > 0),
    categories: offered
      .filter(({ isHidden }) => !isHidden)
      .map((category) => ({
        id: category.id,
        name: text(category.name),
        description: text(category.description),
        price: price(category.price),
        isFull: isFull(category.free, category.waiting),
        free: category.free,
      })),
    extras: viewExtras(desk, lang, now, isAccepted),
    amounts: {
      /** Shows how this language writes an amount. */
      sample: money(123_456_789),
      categories: Object.fromEntries(
        offered.filter(({ isHidden }) => !isHidden).map(({ id, price }) => [id, price]),
      ),
      extras: Object.fromEntries(
        desk.extras.map((extra) => [extra.id, { price: extra.price, prices: extra.prices }]),
      ),
    },
    /** Of every category, for a form on which the category is still to be chosen. */
    everyQuestion: viewQuestions(
      desk.questions.filter(({ afterAcceptance }) => isAccepted || !afterAcceptance),
      desk,
      lang,
    ),
    questions: (categoryId: string) => viewQuestions(questionsFor(desk, categoryId, isAccepted), desk, lang),
  };
}

function viewExtras(desk: Desk, lang: PageLanguage, now: number, isAccepted: boolean) {
  const t = registrationTexts[lang];
  const open = desk.extras.filter(
    ({ afterAcceptance, closesAt }) =>
      (isAccepted || !afterAcceptance) && (closesAt === null || now < Date.parse(closesAt)),
  );
  return open.map((extra) => ({
    id: extra.id,
    kind: extra.kind,
    group: extra.choiceGroup,
    name: said(extra.name, lang, desk.lang),
    note: extraNote(extra, desk, lang),
    price: extra.price === 0 ? t.free : formatMoney(lang, extra.price, desk.currency),
    prices: Object.fromEntries(
      Object.entries(extra.prices).map(([id, amount]) => [
        id,
        amount === 0 ? t.free : formatMoney(lang, amount, desk.currency),
      ]),
    ),
  }));
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function extraNote(extra: DeskExtra, desk: Desk, lang: PageLanguage): string {
  const t = registrationTexts[lang];
  const day = extra.onDate === null ? '' : `${sentence(formatLongDate(lang, extra.onDate))}.`;
  const until =
    extra.closesAt === null ? '' : t.extraUntil(momentIn(lang, extra.closesAt, desk.timeZone).day);
  const description = said(extra.description, lang, desk.lang)?.text ?? '';
  return [day, description, until, extra.free === 0 ? t.extraFull : ''].filter(Boolean).join(' ');
}

export interface QuestionView {
  id: string;
  kind: DeskQuestion['kind'];
  label: SaidText | null;
  help: SaidText | null;
  isRequired: boolean;
  isSensitive: boolean;
  categoryIds: readonly string[];
  options: readonly { value: string; label: string }[];
}

export function viewQuestions(
  questions: readonly DeskQuestion[],
  desk: Pick<Desk, 'lang'>,
  lang: PageLanguage,
): QuestionView[] {
  return questions.map((question) => ({
    id: question.id,
    kind: question.kind,
    label: said(question.label, lang, desk.lang),
    help: said(question.help, lang, desk.lang),
    isRequired: question.isRequired,
    isSensitive: question.isSensitive,
    categoryIds: question.categoryIds,
    options: question.options.map(({ id, label }) => ({
      value: id,
      label: said(label, lang, desk.lang)?.text ?? id,
    })),
  }));
}

/** What the event's own page says of registration: the publication's fact, overridden by a desk that is open. */
export function registrationFact(
  desk: Desk,
  lang: PageLanguage,
  now: number,
): {
  state: 'not_yet' | 'open' | 'application' | 'invitation' | 'closed' | 'elsewhere';
  url?: string;
  deadline?: string;
  answerBy?: string;
} {
  const address = `/${lang}/e/${desk.slug}/register`;
  const deadline = desk.closesLocal === null ? {} : { deadline: desk.closesLocal.slice(0, 10) };
  const answerBy = desk.promiseOn === null ? {} : { answerBy: desk.promiseOn };
  if (desk.wayIn === 'elsewhere') return { state: 'elsewhere', ...(desk.url ? { url: desk.url } : {}) };
  const state = deskState(desk, now);
  if (state === 'before') return { state: 'not_yet', url: address, ...deadline, ...answerBy };
  if (state !== 'open' || desk.wayIn === 'closed') return { state: 'closed', ...deadline, ...answerBy };
  return { state: desk.wayIn, url: address, ...deadline, ...answerBy };
}

/** Seconds until the page changes by itself: at opening, closing, or when an extra closes. Undefined for never. */
export function secondsToChange(desk: Desk, now: number): number | undefined {
  const ahead = [desk.opensAt, desk.closesAt, ...desk.extras.map(({ closesAt }) => closesAt)]
    .flatMap((at) => (at === null ? [] : (Date.parse(at) - now) / 1000))
    .filter((seconds) => seconds > 0);
  return ahead.length === 0 ? undefined : Math.ceil(Math.min(...ahead));
}
