import type { Kysely } from 'kysely';
import { said } from '#domains/events/said-text.ts';
import { paperFrame } from '#domains/events/server/paper-frame.ts';
import type { Actor } from '#domains/organisations/actor.ts';
import { recordAudit } from '#domains/organisations/server/record-audit.ts';
import { DomainError } from '#platform/errors/domain-error.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { registrationTexts } from '#platform/i18n/texts/registration.ts';
import { seatPapersTexts } from '#platform/i18n/texts/seat-papers.ts';
import type { Database } from '#platform/server/db/database.ts';
import { inTransaction } from '#platform/server/db/transactions.ts';
import { typeset } from '#platform/server/typst/typeset.ts';
import { formatLongDate, formatTimeRange } from '#platform/time/format.ts';
import { mixTables } from '../mix-tables.ts';
import { accessAllocation } from './access.ts';
import { readRooms, type Room } from './read-rooms.ts';

interface PrintInput {
  event: string;
  lang: PageLanguage;
}

/**
 * Lists for the doors of rooms, a page or more for each occurrence: a box to tick, name, workplace, sector; companions on
 * lines of their own. A tagged PDF.
 * @param input `slot`: one occurrence alone
 * @throws DomainError `event.not_found`, `allocation.not_found`, `allocation.slot.not_found`, `work.unavailable`
 */
export async function printRoomLists(
  db: Kysely<Database>,
  actor: Actor,
  input: PrintInput & { slot: string | null },
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { frame, rooms } = await prepare(db, actor, input);
  const t = seatPapersTexts[input.lang];
  const labels = { ...t.columns, leads: t.leads, page: t.page, of: t.pageOf, nobody: t.nobody };
  const content = {
    ...frame,
    title: t.roomList,
    labels,
    rooms: rooms.map((room) => ({
      ...facts(room, input.lang),
      leads: room.leads.join(', '),
      people: room.people.flatMap((person) => [
        ...(person.isBeside ? [] : [lineOf(person, input.lang)]),
        ...companionsOf(person, input.lang).map((name) => ({ name, affiliation: '', sector: '' })),
      ]),
    })),
  };
  return typeset({ template: 'src/domains/allocation/print/room-lists.typ', content, at: now });
}

/**
 * A card for each table of one occurrence with who sits at it, sectors mixed. Two cards on a sheet; a tagged PDF.
 * @param input `size`: chairs at a table
 * @throws DomainError `event.not_found`, `allocation.not_found`, `allocation.slot.not_found`, `work.unavailable`
 */
export async function printTableCards(
  db: Kysely<Database>,
  actor: Actor,
  input: PrintInput & { slot: string; size: number },
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { frame, rooms } = await prepare(db, actor, input);
  const t = seatPapersTexts[input.lang];
  const [room] = rooms;
  const people = (room?.people ?? []).map((person) => ({ ...person, name: person.name ?? t.unnamed }));
  const tables = mixTables(people, input.size).map((table, at) => ({
    name: t.table(at + 1),
    people: table.flatMap((person) => [
      ...(person.isBeside ? [] : [person.name]),
      ...companionsOf(person, input.lang),
    ]),
  }));
  const shown = room ? facts(room, input.lang) : {};
  const content = { ...frame, title: t.cards, nobody: t.nobody, room: shown, tables };
  return typeset({ template: 'src/domains/allocation/print/table-cards.typ', content, at: now });
}

async function prepare(db: Kysely<Database>, actor: Actor, input: PrintInput & { slot: string | null }) {
  const { event } = await accessAllocation(db, actor, input.event);
  const rooms = await readRooms(db, { organisationId: event.organisation_id, eventId: event.id }, input.slot);
  if (input.slot !== null && rooms.length === 0) throw new DomainError('allocation.slot.not_found');
  await inTransaction(db, (trx) =>
    recordAudit(trx, actor, {
      organisationId: event.organisation_id,
      eventId: event.id,
      action: 'allocation.read_list',
      subjectKind: 'allocation',
      subjectId: event.id,
    }),
  );
  const frame = await paperFrame(db, event, input);
  return { frame, rooms };
}

function facts(room: Room, lang: PageLanguage) {
  const day = formatLongDate(lang, room.date);
  const when = room.start === null ? day : `${day}, ${formatTimeRange(lang, room.start, room.end)}`;
  const t = seatPapersTexts[lang];
  return {
    code: room.code ?? '',
    name: said(room.title, lang, room.lang)?.text ?? '',
    when,
    place: room.place ?? '',
    seats: t.of(room.taken, room.max),
  };
}

function lineOf({ name, affiliation, sector }: Room['people'][number], lang: PageLanguage) {
  return {
    name: name ?? seatPapersTexts[lang].unnamed,
    affiliation: affiliation ?? '',
    sector: sectorIn(sector, lang),
  };
}

function sectorIn(sector: string | null, lang: PageLanguage): string {
  const names: Readonly<Record<string, string>> = registrationTexts[lang].sectors;
  return sector === null ? '' : (names[sector] ?? sector);
}

/** As many as have a chair; by name where it is known. */
function companionsOf(person: Room['people'][number], lang: PageLanguage): string[] {
  const t = seatPapersTexts[lang];
  return Array.from({ length: person.chairs - (person.isBeside ? 0 : 1) }, (_, at) => {
    const name = person.companions[at]?.trim();
    if (name) return name;
    return person.name === null ? t.companion : t.companionOf(person.name);
  });
}
