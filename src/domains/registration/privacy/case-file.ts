/** The case of an event's registrations, as tables and as a report. Pure. */
import { pickText, type PageLanguage, type TextLanguage, type Texts } from '#platform/i18n/languages.ts';
import { auditSentence } from '#domains/organisations/audit-sentence.ts';
import { eventMailsTexts } from '#platform/i18n/texts/event-mails.ts';
import { membersTexts } from '#platform/i18n/texts/members.ts';
import { privacyRecordTexts } from '#platform/i18n/texts/privacy-record.ts';
import { registrationTexts } from '#platform/i18n/texts/registration.ts';
import { formatDateRange, formatLongDate } from '#platform/time/format.ts';
import { wallClockAt } from '#platform/time/wall-clock.ts';
import type { QuestionOption, RegistrationState, Sector, WayIn } from '../schema.ts';
import { section, type Report } from './report.ts';

export interface CaseFacts {
  title: Texts;
  lang: TextLanguage;
  timeZone: string;
  startsOn: string | null;
  endsOn: string | null;
  wayIn: WayIn;
  promiseOn: string | null;
  withSensitive: boolean;
  questions: { id: string; label: Texts; options: QuestionOption[]; isSensitive: boolean }[];
  registrations: {
    arrival: number;
    receivedAt: string;
    name: string | null;
    email: string | null;
    jobTitle: string | null;
    affiliation: string | null;
    sector: Sector | null;
    category: Texts;
    state: RegistrationState;
    decidedAt: string | null;
    toldAt: string | null;
    score: number | null;
    note: string | null;
    isErased: boolean;
    answers: Record<string, unknown>;
    needs:
      (Partial<Record<'diet' | 'access' | 'interpreter', string | null>> & { companions?: string[] }) | null;
  }[];
  log: {
    at: string;
    actorKind: string;
    actorName: string | null;
    action: string | null;
    mail: string | null;
    mailState: string | null;
    arrival: number | null;
  }[];
  messages: { subject: Texts; body: Texts; recipients: number; sentAt: string }[];
}

interface Table {
  columns: string[];
  rows: string[][];
}

const needKinds = ['diet', 'access', 'interpreter', 'companions'] as const;

export function registrationsTable(facts: CaseFacts, lang: PageLanguage): Table {
  const t = privacyRecordTexts[lang].case;
  const columns = [
    ...[t.arrival, t.received, t.name, t.email, t.jobTitle, t.affiliation, t.sector, t.category, t.state],
    ...[t.decided, t.told, t.score, t.note],
    ...facts.questions.map(({ label }) => pickText(label, lang, facts.lang)?.text ?? ''),
    ...(facts.withSensitive ? needKinds.map((kind) => t.needs[kind]) : []),
  ];
  const at = (instant: string | null) => clock(facts, instant);
  const rows = facts.registrations.map((row) => [
    String(row.arrival),
    at(row.receivedAt),
    row.isErased ? t.erased : (row.name ?? ''),
    ...[row.email ?? '', row.jobTitle ?? '', row.affiliation ?? ''],
    row.sector === null ? '' : registrationTexts[lang].sectors[row.sector],
    pickText(row.category, lang, facts.lang)?.text ?? '',
    registrationTexts[lang].own.states[row.state],
    ...[at(row.decidedAt), at(row.toldAt), row.score === null ? '' : String(row.score), row.note ?? ''],
    ...facts.questions.map((question) => said(row.answers[question.id], question.options, facts, lang)),
    ...(facts.withSensitive ? needKinds.map((kind) => need(row.needs?.[kind])) : []),
  ]);
  return { columns, rows };
}

export function logTable(facts: CaseFacts, lang: PageLanguage): Table {
  const t = privacyRecordTexts[lang].case;
  const members = membersTexts[lang];
  const mails = eventMailsTexts[lang];
  const actors: Readonly<Record<string, string>> = members.actors;
  return {
    columns: [t.when, t.about, t.who, t.what],
    rows: facts.log.map((line) => [
      clock(facts, line.at),
      line.arrival === null ? '' : String(line.arrival),
      line.actorName ?? actors[line.actorKind] ?? members.actors.gone,
      line.mail === null
        ? auditSentence(members, line.action ?? '', '')
        : t.mail(
            mails.kinds[line.mail.slice(line.mail.indexOf(':') + 1)] ?? line.mail,
            (members.mailStates as Readonly<Record<string, string>>)[line.mailState ?? ''] ?? '',
          ),
    ]),
  };
}

