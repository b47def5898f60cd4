/**
 * Inputs of the events domain's use cases. Parse at the edge (`saveSession.parse(form)`) and hand on; browser-safe.
 * `slug` names the event itself, `event` the event something belongs to. `expectedVersion` is the draft's version the
 * person saw; when another has changed it since, the use case refuses with `draft.conflict` and nothing is written.
 */
import { z } from 'zod';
import { contact } from '#domains/organisations/schema.ts';
import { speakerEntry } from './draft.ts';
import { accessFacts, publicationDocument } from './publication.ts';
import { slugPattern } from '#platform/addresses/slugs.ts';

const published = publicationDocument.shape;
const id = z.uuid();
const slug = z.string().regex(slugPattern);
const language = z.enum(['da', 'nb', 'sv', 'en']);
const texts = (max: number) => z.partialRecord(language, z.string().trim().max(max));
const isoDate = z.iso.date();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const attendance = z.enum(['onsite', 'online', 'both']);
const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .nullable();
/** Readers follow it, so it leads to a page and runs nothing. */
const registration = published.event.shape.registration.extend({
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});
const access = z.partialRecord(z.enum(accessFacts), z.enum(['yes', 'partly', 'no', 'unknown']));
const picture = published.speakers.element.shape.picture;
const expectedVersion = z.number().int().positive().optional();
const line = z.string().trim().max(300);

/** What every edit inside an event carries. */
const edit = z.object({ event: slug, expectedVersion });

// Events and series

export const createEvent = z.object({
  organisation: slug,
  series: slug.nullable().default(null),
  /** Made from the title when it is missing. */
  slug: slug.optional(),
  lang: language,
  title: line.min(1),
  startsOn: isoDate.nullable().default(null),
  endsOn: isoDate.nullable().default(null),
  timeZone: z.string().max(60).default('Europe/Copenhagen'),
  edition: line.nullable().default(null),
  editionYear: z.number().int().min(1800).max(2999).nullable().default(null),
});

export const eventChanges = z
  .object({
    lang: language,
    title: texts(300),
    subtitle: texts(300),
    summary: texts(600),
    description: texts(20_000),
    theme: texts(2000),
    questions: z.array(texts(1000)).max(50),
    account: texts(50_000),
    series: slug.nullable(),
    edition: line.nullable(),
    editionYear: z.number().int().min(1800).max(2999).nullable(),
    timeZone: z.string().max(60),
    startsOn: isoDate.nullable(),
    endsOn: isoDate.nullable(),
    datesNote: texts(300),
    attendance,
    venueId: id.nullable(),
    tentative: published.event.shape.tentative,
    registration,
    contact,
    /** In order. An item without an id is new. */
    practical: z.array(z.object({ id: id.optional(), heading: texts(300), body: texts(10_000) })).max(60),
    privacy: published.event.shape.privacy.partial(),
  })
  .partial();
/** A field that is missing stays as it is. */
export const updateEvent = z.object({ slug, expectedVersion, changes: eventChanges });
export const changeEventSlug = z.object({ slug, newSlug: slug });
export const archiveEvent = z.object({ slug, archived: z.boolean().default(true) });
export const listEvents = z.object({ organisation: slug, archived: z.boolean().default(false) });

export const createSeries = z.object({
  organisation: slug,
  slug: slug.optional(),
  kind: z.enum(['conference', 'network']).default('conference'),
  lang: language,
  title: line.min(1),
});
export const seriesChanges = z
  .object({
    kind: z.enum(['conference', 'network']),
    lang: language,
    title: texts(300),
    description: texts(20_000),
    chair: contact.nullable(),
    contact,
    isPublished: z.boolean(),
  })
  .partial();
export const updateSeries = z.object({ slug, expectedVersion, changes: seriesChanges });
export const changeSeriesSlug = z.object({ slug, newSlug: slug });
export const loadSeries = z.object({ slug });
export const listSeries = z.object({ organisation: slug });

/** `role: null` takes the right away. */
export const setEventRight = z.object({
  event: slug,
  accountId: z.string().min(1),
  role: z.enum(['organiser', 'facilitator', 'reader']).nullable(),
});
export const listEventRights = z.object({ event: slug });

// Places

