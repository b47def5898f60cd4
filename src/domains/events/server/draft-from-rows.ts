/** Rows as the draft that pages and publishing work with. Pure. */
import type { Draft } from '../draft.ts';
import { speakerEntry } from '../draft.ts';
import type { DraftRows } from './draft-rows.ts';
import { toInstant } from './recompute-instants.ts';
import { localOf } from './write-slot.ts';

export function draftFromRows(rows: DraftRows): Draft {
  const publishedSlots = new Set(rows.publishedSlots.map((slot) => slot.slot_id));
  return {
    organisation: organisationOf(rows),
    event: eventOf(rows),
    parties: rows.parties.map(({ id, role, kind, name, title, url, logo }) => ({
      id,
      role,
      kind,
      name,
      title,
      url,
      logo,
    })),
    venues: venuesOf(rows.venues, rows.rooms),
    speakers: rows.speakers.map(speakerOf),
    sessions: sessionsOf(rows, publishedSlots),
    blocks: rows.blocks.map(({ id, title }) => ({ id, title })),
    slots: rows.slots.map((slot) => slotOf(slot, publishedSlots.has(slot.id))),
    materials: rows.materials.map((row) => ({
      id: row.id,
      title: row.title,
      lang: row.lang,
      url: row.url,
      file: row.file,
      sessionId: row.session_id,
      speakerId: row.speaker_id,
      status: row.status,
    })),
    undo: rows.steps.undo?.label ?? null,
    redo: rows.steps.redo?.label ?? null,
  };
}

function organisationOf({ organisation: row }: DraftRows): Draft['organisation'] {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    lang: row.lang,
    country: row.country,
    kind: row.kind,
    url: row.url,
    colour: row.colour,
    logo: row.logo,
    contact: row.contact,
    controller: row.controller,
  };
}

function eventOf({ event: row, slug, series, publication }: DraftRows): Draft['event'] {
  return {
    id: row.id,
    slug,
    organisationId: row.organisation_id,
    lang: row.lang,
    title: row.title,
    subtitle: row.subtitle,
    summary: row.summary,
    description: row.description,
    theme: row.theme,
    questions: row.questions,
    account: row.account,
    series,
    edition: row.edition,
    editionYear: row.edition_year,
    timeZone: row.time_zone,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    datesNote: row.dates_note,
    attendance: row.attendance,
    venueId: row.venue_id,
    tentative: row.tentative,
    registration: row.registration,
    contact: row.contact,
    practical: row.practical,
    privacy: row.privacy,
    draftVersion: row.draft_version,
    publishedVersion: row.published_version,
    publishedAt: publication && toInstant(publication.published_at),
    publishedDraftVersion: row.published_draft_version,
    archivedAt: row.archived_at && toInstant(row.archived_at),
    withdrawnAt: row.withdrawn_at && toInstant(row.withdrawn_at),
    updatedAt: toInstant(row.updated_at),
  };
}

export function venuesOf(venues: DraftRows['venues'], rooms: DraftRows['rooms']): Draft['venues'] {
  return venues.map((row) => ({
    id: row.id,
    name: row.name,
    address: row.address,
    lang: row.lang,
    url: row.url,
    directions: row.directions,
    access: row.access,
    accessNotes: row.access_notes,
    accessContact: row.access_contact,
    rooms: rooms
      .filter((room) => room.venue_id === row.id)
      .map(({ id, name, capacity, access, access_notes }) => ({
        id,
        name,
        capacity,
        access,
        accessNotes: access_notes,
      })),
  }));
}

function speakerOf(row: DraftRows['speakers'][number]): Draft['speakers'][number] {
  // What an older version of the form left behind is shown as nothing rather than stopping the page.
  const pending = speakerEntry.safeParse(row.pending);
  return {
    id: row.id,
    name: row.name,
    isAnonymous: row.is_anonymous,
    title: row.title,
    affiliation: row.affiliation,
    biography: row.biography,
    lang: row.lang,
    picture: row.picture,
    pictureConsentAt: row.picture_consent_at && toInstant(row.picture_consent_at),
    equipment: row.equipment,
    answer: row.answer,
    pending: pending.success ? pending.data : null,
    linkExpiresAt: row.token_expires_at && toInstant(row.token_expires_at),
    personId: row.person_id,
  };
}

function sessionsOf(rows: DraftRows, publishedSlots: Set<string>): Draft['sessions'] {
  const inDocument = new Set(rows.publication?.document.sessions.map((session) => session.id));
  const heldBySlot = new Set(
    rows.slots.filter((slot) => publishedSlots.has(slot.id)).map((slot) => slot.session_id),
  );
  const speakersOf = (sessionId: string, partId: string | null) =>
    rows.roles
      .filter((role) => role.session_id === sessionId && role.part_id === partId)
      .map((role) => ({ speakerId: role.speaker_id, role: role.role, tentative: role.is_tentative }));
  return rows.sessions.map((row) => ({
    id: row.id,
    slug: row.slug,
    oldSlugs: row.old_slugs,
    kind: row.kind,
    lang: row.lang,
    title: row.title,
    description: row.description,
    area: row.area,
    speakers: speakersOf(row.id, null),
    parts: rows.parts
      .filter((part) => part.session_id === row.id)
      .map(({ id, title, description }) => ({ id, title, description, speakers: speakersOf(row.id, id) })),
    prices: row.prices,
    recording: row.recording,
    interpreting: row.interpreting,
    tentative: row.tentative,
    updatedAt: toInstant(row.updated_at),
    withdrawn: row.withdrawn_at !== null,
    published: inDocument.has(row.id) || heldBySlot.has(row.id),
    importKey: row.import_key,
  }));
}

function slotOf(row: DraftRows['slots'][number], published: boolean): Draft['slots'][number] {
  return {
    id: row.id,
    sessionId: row.session_id,
    blockId: row.block_id,
    code: row.code,
    date: row.starts_on,
    start: row.starts_local && localOf(row.starts_local),
    end: row.ends_local && localOf(row.ends_local),
    startAt: row.starts_at && toInstant(row.starts_at),
    endAt: row.ends_at && toInstant(row.ends_at),
    doors: row.doors_local && row.doors_local.slice(0, 5),
    venueId: row.venue_id,
    roomId: row.room_id,
    attendance: row.attendance,
    joiningLink: row.joining_link,
    tentative: row.tentative,
    withdrawn: row.withdrawn_at !== null,
    published,
  };
}