export function caseReport(
  facts: CaseFacts,
  lang: PageLanguage,
  made: { organisation: string; colour: string; today: string },
): Report {
  const all = privacyRecordTexts[lang];
  const t = all.case;
  const title = pickText(facts.title, lang, facts.lang)?.text ?? '';
  const [page = '', of = ''] = all.page.split('#');
  return {
    lang,
    colour: made.colour,
    organisation: made.organisation,
    title: t.title(title),
    subtitle: t.subtitle(formatLongDate(lang, made.today)),
    sections: [
      section(t.facts, { facts: eventFacts(facts, lang) }),
      section(t.registrations, { table: shortRegistrations(facts, lang) }),
      ...facts.registrations.flatMap((row) => details(row, facts, lang)),
      section(t.log, { table: logTable(facts, lang) }),
      section(t.messages, { paragraphs: [t.messagesHelp, ...letters(facts, lang)] }),
    ],
    footer: t.footer(title),
    labels: { page, of },
  };
}

function eventFacts(facts: CaseFacts, lang: PageLanguage) {
  const t = privacyRecordTexts[lang].case;
  const counts = new Map<RegistrationState, number>();
  for (const { state } of facts.registrations) counts.set(state, (counts.get(state) ?? 0) + 1);
  const states = registrationTexts[lang].own.states;
  return [
    {
      label: t.dates,
      value: facts.startsOn ? formatDateRange(lang, facts.startsOn, facts.endsOn ?? facts.startsOn) : '',
    },
    { label: t.wayIn, value: t.waysIn[facts.wayIn] },
    { label: t.promise, value: facts.promiseOn ? formatLongDate(lang, facts.promiseOn) : '' },
    { label: t.number, value: String(facts.registrations.length) },
    { label: t.states, value: [...counts].map(([state, n]) => `${states[state]}: ${n}`).join('; ') },
  ].filter(({ value }) => value !== '');
}

/** Few columns, so that they can be read on paper; answers follow for each. */
function shortRegistrations(facts: CaseFacts, lang: PageLanguage): Table {
  const { columns, rows } = registrationsTable(facts, lang);
  const kept = [0, 1, 2, 5, 7, 8, 9, 10];
  const pick = (cells: string[]) => kept.map((index) => cells[index] ?? '');
  return { columns: pick(columns), rows: rows.map(pick) };
}

function details(row: CaseFacts['registrations'][number], facts: CaseFacts, lang: PageLanguage) {
  const t = privacyRecordTexts[lang].case;
  const pairs = [
    { label: t.email, value: row.email ?? '' },
    { label: t.jobTitle, value: row.jobTitle ?? '' },
    { label: t.sector, value: row.sector === null ? '' : registrationTexts[lang].sectors[row.sector] },
    { label: t.score, value: row.score === null ? '' : String(row.score) },
    { label: t.note, value: row.note ?? '' },
    ...facts.questions.map((question) => ({
      label: pickText(question.label, lang, facts.lang)?.text ?? '',
      value: said(row.answers[question.id], question.options, facts, lang),
    })),
    ...needKinds.map((kind) => ({ label: t.needs[kind], value: need(row.needs?.[kind]) })),
  ].filter(({ value }) => value !== '');
  if (row.isErased || pairs.length === 0) return [];
  return [section(`${t.arrival} ${row.arrival}: ${row.name ?? ''}`, { facts: pairs })];
}

function letters(facts: CaseFacts, lang: PageLanguage): string[] {
  return facts.messages.flatMap(({ subject, body, recipients, sentAt }) => {
    const at = `${clock(facts, sentAt)} (${recipients})`;
    return [
      `${at}: ${pickText(subject, lang, facts.lang)?.text ?? ''}`,
      pickText(body, lang, facts.lang)?.text ?? '',
    ];
  });
}

/** `2026-05-01 12.00` would be read differently everywhere; this is how records systems sort. */
function clock({ timeZone }: CaseFacts, instant: string | null): string {
  return instant === null ? '' : wallClockAt(instant, timeZone).replace('T', ' ');
}

function said(
  value: unknown,
  options: readonly QuestionOption[],
  facts: CaseFacts,
  lang: PageLanguage,
): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((one) => said(one, options, facts, lang)).join(', ');
  if (typeof value === 'boolean') return value ? registrationTexts[lang].yes : registrationTexts[lang].no;
  if (typeof value === 'object') return '';
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const option = options.find(({ id }) => id === text);
  return option ? (pickText(option.label, lang, facts.lang)?.text ?? text) : text;
}

function need(value: string | string[] | null | undefined): string {
  return Array.isArray(value) ? value.map((one) => one || '1').join(', ') : (value ?? '');
}