export const listVenues = z.object({ organisation: slug });
export const saveVenue = z.object({
  organisation: slug,
  id: id.optional(),
  name: line.min(1).max(200),
  address: z.string().trim().max(500).default(''),
  lang: language.default('da'),
  url: webAddress.default(null),
  directions: texts(5000).default({}),
  access: access.default({}),
  accessNotes: texts(5000).default({}),
  accessContact: contact.extend({ by: isoDate.optional() }).default({}),
});
export const removeVenue = z.object({ organisation: slug, id });
export const saveRoom = z.object({
  organisation: slug,
  venueId: id,
  id: id.optional(),
  name: line.min(1).max(200),
  capacity: z.number().int().min(0).max(100_000).nullable().default(null),
  access: access.default({}),
  accessNotes: texts(5000).default({}),
  /** Place in the list; last when it is missing. */
  position: z.number().int().min(0).optional(),
});
export const removeRoom = z.object({ organisation: slug, id });

// Hosts

/** The whole ordered list; one that is missing is removed, one without id is new. */
export const saveParties = edit.extend({
  parties: z
    .array(
      z.object({
        id: id.optional(),
        role: z.enum(['inviter', 'cohost', 'partner', 'funder']),
        kind: z.enum(['organisation', 'person']),
        name: line.min(1).max(200),
        title: line.max(200).default(''),
        url: webAddress.default(null),
        logo: picture.default(null),
      }),
    )
    .max(200),
});

// Programme

/** A known speaker by id, or a new one by name (an equal name in the event is the same speaker). */
const sessionSpeaker = z.union([
  z.object({ speakerId: id, role: line.max(200).default(''), tentative: z.boolean().default(false) }),
  z.object({
    name: line.min(1).max(200),
    role: line.max(200).default(''),
    tentative: z.boolean().default(false),
  }),
]);

/** Wall clock of the event's zone. An end earlier than its start is on the next day. */
export const slotFields = z.object({
  date: isoDate,
  start: clock.nullable().default(null),
  end: clock.nullable().default(null),
  doors: clock.nullable().default(null),
  code: line.max(20).nullable().default(null),
  venueId: id.nullable().default(null),
  roomId: id.nullable().default(null),
  /** Null: as the event. */
  attendance: attendance.nullable().default(null),
  joiningLink: webAddress.default(null),
  tentative: z.array(z.enum(['date', 'time', 'place'])).default([]),
  blockId: id.nullable().default(null),
});

export const sessionFields = z.object({
  kind: published.sessions.element.shape.kind,
  lang: language,
  title: texts(300),
  description: texts(20_000).default({}),
  area: line.max(60).nullable().default(null),
  prices: z.array(line.max(200)).max(20).default([]),
  recording: z.enum(['none', 'recorded', 'broadcast', 'both']).default('none'),
  /** Languages or ways of interpreting, as the organiser writes them. */
  interpreting: z.array(line.max(60)).max(20).default([]),
  tentative: z.array(z.enum(['whole', 'speaker', 'title'])).default([]),
  speakers: z.array(sessionSpeaker).max(100).default([]),
  parts: z
    .array(
      z.object({
        id: id.optional(),
        title: texts(300),
        description: texts(20_000).default({}),
        speakers: z.array(sessionSpeaker).max(100).default([]),
      }),
    )
    .max(50)
    .default([]),
});

/** Without `sessionId` a new session, with `slots` its first ones. With it, fields that are missing stay. */
export const createSession = edit.extend({
  session: sessionFields.extend({ slug: z.string().max(80).optional() }),
  slots: z.array(slotFields).max(20).default([]),
});
export const saveSession = edit.extend({
  sessionId: id,
  changes: z
    .object({
      ...unwrapDefaults(sessionFields),
      /** A new address; the old one sends on to it. */
      slug: z.string().max(80),
    })
    .partial(),
});
export const removeSession = edit.extend({ sessionId: id });
/** Puts back what was withdrawn. */
export const restoreSession = edit.extend({ sessionId: id, slotId: id.optional() });
export const addSlot = edit.extend({ sessionId: id, slot: slotFields });
export const saveSlot = edit.extend({
  slotId: id,
  changes: z.object(unwrapDefaults(slotFields)).partial(),
});
export const removeSlot = edit.extend({ slotId: id });
/**
 * Several slots together, by minutes (`{ minutes: 15 }`) or to a day, time or place. With `start` the earliest begins
 * then and the others keep their distance to it.
 */
