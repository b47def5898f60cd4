/** What a publication changes for readers. Pure and browser-safe. */
import type { Texts, TextLanguage } from '#platform/i18n/languages.ts';
import type { PublicationDocument, PublishedSession, PublishedSlot } from './publication.ts';

/** One thing readers will see otherwise. */
export interface ReaderChange {
  subject:
    'event' | 'session' | 'slot' | 'speaker' | 'venue' | 'party' | 'material' | 'block' | 'organisation';
  /** `moved`: another time or place of a slot. `confirmed`: no longer "not yet confirmed". */
  kind: 'added' | 'changed' | 'moved' | 'withdrawn' | 'restored' | 'removed' | 'confirmed';
  id: string;
  /** What the thing is called: a session's title (also for its slots), a speaker's name, a venue's name. */
  title: Texts;
  lang: TextLanguage;
  /** Names of the document's fields that differ, for `changed` and `moved`; of what was confirmed for `confirmed`. */
  fields: string[];
  /** For slots: when it was and when it will be. */
  before?: SlotTime;
  after?: SlotTime;
}

export interface SlotTime {
  start: string | null;
  end: string | null;
  date: string;
  place: string | null;
}

/** Changes in the order of the document; `previous` is null before the first publication. */
export function describeChanges(
  previous: PublicationDocument | null,
  next: PublicationDocument,
): ReaderChange[] {
  return [
    ...eventChanges(previous, next),
    ...sessionChanges(previous, next),
    ...slotChanges(previous, next),
    ...listChanges('speaker', previous?.speakers, next.speakers, (speaker) => speaker.name ?? '', next),
    ...listChanges('venue', previous?.venues, next.venues, (venue) => venue.name, next),
    ...listChanges('party', previous?.parties, next.parties, (party) => party.name, next),
    ...listChanges('material', previous?.materials, next.materials, (material) => material.title, next),
    ...organisationChanges(previous, next),
  ];
}

function eventChanges(previous: PublicationDocument | null, next: PublicationDocument): ReaderChange[] {
  const about = {
    subject: 'event' as const,
    id: next.event.id,
    title: next.event.title,
    lang: next.event.lang,
  };
  if (!previous) return [{ ...about, kind: 'added', fields: [] }];
  const before = previous.event;
  const changes: ReaderChange[] = [];
  const wasWithdrawn = Boolean(before.withdrawnAt);
  const isWithdrawn = Boolean(next.event.withdrawnAt);
  if (wasWithdrawn !== isWithdrawn)
    changes.push({ ...about, kind: isWithdrawn ? 'withdrawn' : 'restored', fields: [] });
  const confirmed = before.tentative.filter((one) => !next.event.tentative.includes(one));
  if (confirmed.length > 0) changes.push({ ...about, kind: 'confirmed', fields: confirmed });
  const fields = differing(before, next.event, [
    'withdrawnAt',
    ...(confirmed.length > 0 ? ['tentative'] : []),
  ]);
  if (confirmed.length > 0 && next.event.tentative.some((one) => !before.tentative.includes(one)))
    fields.push('tentative');
  if (fields.length > 0) changes.push({ ...about, kind: 'changed', fields });
  return changes;
}

function sessionChanges(previous: PublicationDocument | null, next: PublicationDocument): ReaderChange[] {
  const old = byId(previous?.sessions);
  const changes = next.sessions.flatMap((session) => sessionChange(old.get(session.id), session));
  const present = byId(next.sessions);
  for (const session of old.values())
    if (!present.has(session.id) && !session.withdrawn)
      changes.push({ ...aboutSession(session), kind: 'removed', fields: [] });
  return changes;
}

function aboutSession(session: PublishedSession) {
  return { subject: 'session' as const, id: session.id, title: session.title, lang: session.lang };
}

function sessionChange(before: PublishedSession | undefined, session: PublishedSession): ReaderChange[] {
  const about = aboutSession(session);
  if (!before || (before.withdrawn && !session.withdrawn))
    return session.withdrawn ? [] : [{ ...about, kind: before ? 'restored' : 'added', fields: [] }];
  if (session.withdrawn) return before.withdrawn ? [] : [{ ...about, kind: 'withdrawn', fields: [] }];
  const confirmed: string[] = before.tentative.filter((one) => !session.tentative.includes(one));
  const wasUnsure = speakersInDoubt(before);
  if ([...wasUnsure].some((id) => speaksSurely(session, id))) confirmed.push('speakers');
  const fields = differing(before, session, ['updatedAt', 'tentative', 'withdrawn', 'oldSlugs']).filter(
    (field) => field !== 'speakers' || !confirmed.includes('speakers') || speakersDiffer(before, session),
  );
  if (session.tentative.some((one) => !before.tentative.includes(one))) fields.push('tentative');
  return [
    ...(confirmed.length > 0
      ? [{ ...about, kind: 'confirmed' as const, fields: [...new Set(confirmed)] }]
      : []),
    ...(fields.length > 0 ? [{ ...about, kind: 'changed' as const, fields }] : []),
  ];
}

function rolesOf(session: PublishedSession) {
  return [...session.speakers, ...session.parts.flatMap((part) => part.speakers)];
}

function speakersInDoubt(session: PublishedSession): Set<string> {
  return new Set(
    rolesOf(session)
      .filter((role) => role.tentative)
      .map((role) => role.speakerId),
  );
}

