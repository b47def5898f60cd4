/** Writes the sessions of a text into a draft, keeping what is there and what was mended by hand. */
import type { ImportedEvent, ImportLine } from '../importing/import-report.ts';
import { matchEntries } from '../importing/match.ts';
import { mergeFields } from '../importing/merge-field.ts';
import type { WantedSession, WantedSlot } from '../importing/wanted.ts';
import { canonical } from '../describe-changes.ts';
import type { Edit } from './edit-programme.ts';
import { importBlocks } from './import-blocks.ts';
import { openPlaces, type Places } from './import-places.ts';
import {
  currentSessionFields,
  newSession,
  readImportRows,
  wantedSessionFields,
  writeSessionFields,
  type ImportRows,
  type RowSession,
  type RowSlot,
} from './import-rows.ts';
import { mergeInto } from './merge-sessions.ts';
import { findSession, insertSession } from './write-session.ts';
import { clockOf, dateOf, spanOn } from '#platform/time/wall-clock.ts';
import { dropEmptyBlocks, insertSlot, localOf, timeColumns } from './write-slot.ts';

type Report = Pick<ImportedEvent, 'added' | 'changed' | 'kept' | 'missing' | 'unchanged'>;

interface Run {
  edit: Edit;
  rows: ImportRows;
  places: Places;
  report: Report;
  /** Sessions whose texts this import has written already. */
  claimed: Set<string>;
}

export async function importSessions(edit: Edit, wanted: readonly WantedSession[]): Promise<Report> {
  const run: Run = {
    edit,
    rows: await readImportRows(edit),
    places: await openPlaces(edit),
    report: { added: [], changed: [], kept: [], missing: [], unchanged: 0 },
    claimed: new Set(),
  };
  const found = findAgain(run.rows, wanted);
  const slotIds = new Map<WantedSlot, string>();
  for (const session of wanted) {
    const there = [...new Set(session.slots.flatMap((slot) => found.get(slot)?.session.id ?? []))];
    if (there.length === 0) await addSession(run, session, slotIds);
    else await updateSession(run, session, there, found, slotIds);
  }
  await importBlocks(edit, slotIds, run.rows);
  await dropEmptyBlocks(edit);
  reportMissing(run, new Set([...found.values()].map((one) => one.slot?.id ?? one.session.id)));
  return run.report;
}

/** A session without a time stands for itself, one with times is found by each of them. */
interface Found {
  session: RowSession;
  slot: RowSlot | null;
}

function findAgain(rows: ImportRows, wanted: readonly WantedSession[]): Map<WantedSlot, Found> {
  const present = rows.sessions.flatMap((session): (Found & { id: string })[] => {
    const slots = rows.slots.filter((slot) => slot.session_id === session.id);
    if (slots.length === 0) return [{ id: session.id, session, slot: null }];
    return slots.map((slot) => ({ id: slot.id, session, slot }));
  });
  const slots = wanted.flatMap((session) => session.slots);
  const matches = matchEntries(
    slots,
    present.map(({ id, session, slot }) => ({
      id,
      keys: keysOf(slot?.imported ?? session.imported),
      title: String(slot?.imported?.['title'] ?? session.title[session.lang] ?? ''),
      code: slot?.code ?? null,
      date: slot?.starts_on ?? null,
      start: slot?.starts_local ? clockOf(localOf(slot.starts_local)) : null,
    })),
  );
  const byId = new Map(present.map((one) => [one.id, one]));
  const found = new Map<WantedSlot, Found>();
  for (const [index, id] of matches) {
    const slot = slots[index];
    const one = byId.get(id);
    if (slot && one) found.set(slot, one);
  }
  return found;
}

function keysOf(imported: Record<string, unknown> | null): string[] {
  const keys = imported?.['keys'];
  return Array.isArray(keys) ? keys.map(String) : [];
}

