import { sql, type Kysely } from 'kysely';
import { said } from '#domains/events/said-text.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import type { PageLanguage, TextLanguage, Texts } from '#platform/i18n/languages.ts';
import { registrationListTexts } from '#platform/i18n/texts/registration-list.ts';
import { registrationTexts } from '#platform/i18n/texts/registration.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { wallClockAt } from '#platform/time/wall-clock.ts';
import { answerText } from '../../list/answer-text.ts';
import { needColumns, plainColumns, type NeedColumn, type PlainColumn } from '../../list/export-columns.ts';
import type { ExportInput } from '../../list/list-schema.ts';
import type { Sheet, SheetCell } from '#platform/server/export/sheet.ts';
import type { QuestionKind, QuestionOption, RegistrationState, Sector } from '../../schema.ts';
import { accessDesk } from '../access.ts';
import { filtered } from './filtered.ts';

interface Row extends Record<NeedColumn | 'answers' | 'sensitive' | 'extras', unknown> {
  arrival: number;
  name: string | null;
  email: string | null;
  job_title: string | null;
  affiliation: string | null;
  sector: Sector | null;
  categoryId: string;
  state: RegistrationState;
  holds: boolean;
  chairs: number;
  price: number;
  booker: string | null;
  lang: PageLanguage;
  way: string;
  created_at: string;
  address_confirmed_at: string | null;
  on_list: boolean;
  photos: boolean;
  newsletter: boolean;
  note: string | null;
  companions: string[] | null;
  extras: Record<string, 'taken' | 'waiting'>;
  answers: Record<string, unknown>;
  sensitive: Record<string, unknown>;
}

interface Question {
  id: string;
  label: Texts;
  kind: QuestionKind;
  options: QuestionOption[];
  isSensitive: boolean;
}

interface Around {
  lang: PageLanguage;
  eventLang: TextLanguage;
  timeZone: string;
  categories: ReadonlyMap<string, Texts>;
  extras: ReadonlyMap<string, Texts>;
  questions: ReadonlyMap<string, Question>;
}

/**
 * Registrations as a table with the chosen columns, for the event's organisers. That it was taken out is written
 * down with the names of its columns; for needs and sensitive answers as a reading of each kind.
 * @throws DomainError `event.not_found`, `registration.not_found`
 */
export async function exportRegistrations(
  db: Kysely<Database>,
  actor: Actor,
  input: ExportInput,
): Promise<Sheet> {
  const { event } = await accessDesk(db, actor, input.event);
  const key = { organisationId: event.organisation_id, eventId: event.id };
  return inTransaction(db, async (trx) => {
    const parts = await partsOf(trx, key);
    const around = { lang: input.lang, eventLang: event.lang, timeZone: event.time_zone, ...parts };
    const columns = input.columns.flatMap((name) => columnOf(name, around) ?? []);
    const isSensitive = columns.some((column) => column.isSensitive);
    await recordAudit(trx, actor, {
      ...key,
      action: isSensitive ? 'registration.export_sensitive' : 'registration.export',
      subjectKind: 'registration_desk',
      fields: columns.map(({ name }) => name),
    });
    const rows = await readRows(trx, key, input, isSensitive);
    return {
      name: registrationListTexts[input.lang].title,
      columns: columns.map(({ title }) => title),
      rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    };
  });
}

interface Column {
  name: string;
  title: string;
  isSensitive: boolean;
  cell: (row: Row) => SheetCell;
}

/** Null for a name that this event has no column for. */
function columnOf(name: string, around: Around): Column | null {
  const t = registrationListTexts[around.lang];
  const title = (texts: Texts) => said(texts, around.lang, around.eventLang)?.text ?? '';
  if ((plainColumns as readonly string[]).includes(name)) {
    const plain = name as PlainColumn;
    return {
      name,
      title: t.columns[plain],
      isSensitive: false,
      cell: (row) => plainCell(plain, row, around),
    };
  }
  if ((needColumns as readonly string[]).includes(name)) {
    const need = name as NeedColumn;
    return { name, title: t.columns[need], isSensitive: true, cell: (row) => needCell(need, row, around) };
  }
  const id = name.slice(name.indexOf('.') + 1);
  const extra = name.startsWith('extra.') ? around.extras.get(id) : undefined;
  if (extra)
    return {
      name,
      title: title(extra),
      isSensitive: false,
      cell: ({ extras }) => (extras[id] === undefined ? '' : extras[id] === 'taken' ? t.yes : t.extraWaiting),
    };
  const question = name.startsWith('question.') ? around.questions.get(id) : undefined;
  if (!question) return null;
  return {
    name,
    title: title(question.label),
    isSensitive: question.isSensitive,
    cell: (row) =>
      answerText(
        { ...question, value: (question.isSensitive ? row.sensitive : row.answers)[id] },
        around.lang,
        around.eventLang,
      ),
  };
}