export const moveSlots = edit.extend({
  slotIds: z.array(id).min(1).max(1000),
  by: z
    .object({
      minutes: z
        .number()
        .int()
        .min(-7 * 24 * 60)
        .max(7 * 24 * 60),
    })
    .optional(),
  to: z
    .object({
      date: isoDate.optional(),
      start: clock.optional(),
      venueId: id.nullable().optional(),
      roomId: id.nullable().optional(),
    })
    .optional(),
});
/** Cuts a session in two at a time of one of its slots; its other slots are cut at the same distance. */
export const splitSession = edit.extend({ slotId: id, at: clock, title: line.optional() });
/** Slots that were wrongly taken for repeats become a session of their own. */
export const separateSlots = edit.extend({ slotIds: z.array(id).min(1).max(20) });
/** The same session once more, as long as the slot it is copied from. */
export const repeatSession = edit.extend({
  slotId: id,
  date: isoDate,
  start: clock.nullable(),
  code: line.max(20).nullable().default(null),
  roomId: id.nullable().optional(),
  blockId: id.nullable().default(null),
});
/** Adds slots to a block, a new one without `blockId`. */
export const groupSlots = edit.extend({
  slotIds: z.array(id).min(1).max(500),
  blockId: id.optional(),
  title: texts(200).optional(),
});
export const ungroupSlots = edit.extend({ slotIds: z.array(id).min(1).max(500) });
export const saveBlock = edit.extend({ blockId: id, title: texts(200) });
/** `from` goes into `into`: slots, parts and speakers move, empty fields are filled, its address sends on. */
export const mergeSessions = edit.extend({ into: id, from: id });

export const speakerFields = z.object({
  name: line.min(1).max(200),
  isAnonymous: z.boolean().default(false),
  title: line.max(200).default(''),
  affiliation: line.max(200).default(''),
  biography: texts(5000).default({}),
  lang: language.default('da'),
  picture: picture.default(null),
  pictureConsent: z.boolean().default(false),
  equipment: z.string().trim().max(2000).default(''),
  answer: z.enum(['unasked', 'asked', 'yes', 'no']).default('unasked'),
});
export const saveSpeaker = edit.extend({
  /** Missing: a new speaker, `changes` then needs a name. */
  speakerId: id.optional(),
  changes: z.object(unwrapDefaults(speakerFields)).partial(),
});
export const removeSpeaker = edit.extend({ speakerId: id });
export const eraseSpeaker = z.object({ event: edit.shape.event, speakerId: id });
export const mergeSpeakers = edit.extend({ into: id, from: id });

export const saveMaterial = edit.extend({
  materialId: id.optional(),
  title: line.min(1),
  lang: language.nullable().default(null),
  url: webAddress.default(null),
  file: published.materials.element.shape.file.default(null),
  sessionId: id.nullable().default(null),
  speakerId: id.nullable().default(null),
});
export const removeMaterial = edit.extend({ materialId: id });
/** The organiser's word on what a speaker handed in. */
export const judgeMaterial = edit.extend({ materialId: id, approve: z.boolean() });

export const undoEdit = edit;
export const redoEdit = edit;

// Speaker's own link

export const createSpeakerLink = z.object({
  event: slug,
  speakerId: id,
  /** How long the link works. */
  days: z.number().int().min(1).max(400).default(90),
  /** Where to send it; without, the organiser passes it on. */
  sendTo: z.email().max(254).optional(),
});
export const submitSpeakerEntry = z.object({ token: z.string().min(20).max(200), entry: speakerEntry });
export const handInMaterial = z.object({
  token: z.string().min(20).max(200),
  title: line.min(1),
  lang: language.nullable().default(null),
  url: webAddress.default(null),
  file: published.materials.element.shape.file.default(null),
  sessionId: id.nullable().default(null),
});
export const approveSpeakerEntry = edit.extend({ speakerId: id });
export const refuseSpeakerEntry = edit.extend({ speakerId: id });

// Publishing

export const previewPublication = z.object({ slug });
export const publishEvent = z.object({
  slug,
  expectedVersion,
  note: z.string().trim().max(1000).default(''),
});
export const unpublishEvent = z.object({ slug, note: z.string().trim().max(1000).default('') });

/** Optional fields without their defaults, for changes where a missing field stays as it is. */
function unwrapDefaults<Shape extends z.ZodRawShape>(object: z.ZodObject<Shape>) {
  const entries = Object.entries(object.shape).map(([key, field]) => [
    key,
    field instanceof z.ZodDefault ? field.unwrap() : field,
  ]);
  return Object.fromEntries(entries) as {
    [Key in keyof Shape]: Shape[Key] extends z.ZodDefault<infer Inner> ? Inner : Shape[Key];
  };
}