async function addSession(run: Run, wanted: WantedSession, slotIds: Map<WantedSlot, string>): Promise<void> {
  const { edit, report } = run;
  const fields = wantedSessionFields(wanted);
  const withoutTime = wanted.slots.filter((slot) => slot.date === null);
  const { id } = await insertSession(edit, await newSession(edit, wanted, fields), {
    importKey: wanted.slots[0]?.key ?? null,
    imported: { ...fields, keys: withoutTime.map((slot) => slot.key) },
  });
  run.claimed.add(id);
  for (const slot of wanted.slots) {
    if (slot.date !== null) slotIds.set(slot, await addSlot(run, id, slot));
    report.added.push(lineOf(id, wanted.title, slot));
  }
}

async function addSlot(run: Run, sessionId: string, slot: WantedSlot): Promise<string> {
  const { edit, places } = run;
  const date = slot.date ?? '';
  const place = slot.place === null ? null : await places.find(slot.place, edit.event.venue_id);
  return insertSlot(
    edit,
    sessionId,
    {
      ...timeColumns(edit.event.time_zone, date, spanOn(date, slot.start, slot.end), edit.warnings),
      doors_local: slot.doors,
      code: slot.code,
      venue_id: place?.venueId ?? null,
      room_id: place?.roomId ?? null,
      attendance: null,
      joining_link: null,
      tentative: [],
      block_id: null,
    },
    { ...slotFields(slot), keys: [slot.key], title: slot.title, placeIds: placeIds(place) },
  );
}

function slotFields(slot: WantedSlot) {
  const { date, start, end, doors, code, place } = slot;
  return { date, start, end, doors, code, place };
}

function placeIds(place: { venueId: string | null; roomId: string | null } | null): string {
  return `${place?.venueId ?? ''}/${place?.roomId ?? ''}`;
}

async function updateSession(
  run: Run,
  wanted: WantedSession,
  there: readonly string[],
  found: ReadonlyMap<WantedSlot, Found>,
  slotIds: Map<WantedSlot, string>,
): Promise<void> {
  const [id, ...others] = there;
  if (id === undefined) return;
  // Entries that were apart and are now one: the accepted answer joins them.
  for (const other of others)
    await mergeInto(run.edit, await findSession(run.edit, id), await findSession(run.edit, other));
  const merged = others.length > 0 ? ['merged'] : [];
  const texts = run.claimed.has(id) ? { fields: [], kept: [] } : await updateTexts(run, id, wanted);
  run.claimed.add(id);
  for (const [index, slot] of wanted.slots.entries()) {
    const line = lineOf(id, wanted.title, slot);
    const present = found.get(slot);
    const own =
      index === 0 ? { fields: [...merged, ...texts.fields], kept: texts.kept } : { fields: [], kept: [] };
    if (!present || (present.slot === null && slot.date !== null)) {
      if (slot.date !== null) slotIds.set(slot, await addSlot(run, id, slot));
      if (present) run.report.changed.push({ ...line, fields: [...own.fields, 'date'] });
      else run.report.added.push(line);
    } else {
      const moved = present.slot ? await updateSlot(run, present.slot, slot) : { fields: [], kept: [] };
      if (present.slot) slotIds.set(slot, present.slot.id);
      tell(run, line, [...own.fields, ...moved.fields], [...own.kept, ...moved.kept]);
    }
  }
}

function tell({ report }: Run, line: ImportLine, fields: string[], kept: string[]): void {
  if (fields.length > 0) report.changed.push({ ...line, fields });
  if (kept.length > 0) report.kept.push({ ...line, fields: kept });
  if (fields.length === 0 && kept.length === 0) report.unchanged += 1;
}

async function updateTexts(run: Run, id: string, wanted: WantedSession) {
  const session = run.rows.sessions.find((one) => one.id === id);
  if (!session) return { fields: [], kept: [] };
  const next = wantedSessionFields(wanted);
  const current = currentSessionFields(run.rows, session, wanted.lang);
  const { keys, ...last } = session.imported ?? {};
  const merged = mergeFields(session.imported === null ? null : last, current, next);
  await writeSessionFields(run.edit, id, wanted, merged.values);
  await remember(run.edit, 'sessions', id, session.imported, {
    ...merged.imported,
    ...(keys !== undefined && { keys }),
  });
  return { fields: Object.keys(merged.values), kept: merged.kept };
}