function plainCell(column: PlainColumn, row: Row, { lang, timeZone, ...around }: Around): SheetCell {
  const t = registrationListTexts[lang];
  const local = (instant: string) => wallClockAt(instant, timeZone).slice(0, 16).replace('T', ' ');
  const yes = (is: boolean) => (is ? t.yes : '');
  switch (column) {
    case 'sector':
      return row.sector === null ? null : registrationTexts[lang].sectors[row.sector];
    case 'category':
      return said(around.categories.get(row.categoryId) ?? {}, lang, around.eventLang)?.text ?? null;
    case 'state':
      return t.states[row.state === 'waitlisted' && row.holds ? 'offered' : row.state];
    case 'price':
      return row.price / 100;
    case 'way':
      return t.ways[row.way] ?? row.way;
    case 'registered':
      return local(row.created_at);
    case 'confirmed':
      return row.address_confirmed_at === null ? '' : local(row.address_confirmed_at);
    case 'on_list':
    case 'photos':
    case 'newsletter':
      return yes(row[column]);
    default:
      return row[column];
  }
}

/** A companion may be without a name, but takes a chair. */
function needCell(column: NeedColumn, row: Row, { lang }: Around): SheetCell {
  if (column !== 'companions') return row[column] as string | null;
  const names = row.companions ?? [];
  return names.map((name) => name || registrationListTexts[lang].unnamedCompanion).join(', ');
}

interface Key {
  organisationId: string;
  eventId: string;
}

/** Needs and sensitive answers are read only where they were asked for. */
async function readRows(
  db: Kysely<Database>,
  key: Key,
  input: ExportInput,
  isSensitive: boolean,
): Promise<Row[]> {
  const answers = (table: string) => sql`coalesce((select jsonb_object_agg(a.question_id, a.value -> 'value')
    from ${sql.table(table)} a where a.organisation_id = r.organisation_id and a.event_id = r.event_id
      and a.registration_id = r.id), '{}')`;
  const needs = isSensitive
    ? sql`n.diet, n.access, n.interpreter, n.companions, ${answers('registration_sensitive_answers')} as sensitive`
    : sql`null as diet, null as access, null as interpreter, null as companions, '{}'::jsonb as sensitive`;
  const { rows } = await sql<Row>`
    select r.arrival, r.name, r.email, r.job_title, r.affiliation, r.sector, r.category_id as "categoryId", r.state,
      r.holds, r.chairs, r.price, b.name as booker, r.lang, r.way, r.created_at, r.address_confirmed_at, r.on_list,
      r.photos, r.newsletter, r.note, ${needs}, ${answers('registration_answers')} as answers,
      coalesce((select jsonb_object_agg(x.extra_id, x.state) from registration_extra_choices x
        where x.organisation_id = r.organisation_id and x.event_id = r.event_id and x.registration_id = r.id
          and x.state <> 'cancelled'), '{}') as extras
    from registrations r
    left join registration_bookings b on b.organisation_id = r.organisation_id and b.event_id = r.event_id
      and b.id = r.booking_id
    left join registration_needs n on n.organisation_id = r.organisation_id and n.event_id = r.event_id
      and n.registration_id = r.id
    where ${filtered(key, input.filter)}
    order by r.arrival`.execute(db);
  return rows;
}

/** What an event's exports may have columns for beside the usual. */
export async function partsOf(
  db: Kysely<Database>,
  { organisationId, eventId }: Key,
): Promise<Pick<Around, 'categories' | 'extras' | 'questions'>> {
  const of = sql`organisation_id = ${organisationId} and event_id = ${eventId}`;
  const { rows } = await sql<{
    categories: { id: string; name: Texts }[];
    extras: { id: string; name: Texts }[];
    questions: Question[];
  }>`
    select (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by position, id), '[]')
        from registration_categories where ${of}) as categories,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by position, id), '[]')
        from registration_extras where ${of}) as extras,
      (select coalesce(json_agg(json_build_object('id', id, 'label', label, 'kind', kind, 'options', options,
        'isSensitive', is_sensitive) order by position, id), '[]')
        from registration_questions where ${of}) as questions`.execute(db);
  const [found] = rows;
  return {
    categories: new Map(found?.categories.map(({ id, name }) => [id, name])),
    extras: new Map(found?.extras.map(({ id, name }) => [id, name])),
    questions: new Map(found?.questions.map((question) => [question.id, question])),
  };
}
