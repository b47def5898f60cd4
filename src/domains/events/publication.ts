/**
 * The publication of an event: an immutable JSON document. Public pages, calendars, exports and the API are made
 * from it alone; drafts are the live tables. Nothing private belongs here (no joining link, no equipment, no token,
 * no answer of a speaker, no name of a speaker who is shown without one). Browser-safe.
 */
import { z } from 'zod';

export const publicationFormat = 1;

const language = z.enum(['da', 'nb', 'sv', 'en']);
const texts = z.partialRecord(language, z.string());
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Wall-clock date and time in the event's zone, `2026-05-04T09:30`. */
const localDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const instant = z.iso.datetime({ offset: true });
const known = z.enum(['yes', 'partly', 'no', 'unknown']);

/** What a room or venue offers. A key that is missing counts as `unknown` and is shown as "not known". */
export const accessFacts = [
  'step_free',
  'lift',
  'accessible_toilet',
  'hearing_loop',
  'interpreting',
  'parking',
  'quiet_room',
] as const;
const access = z.partialRecord(z.enum(accessFacts), known);

const file = z.object({
  /** Storage key; served at `/files/{key}`. */
  key: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int().nonnegative(),
});
/** A picture as stored (re-encoded, no EXIF). Sizes in CSS pixels. */
const picture = z.object({ key: z.string(), width: z.number(), height: z.number(), alt: texts });

const contact = z.object({
  name: z.string().optional(),
  role: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
});

const party = z.object({
  id: z.string(),
  role: z.enum(['inviter', 'cohost', 'partner', 'funder']),
  kind: z.enum(['organisation', 'person']),
  name: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  logo: picture.nullable(),
});

const room = z.object({
  id: z.string(),
  name: z.string(),
  capacity: z.number().int().nullable(),
  access,
  accessNotes: texts,
});

const venue = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  lang: language,
  url: z.string().nullable(),
  directions: texts,
  access,
  accessNotes: texts,
  /** Whom to ask about access, and by when. */
  accessContact: contact.extend({ by: isoDate.optional() }),
  rooms: z.array(room),
});

const speaker = z.object({
  id: z.string(),
  /** Null for somebody shown without a name. */
  name: z.string().nullable(),
  title: z.string(),
  affiliation: z.string(),
  biography: texts,
  lang: language,
  picture: picture.nullable(),
});

const speakerRef = z.object({ speakerId: z.string(), role: z.string(), tentative: z.boolean() });

const material = z.object({
  id: z.string(),
  title: z.string(),
  lang: language.nullable(),
  url: z.string().nullable(),
  file: file.nullable(),
  sessionId: z.string().nullable(),
});

const session = z.object({
  id: z.string(),
  slug: z.string(),
  oldSlugs: z.array(z.string()),
  kind: z.enum(['plenary', 'talk', 'workshop', 'break', 'meal', 'social', 'travel', 'registration', 'other']),
  lang: language,
  title: texts,
  /** Markdown. */
  description: texts,
  /** The area of work, a short word; shown by colour, lightness and letter at once. */
  area: z.string().nullable(),
  speakers: z.array(speakerRef),
  parts: z.array(
    z.object({ id: z.string(), title: texts, description: texts, speakers: z.array(speakerRef) }),
  ),
  prices: z.array(z.string()),
  recording: z.enum(['none', 'recorded', 'broadcast', 'both']),
  interpreting: z.array(z.string()),
  tentative: z.array(z.enum(['whole', 'speaker', 'title'])),
  /** True for one that was published and then taken off: pages leave it out or say so, calendars cancel it. */
  withdrawn: z.boolean().optional(),
  updatedAt: instant,
});

const slot = z.object({
  id: z.string(),
  /** Stable over all publications; used in calendars and schedules. */
  uid: z.string(),
  sequence: z.number().int().nonnegative(),
  sessionId: z.string(),
  blockId: z.string().nullable(),
  code: z.string().nullable(),
  date: isoDate,
  /** Null where the day has no clock times; order is then the list's. */
  start: localDateTime.nullable(),
  end: localDateTime.nullable(),
  startAt: instant.nullable(),
  endAt: instant.nullable(),
  doors: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .nullable(),
  venueId: z.string().nullable(),
  roomId: z.string().nullable(),
  attendance: z.enum(['onsite', 'online', 'both']),
  tentative: z.array(z.enum(['date', 'time', 'place'])),
  /** Withdrawn slots stay, so that calendars learn that they are cancelled. */
  withdrawn: z.boolean(),
  /** When something a calendar shows last changed. */
  changedAt: instant,
});

const organisation = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  lang: language,
  country: z.string(),
  kind: z.string(),
  url: z.string().nullable(),
  colour: z.string(),
  logo: picture.nullable(),
  contact,
});

const privacy = z.object({
  /** One controller, or joint controllers of whom `answers` is the one to turn to. */
  controllers: z.array(
    z.object({ name: z.string(), address: z.string().optional(), email: z.string().optional() }),
  ),
  answers: z.string().optional(),
  dpo: z.string().optional(),
});

const registration = z.object({
  /** `none`: nothing said. The ways in come with the registration domain. */
  state: z.enum(['none', 'not_yet', 'open', 'application', 'invitation', 'closed', 'elsewhere']),
  url: z.string().optional(),
  deadline: isoDate.optional(),
  answerBy: isoDate.optional(),
  price: z.string().optional(),
  note: texts.optional(),
});

const event = z.object({
  id: z.string(),
  slug: z.string(),
  lang: language,
  title: texts,
  subtitle: texts,
  /** Plain text, one or two sentences. */
  summary: texts,
  /** Markdown. */
  description: texts,
  theme: texts,
  questions: z.array(texts),
  /** Markdown: what was said, written afterwards. */
  account: texts,
  series: z
    .object({ id: z.string(), slug: z.string(), title: texts, kind: z.enum(['conference', 'network']) })
    .nullable(),
  edition: z.string().nullable(),
  editionYear: z.number().int().nullable(),
  timeZone: z.string(),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  /** Said where dates are not known: "autumn 2026". */
  datesNote: texts,
  attendance: z.enum(['onsite', 'online', 'both']),
  venueId: z.string().nullable(),
  tentative: z.array(z.enum(['whole', 'date', 'time', 'place', 'speaker'])),
  registration,
  contact,
  practical: z.array(z.object({ id: z.string(), heading: texts, body: texts })),
  privacy,
  /** Set when the whole event was withdrawn: the page says so, every slot is withdrawn. */
  withdrawnAt: instant.nullable().optional(),
});

export const publicationDocument = z.object({
  format: z.literal(publicationFormat),
  version: z.number().int().positive(),
  publishedAt: instant,
  organisation,
  event,
  /** Inviters and co-hosts in order, then partners and funders. */
  parties: z.array(party),
  venues: z.array(venue),
  speakers: z.array(speaker),
  sessions: z.array(session),
  blocks: z.array(z.object({ id: z.string(), title: texts })),
  /** By date, then start, then the organiser's order. */
  slots: z.array(slot),
  materials: z.array(material),
});

export type PublicationDocument = z.infer<typeof publicationDocument>;
export type PublishedSession = PublicationDocument['sessions'][number];
export type PublishedSlot = PublicationDocument['slots'][number];
export type PublishedSpeaker = PublicationDocument['speakers'][number];
export type PublishedVenue = PublicationDocument['venues'][number];
export type PublishedParty = PublicationDocument['parties'][number];
export type PublishedMaterial = PublicationDocument['materials'][number];
