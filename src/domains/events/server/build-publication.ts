/** The draft as readers may see it. Pure but for the hash. */
import { createHash } from 'node:crypto';
import { canonical } from '../describe-changes.ts';
import type { Draft } from '../draft.ts';
import {
  publicationFormat,
  type PublicationDocument,
  type PublishedSession,
  type PublishedSlot,
} from '../publication.ts';

/** What calendars hold of a slot. */
export interface KnownSlot {
  uid: string;
  sequence: number;
  fingerprint: string;
  changedAt: string;
}

export interface BuiltPublication {
  document: PublicationDocument;
  /** By slot id, for the slots of the document: what to keep for the next publication. */
  known: Map<string, KnownSlot>;
}

/**
 * @param known what calendars hold since earlier publications, by slot id
 * @param publishedAt ISO instant
 */
export function buildPublication(
  draft: Draft,
  known: ReadonlyMap<string, KnownSlot>,
  { version, publishedAt }: { version: number; publishedAt: string },
): BuiltPublication {
  const sessions = draft.sessions
    .filter((session) => !session.withdrawn || session.published)
    .map(publicSession);
  const withdrawn = new Set(sessions.filter((session) => session.withdrawn).map((session) => session.id));
  const slots = draft.slots
    .filter((slot) => known.has(slot.id) || !(slot.withdrawn || withdrawn.has(slot.sessionId)))
    .map((slot) => publicSlot(draft, slot, slot.withdrawn || withdrawn.has(slot.sessionId)));
  const { controller: _controller, ...organisation } = draft.organisation;
  const document: PublicationDocument = {
    format: publicationFormat,
    version,
    publishedAt,
    organisation,
    event: publicEvent(draft),
    parties: [...draft.parties].sort((a, b) => partyOrder(a.role) - partyOrder(b.role)),
    venues: venuesIn(draft, slots),
    speakers: speakersIn(draft, sessions),
    sessions,
    blocks: draft.blocks.filter((block) => slots.some((slot) => slot.blockId === block.id)),
    slots,
    materials: publicMaterials(draft, withdrawn),
  };
  return numberSlots(document, known);
}

/**
 * Gives every slot its lasting uid, and a higher sequence exactly where something a calendar shows has changed.
 * Source: RFC 5545, 3.8.7.4.
 */
export function numberSlots(
  document: PublicationDocument,
  known: ReadonlyMap<string, KnownSlot>,
): BuiltPublication {
  const kept = new Map<string, KnownSlot>();
  const slots = document.slots.map((slot) => {
    const before = known.get(slot.id);
    const fingerprint = slotFingerprint(document, slot);
    const same = before?.fingerprint === fingerprint;
    const now: KnownSlot = {
      uid: before?.uid ?? slot.id,
      sequence: before ? before.sequence + (same ? 0 : 1) : 0,
      fingerprint,
      changedAt: before && same ? before.changedAt : document.publishedAt,
    };
    kept.set(slot.id, now);
    return { ...slot, uid: now.uid, sequence: now.sequence, changedAt: now.changedAt };
  });
  return { document: { ...document, slots }, known: kept };
}

/** A hash of what a calendar entry shows of the slot; what is only "not yet confirmed" counts too. */
export function slotFingerprint(document: PublicationDocument, slot: PublishedSlot): string {
  const session = document.sessions.find((one) => one.id === slot.sessionId);
  const venue = document.venues.find((one) => one.id === slot.venueId);
  const names = new Map(document.speakers.map((speaker) => [speaker.id, speaker.name]));
  const roles = session ? [...session.speakers, ...session.parts.flatMap((part) => part.speakers)] : [];
  const shown = {
    ...{ withdrawn: slot.withdrawn, start: slot.start, end: slot.end, date: slot.date, code: slot.code },
    ...{ startAt: slot.startAt, endAt: slot.endAt, doors: slot.doors, attendance: slot.attendance },
    timeZone: document.event.timeZone,
    place: [venue?.name, venue?.address, venue?.rooms.find((room) => room.id === slot.roomId)?.name],
    tentative: [slot.tentative, session?.tentative, document.event.tentative],
    title: session?.title,
    description: session?.description,
    parts: session?.parts.map((part) => [part.title, part.description]),
    speakers: roles.map((role) => [names.get(role.speakerId), role.role, role.tentative]),
    prices: session?.prices,
  };
  return createHash('sha256').update(canonical(shown)).digest('hex');
}

function publicSession(session: Draft['sessions'][number]): PublishedSession {
  const { published: _published, importKey: _importKey, withdrawn, ...shown } = session;
  return withdrawn ? { ...shown, withdrawn } : shown;
}

function publicSlot(draft: Draft, slot: Draft['slots'][number], withdrawn: boolean): PublishedSlot {
  const { joiningLink: _joiningLink, published: _published, ...shown } = slot;
  const attendance = slot.attendance ?? draft.event.attendance;
  return {
    ...shown,
    attendance,
    venueId: slot.venueId ?? (attendance === 'online' ? null : draft.event.venueId),
    withdrawn,
    uid: '',
    sequence: 0,
    changedAt: '',
  };
}

function publicEvent({ event, organisation }: Draft): PublicationDocument['event'] {
  const {
    organisationId: _organisationId,
    draftVersion: _draftVersion,
    publishedVersion: _publishedVersion,
    publishedAt: _publishedAt,
    publishedDraftVersion: _publishedDraftVersion,
    archivedAt: _archivedAt,
    withdrawnAt: _withdrawnAt,
    updatedAt: _updatedAt,
    privacy,
    ...shown
  } = event;
  const { name, address, email, dpo } = organisation.controller;
  const own = { name: name ?? organisation.name, ...(address && { address }), ...(email && { email }) };
  const controllers = privacy.controllers?.length ? privacy.controllers : [own];
  const officer = privacy.dpo ?? dpo;
  return { ...shown, privacy: { ...privacy, controllers, ...(officer && { dpo: officer }) } };
}

function partyOrder(role: Draft['parties'][number]['role']): number {
  return ['inviter', 'cohost', 'partner', 'funder'].indexOf(role);
}

function venuesIn(draft: Draft, slots: readonly PublishedSlot[]): PublicationDocument['venues'] {
  const used = new Set([draft.event.venueId, ...slots.map((slot) => slot.venueId)]);
  return draft.venues.filter((venue) => used.has(venue.id));
}

/** Who is on the programme. Somebody shown without a name has no picture and no biography either: both may tell it. */
function speakersIn(draft: Draft, sessions: readonly PublishedSession[]): PublicationDocument['speakers'] {
  const on = new Set(
    sessions
      .filter((session) => !session.withdrawn)
      .flatMap((session) => [session, ...session.parts])
      .flatMap((part) => part.speakers.map((speaker) => speaker.speakerId)),
  );
  return draft.speakers
    .filter((speaker) => on.has(speaker.id))
    .map(({ id, name, title, affiliation, biography, lang, picture, pictureConsentAt, isAnonymous }) => ({
      id,
      name: isAnonymous ? null : name,
      title,
      affiliation,
      biography: isAnonymous ? {} : biography,
      lang,
      picture: isAnonymous || pictureConsentAt === null ? null : picture,
    }));
}

function publicMaterials(draft: Draft, withdrawn: ReadonlySet<string>): PublicationDocument['materials'] {
  return draft.materials
    .filter((material) => material.status === 'approved')
    .filter((material) => material.sessionId === null || !withdrawn.has(material.sessionId))
    .map(({ id, title, lang, url, file, sessionId }) => ({ id, title, lang, url, file, sessionId }));
}
