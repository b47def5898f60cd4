/** Writes facts of a text into the event, keeping what was mended by hand. */
import { newId } from '#platform/server/db/ids.ts';
import type { ImportedEvent } from '../importing/import-report.ts';
import type { FoundFacts, FoundParty } from '../importing/event-facts.ts';
import { plainTitle } from '../importing/likeness.ts';
import { mergeFields } from '../importing/merge-field.ts';
import type { TextLanguage } from '#platform/i18n/languages.ts';
import { canonical } from '../describe-changes.ts';
import type { Edit } from './edit-programme.ts';
import { openPlaces } from './import-places.ts';
import { changeEvent } from './update-event.ts';

/** What an import writes of the event itself, in comparable form. */
interface EventImport extends Record<string, unknown> {
  title: string;
  dates: string;
  venue: FoundFacts['venue'];
  registration: FoundFacts['registration'];
  contact: FoundFacts['contact'];
  description: string;
}

export interface EventTexts {
  title: string | null;
  lang: TextLanguage;
  facts: FoundFacts;
  /** Recognises a meeting of a series the next time. */
  meeting?: { date: string | null; title: string };
}

export async function importFacts(edit: Edit, texts: EventTexts): Promise<ImportedEvent['facts']> {
  const { event } = edit;
  const last = event.imported ?? {};
  const current = await currentFields(edit, texts.lang);
  const next = wantedFields(texts, current);
  const merged = mergeFields(event.imported === null ? null : last, current, next);
  await writeFields(edit, texts, merged.values);
  const practical = await importPractical(edit, texts);
  const parties = await importParties(edit, texts.facts.parties);
  const imported = {
    ...merged.imported,
    practical: practical.imported,
    parties: parties.imported,
    ...(texts.meeting && { meeting: texts.meeting }),
  };
  if (canonical(event.imported) !== canonical(imported))
    await edit.trx
      .updateTable('events')
      .set({ imported: JSON.stringify(imported) })
      .where('organisation_id', '=', event.organisation_id)
      .where('id', '=', event.id)
      .execute();
  return {
    changed: [
      ...Object.keys(merged.values),
      ...(practical.changed ? ['practical'] : []),
      ...(parties.changed ? ['parties'] : []),
    ],
    kept: [...merged.kept, ...(practical.kept ? ['practical'] : [])],
  };
}

async function currentFields({ trx, event }: Edit, lang: TextLanguage): Promise<EventImport> {
  const venue = event.venue_id
    ? await trx
        .selectFrom('venues')
        .select(['name', 'address'])
        .where('organisation_id', '=', event.organisation_id)
        .where('id', '=', event.venue_id)
        .executeTakeFirst()
    : undefined;
  const { note, ...registration } = event.registration;
  const { state, ...rest } = registration;
  return {
    title: event.title[lang] ?? '',
    dates: event.starts_on === null ? '' : [event.starts_on, event.ends_on].join('/'),
    venue: venue ?? null,
    registration: {
      ...rest,
      ...(state !== 'none' && { state }),
      ...(note?.[lang] && { note: note[lang] }),
    } as FoundFacts['registration'],
    contact: event.contact,
    description: event.description[lang] ?? '',
  };
}

/** What the text says nothing of stays as it is. */
function wantedFields({ title, facts }: EventTexts, current: EventImport): EventImport {
  const { startsOn, endsOn } = facts;
  return {
    title: title?.slice(0, 300) ?? current.title,
    dates: startsOn ? [startsOn, endsOn].join('/') : current.dates,
    venue: facts.venue ? venueWith(facts.venue, current.venue) : current.venue,
    registration: Object.keys(facts.registration).length > 0 ? facts.registration : current.registration,
    contact: Object.keys(facts.contact).length > 0 ? facts.contact : current.contact,
    description: facts.description || current.description,
  };
}

/** A venue the organisation knows by name keeps the address it has. */
function venueWith(
  found: NonNullable<FoundFacts['venue']>,
  current: FoundFacts['venue'],
): FoundFacts['venue'] {
  const same = current && plainTitle(current.name) === plainTitle(found.name);
  return same ? current : found;
}

async function writeFields(edit: Edit, { lang }: EventTexts, values: Partial<EventImport>): Promise<void> {
  const { event } = edit;
  const venueId = values.venue
    ? await (await openPlaces(edit)).venue(values.venue.name, values.venue.address)
    : undefined;
  const [startsOn, endsOn] = values.dates?.split('/') ?? [];
  const { note, state, ...registration } = values.registration ?? {};
  await changeEvent(edit, {
    ...(values.title !== undefined && { title: { ...event.title, [lang]: values.title } }),
    ...(values.description !== undefined && {
      description: { ...event.description, [lang]: values.description },
    }),
    ...(values.dates !== undefined && { startsOn: startsOn || null, endsOn: endsOn || null }),
    ...(venueId !== undefined && { venueId }),
    ...(values.registration && {
      registration: {
        ...event.registration,
        ...registration,
        state: state ?? event.registration.state,
        ...(note && { note: { ...event.registration.note, [lang]: note } }),
      },
    }),
    ...(values.contact && { contact: { ...event.contact, ...values.contact } }),
  });
  if (venueId !== undefined) edit.event = { ...event, venue_id: venueId };
}

/** Each practical text is merged by its heading; those somebody removed do not come back. */
async function importPractical(edit: Edit, { lang, facts }: EventTexts) {
  const last = (edit.event.imported?.['practical'] ?? {}) as Record<string, string>;
  const items = edit.event.practical.map((item) => ({ ...item }));
  const imported: Record<string, string> = { ...last };
  let [changed, kept] = [false, false];
  for (const { heading, body } of facts.practical) {
    const item = items.find((one) => one.heading[lang] === heading);
    const was = last[heading];
    if (!item && was === undefined)
      items.push({ id: newId(), heading: { [lang]: heading }, body: { [lang]: body } });
    else if (!item || item.body[lang] === body || was === body) {
      if (item && item.body[lang] === body) imported[heading] = body;
      continue;
    } else if (was !== undefined && item.body[lang] === was) item.body = { ...item.body, [lang]: body };
    else {
      kept = true;
      continue;
    }
    imported[heading] = body;
    changed = true;
  }
  if (changed) await changeEvent(edit, { practical: items });
  return { imported, changed, kept };
}

/** Parties of the text that the event has not had yet are added; nobody is taken away. */
async function importParties({ trx, event }: Edit, found: readonly FoundParty[]) {
  const last = Array.isArray(event.imported?.['parties']) ? (event.imported['parties'] as string[]) : [];
  const present = await trx
    .selectFrom('event_parties')
    .select(['name', 'position'])
    .where('organisation_id', '=', event.organisation_id)
    .where('event_id', '=', event.id)
    .execute();
  const known = new Set([...last, ...present.map((party) => plainTitle(party.name))]);
  let position = Math.max(0, ...present.map((party) => party.position + 1));
  let changed = false;
  for (const party of found) {
    if (known.has(plainTitle(party.name))) continue;
    known.add(plainTitle(party.name));
    changed = true;
    await trx
      .insertInto('event_parties')
      .values({
        ...party,
        organisation_id: event.organisation_id,
        event_id: event.id,
        id: newId(),
        position: position++,
      })
      .execute();
  }
  return { imported: [...new Set([...last, ...found.map((party) => plainTitle(party.name))])], changed };
}