function speaksSurely(session: PublishedSession, speakerId: string): boolean {
  const roles = rolesOf(session).filter((role) => role.speakerId === speakerId);
  return roles.length > 0 && roles.every((role) => !role.tentative);
}

/** Whether more than the doubt about somebody differs. */
function speakersDiffer(a: PublishedSession, b: PublishedSession): boolean {
  const sure = (session: PublishedSession) =>
    session.speakers.map(({ speakerId, role }) => [speakerId, role]);
  return canonical(sure(a)) !== canonical(sure(b));
}

function slotChanges(previous: PublicationDocument | null, next: PublicationDocument): ReaderChange[] {
  const old = byId(previous?.slots);
  const sessions = byId(next.sessions);
  const oldSessions = byId(previous?.sessions);
  return next.slots.flatMap((slot): ReaderChange[] => {
    const session = sessions.get(slot.sessionId);
    const before = old.get(slot.id);
    // A session that comes or goes as a whole says it once.
    const isNew = !oldSessions.has(slot.sessionId) || Boolean(oldSessions.get(slot.sessionId)?.withdrawn);
    if (!session || session.withdrawn || isNew) return [];
    const about = { subject: 'slot' as const, id: slot.id, title: session.title, lang: session.lang };
    const after = timeOf(next, slot);
    if (!before) return slot.withdrawn ? [] : [{ ...about, kind: 'added', fields: [], after }];
    const then = timeOf(previous ?? next, before);
    if (before.withdrawn !== slot.withdrawn)
      return [{ ...about, kind: slot.withdrawn ? 'withdrawn' : 'restored', fields: [], before: then, after }];
    if (slot.withdrawn) return [];
    return movedSlot(about, before, slot, then, after);
  });
}

function movedSlot(
  about: Pick<ReaderChange, 'subject' | 'id' | 'title' | 'lang'>,
  before: PublishedSlot,
  slot: PublishedSlot,
  then: SlotTime,
  after: SlotTime,
): ReaderChange[] {
  const own = ['uid', 'sequence', 'changedAt', 'startAt', 'endAt', 'tentative'];
  const fields = differing(before, slot, own);
  const moves = fields.filter((field) => ['date', 'start', 'end', 'venueId', 'roomId'].includes(field));
  const others = fields.filter((field) => !moves.includes(field));
  const confirmed = before.tentative.filter((one) => !slot.tentative.includes(one));
  if (slot.tentative.some((one) => !before.tentative.includes(one))) others.push('tentative');
  return [
    ...(moves.length > 0 ? [{ ...about, kind: 'moved' as const, fields: moves, before: then, after }] : []),
    ...(confirmed.length > 0 ? [{ ...about, kind: 'confirmed' as const, fields: confirmed, after }] : []),
    ...(others.length > 0 ? [{ ...about, kind: 'changed' as const, fields: others, after }] : []),
  ];
}

function timeOf(document: PublicationDocument, slot: PublishedSlot): SlotTime {
  const venue = document.venues.find((one) => one.id === slot.venueId);
  const room = venue?.rooms.find((one) => one.id === slot.roomId);
  return { start: slot.start, end: slot.end, date: slot.date, place: room?.name ?? venue?.name ?? null };
}

function listChanges<Item extends { id: string }>(
  subject: ReaderChange['subject'],
  previous: readonly Item[] | undefined,
  next: readonly Item[],
  nameOf: (item: Item) => string,
  document: PublicationDocument,
): ReaderChange[] {
  const old = byId(previous);
  const present = byId(next);
  const about = (item: Item) => ({
    subject,
    id: item.id,
    title: { [document.event.lang]: nameOf(item) },
    lang: document.event.lang,
  });
  const changes = next.flatMap((item): ReaderChange[] => {
    const before = old.get(item.id);
    if (!before) return [{ ...about(item), kind: 'added', fields: [] }];
    const fields = differing(before, item, []);
    return fields.length > 0 ? [{ ...about(item), kind: 'changed', fields }] : [];
  });
  const gone = [...old.values()].filter((item) => !present.has(item.id));
  return [...changes, ...gone.map((item) => ({ ...about(item), kind: 'removed' as const, fields: [] }))];
}

function organisationChanges(
  previous: PublicationDocument | null,
  next: PublicationDocument,
): ReaderChange[] {
  if (!previous) return [];
  const fields = differing(previous.organisation, next.organisation, []);
  if (fields.length === 0) return [];
  const { id, name, lang } = next.organisation;
  return [{ subject: 'organisation', kind: 'changed', id, title: { [lang]: name }, lang, fields }];
}

function byId<Item extends { id: string }>(items: readonly Item[] | undefined): Map<string, Item> {
  return new Map(items?.map((item) => [item.id, item]));
}

/** Names of the fields in which two objects of one shape differ. */
function differing<Shape extends object>(a: Shape, b: Shape, except: readonly string[]): string[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Shape & string)[];
  return keys.filter((key) => !except.includes(key) && canonical(a[key]) !== canonical(b[key]));
}

/** JSON with sorted keys: the database keeps no order of keys. A field that is null and one that is missing are equal. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) => {
      if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
      const entries = Object.entries(inner).filter(([, one]) => one !== null && one !== undefined);
      return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    }) ?? 'null'
  );
}