async function updateSlot(run: Run, row: RowSlot, wanted: WantedSlot) {
  const { edit, places } = run;
  const next = slotFields(wanted);
  const current = {
    date: row.starts_on as string | null,
    start: row.starts_local && clockOf(localOf(row.starts_local)),
    end: row.ends_local && clockOf(localOf(row.ends_local)),
    doors: row.doors_local && row.doors_local.slice(0, 5),
    code: row.code,
    place: currentPlace(row, next.place),
  };
  const { keys, title: _title, placeIds: _placeIds, block, ...last } = row.imported ?? {};
  const merged = mergeFields(row.imported === null ? null : last, current, next);
  const values = { ...current, ...merged.values };
  const date = values.date ?? dateOf(row.starts_on);
  const place =
    merged.values.place === undefined
      ? { venueId: row.venue_id, roomId: row.room_id }
      : merged.values.place === null
        ? { venueId: null, roomId: null }
        : await places.find(merged.values.place, edit.event.venue_id);
  if (Object.keys(merged.values).length > 0)
    await edit.trx
      .updateTable('slots')
      .set({
        ...timeColumns(edit.event.time_zone, date, spanOn(date, values.start, values.end), edit.warnings),
        doors_local: values.doors,
        code: values.code,
        venue_id: place.venueId,
        room_id: place.roomId,
      })
      .where('organisation_id', '=', edit.event.organisation_id)
      .where('id', '=', row.id)
      .execute();
  await remember(edit, 'slots', row.id, row.imported, {
    ...merged.imported,
    keys: [...new Set([...keysOf({ keys }), wanted.key])],
    title: wanted.title,
    placeIds: merged.kept.includes('place') ? row.imported?.['placeIds'] : placeIds(place),
    ...(block !== undefined && { block }),
  });
  return { fields: Object.keys(merged.values), kept: merged.kept };
}

/** A place is a text to the importer and a row to the draft: while the row is the one imported, the text stands for it. */
function currentPlace(row: RowSlot, wanted: string | null): string | null {
  const now = placeIds({ venueId: row.venue_id, roomId: row.room_id });
  if (row.imported && row.imported['placeIds'] === now)
    return (row.imported['place'] as string | null) ?? null;
  if (row.venue_id === null) return null;
  return row.imported === null && wanted === null ? null : `#${now}`;
}

export async function remember(
  edit: Edit,
  table: 'sessions' | 'slots',
  id: string,
  before: Record<string, unknown> | null,
  now: Record<string, unknown>,
): Promise<void> {
  if (before && canonical(before) === canonical(now)) return;
  await edit.trx
    .updateTable(table)
    .set({ imported: JSON.stringify(now) })
    .where('organisation_id', '=', edit.event.organisation_id)
    .where('id', '=', id)
    .execute();
}

function lineOf(sessionId: string, title: string, slot: WantedSlot): ImportLine {
  return { title, code: slot.code, date: slot.date, start: slot.start, line: slot.line, sessionId };
}

function reportMissing({ rows, report }: Run, found: ReadonlySet<string>): void {
  for (const session of rows.sessions) {
    const slots = rows.slots.filter((slot) => slot.session_id === session.id);
    const title = session.title[session.lang] ?? '';
    const about = { title, line: null, sessionId: session.id };
    if (slots.length === 0 && session.imported && !found.has(session.id) && !session.withdrawn_at)
      report.missing.push({ ...about, code: null, date: null, start: null });
    for (const slot of slots)
      if (slot.imported && !found.has(slot.id) && !slot.withdrawn_at)
        report.missing.push({
          ...about,
          code: slot.code,
          date: slot.starts_on,
          start: slot.starts_local && clockOf(localOf(slot.starts_local)),
        });
  }
}
