/**
 * The draft of an event as its organisers see it: the publication's shape, and beside it what is private or not yet
 * public (joining links, equipment, answers, what speakers handed in, what was withdrawn). Browser-safe.
 */
import { z } from 'zod';
import { controller } from '#domains/organisations/schema.ts';
import { publicationDocument } from './publication.ts';

const published = publicationDocument.shape;
const instant = z.iso.datetime({ offset: true });

/** What a speaker hands in through the own link; waits for the organiser. */
export const speakerEntry = z.object({
  name: z.string().trim().min(1).max(200),
  /** Whether to be shown without a name. */
  isAnonymous: z.boolean().default(false),
  title: z.string().trim().max(200).default(''),
  affiliation: z.string().trim().max(200).default(''),
  biography: z.string().trim().max(5000).default(''),
  /** Language of the biography. */
  lang: z.enum(['da', 'nb', 'sv', 'en']).default('da'),
  /** A picture that was uploaded and re-encoded; kept out of sight until approved. */
  picture: published.speakers.element.shape.picture.default(null),
  pictureConsent: z.boolean().default(false),
  equipment: z.string().trim().max(2000).default(''),
  answer: z.enum(['yes', 'no']),
});
export type SpeakerEntry = z.infer<typeof speakerEntry>;

export const draftEvent = published.event.extend({
  organisationId: z.string(),
  /** Rises with every change; an edit that carries an older one is refused with `draft.conflict`. */
  draftVersion: z.number().int(),
  /** 0 when nothing was published yet. */
  publishedVersion: z.number().int(),
  publishedAt: instant.nullable(),
  /** The draft's version that readers see; null when nothing is published. */
  publishedDraftVersion: z.number().int().nullable(),
  archivedAt: instant.nullable(),
  /** Set when the whole event was withdrawn from readers. */
  withdrawnAt: instant.nullable(),
  updatedAt: instant,
  privacy: published.event.shape.privacy.partial(),
});

export const draftSpeaker = published.speakers.element.extend({
  /** Always known here; readers see it only when `isAnonymous` is false. */
  name: z.string(),
  isAnonymous: z.boolean(),
  pictureConsentAt: instant.nullable(),
  equipment: z.string(),
  answer: z.enum(['unasked', 'asked', 'yes', 'no']),
  pending: speakerEntry.nullable(),
  /** Until when the speaker's own link works; null without a link. */
  linkExpiresAt: instant.nullable(),
  personId: z.string().nullable(),
});

export const draftSession = published.sessions.element.extend({
  /** Published once and then taken off the programme: shown struck through, can be put back. */
  withdrawn: z.boolean(),
  /** True where readers may hold its address. */
  published: z.boolean(),
  importKey: z.string().nullable(),
});

export const draftSlot = published.slots.element.omit({ uid: true, sequence: true, changedAt: true }).extend({
  /** Null: as the event. */
  attendance: published.slots.element.shape.attendance.nullable(),
  joiningLink: z.string().nullable(),
  published: z.boolean(),
});

export const draftMaterial = published.materials.element.extend({
  speakerId: z.string().nullable(),
  status: z.enum(['handed_in', 'approved', 'refused']),
});

export const draft = z.object({
  organisation: published.organisation.extend({ controller }),
  event: draftEvent,
  /** In order, whatever the role. */
  parties: published.parties,
  /** Every venue of the organisation, so that any can be chosen. */
  venues: published.venues,
  speakers: z.array(draftSpeaker),
  sessions: z.array(draftSession),
  blocks: published.blocks,
  /** By date, then start, then the organiser's order; withdrawn ones too. */
  slots: z.array(draftSlot),
  materials: z.array(draftMaterial),
  /** What undo and redo would do next, as labels such as `slots.move`; null where there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});

export type Draft = z.infer<typeof draft>;
export type DraftEvent = Draft['event'];
export type DraftSession = Draft['sessions'][number];
export type DraftSlot = Draft['slots'][number];
export type DraftSpeaker = Draft['speakers'][number];
export type DraftMaterial = Draft['materials'][number];
export type DraftParty = Draft['parties'][number];
export type DraftVenue = Draft['venues'][number];
