/** Words and inputs of the registration domain. Browser-safe. */
import { z } from 'zod';
import { slugPattern } from '#platform/addresses/slugs.ts';
import type { Payer } from './invoicing/invoice.ts';

export const waysIn = ['closed', 'open', 'application', 'invitation', 'elsewhere'] as const;
export type WayIn = (typeof waysIn)[number];

export const registrationStates = [
  'applied',
  'confirmed',
  'waitlisted',
  'declined',
  'cancelled',
  'attended',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const sectors = [
  'citizen',
  'association',
  'municipality',
  'region',
  'state',
  'research',
  'business',
  'press',
] as const;
export type Sector = (typeof sectors)[number];

export const needKinds = ['diet', 'access', 'interpreter', 'companion'] as const;
export type NeedKind = (typeof needKinds)[number];

/** Voluntary, each on its own, unticked, and withdrawn at any time. */
export const choices = ['list', 'photos', 'newsletter'] as const;
export type Choice = (typeof choices)[number];
/** What somebody said yes to and may take back: those, and the consent to keep needs. */
export const withdrawable = z.enum([...choices, 'consent']);
export type Withdrawable = z.infer<typeof withdrawable>;

export const currencies = ['DKK', 'NOK', 'SEK', 'EUR'] as const;
export type Currency = (typeof currencies)[number];

export const legalBases = ['public_task', 'contract', 'legitimate_interest', 'legal_obligation'] as const;
export type LegalBasis = (typeof legalBases)[number];

export const extraKinds = [
  'meal',
  'evening',
  'excursion',
  'travel',
  'night',
  'day',
  'attendance',
  'other',
] as const;
export type ExtraKind = (typeof extraKinds)[number];

export const questionKinds = ['text', 'long_text', 'choice', 'choices', 'yes_no', 'number', 'file'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export type Way = 'web' | 'group' | 'organiser' | 'import' | 'invitation' | 'walk_in';

const language = z.enum(['da', 'nb', 'sv', 'en']);
const texts = (max: number) => z.partialRecord(language, z.string().trim().max(max));
export const questionOption = z.object({ id: z.string().min(1).max(60), label: texts(300) });
export type QuestionOption = z.infer<typeof questionOption>;

const slug = z.string().regex(slugPattern);
const id = z.uuid();
/** Wall clock in the event's zone. */
const local = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((value) => z.iso.date().safeParse(value.slice(0, 10)).success);
const hundredths = z.number().int().min(0).max(100_000_000);
const seats = z.number().int().min(0).max(1_000_000);

export const deskChanges = z
  .object({
    wayIn: z.enum(waysIn),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullable(),
    opens: local.nullable(),
    closes: local.nullable(),
    promiseOn: z.iso.date().nullable(),
    decisions: z.enum(['together', 'at_once']),
    confirmHours: z.number().int().min(1).max(336),
    groupMax: z.number().int().min(1).max(100),
    unnamedUntil: z.iso.date().nullable(),
    waitingList: z.boolean(),
    offers: z.enum(['automatic', 'manual']),
    offerHours: z.number().int().min(1).max(720),
    passing: z.boolean(),
    asks: z.array(z.enum(['job_title', 'affiliation', 'sector'])),
    needs: z.array(z.enum(needKinds)),
    choices: z.array(z.enum(choices)),
    currency: z.enum(currencies),
    invoicing: z.boolean(),
    bindingFrom: z.iso.date().nullable(),
    cancellationFee: hundredths,
    noShowFee: hundredths,
    walkIns: z.boolean(),
    guestListOn: z.iso.date().nullable(),
    knowledgeQuestion: texts(1000),
    intro: texts(5000),
    legalBasis: z.enum(legalBases),
    purpose: texts(2000),
    keepDays: z.number().int().min(1).max(3650),
    sensitiveDays: z.number().int().min(0).max(365),
  })
  .partial();
export const updateDesk = z.object({ event: slug, changes: deskChanges });

export const saveQuota = z.object({
  event: slug,
  id: id.optional(),
  name: z.string().trim().min(1).max(200),
  size: seats,
  margin: seats.default(0),
});
export const saveCategory = z.object({
  event: slug,
  id: id.optional(),
  name: texts(200),
  description: texts(2000).default({}),
  price: hundredths.default(0),
  code: z.string().trim().min(1).max(60).nullable().default(null),
  isOpen: z.boolean().default(true),
  quotaIds: z.array(id).max(20).default([]),
});
export const saveExtra = z.object({
  event: slug,
  id: id.optional(),
  kind: z.enum(extraKinds),
  choiceGroup: z.string().trim().min(1).max(60).nullable().default(null),
  name: texts(200),
  description: texts(2000).default({}),
  onDate: z.iso.date().nullable().default(null),
  price: hundredths.default(0),
  prices: z.record(id, hundredths).default({}),
  quotaIds: z.array(id).max(20).default([]),
  closes: local.nullable().default(null),
  afterAcceptance: z.boolean().default(false),
});
export const saveQuestion = z.object({
  event: slug,
  id: id.optional(),
  kind: z.enum(questionKinds),
  label: texts(500),
  help: texts(1000).default({}),
  options: z.array(questionOption).max(60).default([]),
  isRequired: z.boolean().default(false),
  isSensitive: z.boolean().default(false),
  afterAcceptance: z.boolean().default(false),
  categoryIds: z.array(id).max(60).default([]),
});
export const removeDeskPart = z.object({
  event: slug,
  part: z.enum(['quota', 'category', 'extra', 'question']),
  id,
});

export const openDesk = z.object({
  event: slug,
  changes: deskChanges,
  category: z.object({ name: texts(200), price: hundredths, seats: seats.nullable() }),
  /** What the chairs in all are called. */
  quotaName: z.string().trim().min(1).max(200),
});
export const reserveSeats = z.object({
  event: slug,
  name: z.string().trim().min(1).max(200),
  seats: seats.min(1),
  code: z.string().trim().min(1).max(60),
  price: hundredths.default(0),
  /** The chairs are taken out of this quota; without it they come on top. */
  fromQuotaId: id.nullable().default(null),
});
export const releaseSeats = z.object({ event: slug, categoryId: id, toQuotaId: id.nullable().default(null) });
export const reorderDeskParts = z.object({
  event: slug,
  part: z.enum(['quota', 'category', 'extra', 'question']),
  ids: z.array(id).max(500),
});
export const invited = z.object({
  name: z.string().trim().min(1).max(200).nullable(),
  email: z.email().max(254).toLowerCase(),
  lang: z.enum(['da', 'nb', 'en']),
  categoryId: id,
  seats: z.number().int().min(1).max(100),
});
export type Invited = z.infer<typeof invited>;
export const invitePeople = z.object({ event: slug, people: z.array(invited).min(1).max(500) });
export const oneInvitation = z.object({ event: slug, id });

export type AnswerValue = string | number | boolean | readonly string[];

/** A file that was uploaded with a form and waits for its registration. */
export interface AnswerFile {
  fileId: string;
  name: string;
  /** The same file sent again is the same answer. */
  sha256: string;
}

/** One person's part of a submission, after the form has been read (registration-form.ts). */
export interface Applicant {
  /** Null for a place of a group that gets its name later. */
  name: string | null;
  email: string | null;
  jobTitle: string | null;
  affiliation: string | null;
  sector: Sector | null;
  onList: boolean;
  photos: boolean;
  newsletter: boolean;
  diet: string | null;
  access: string | null;
  interpreter: string | null;
  /** Names or empty words; each takes a chair. */
  companions: readonly string[];
  /** Explicit consent to keep what diet or access may reveal. */
  consent: boolean;
  answers: Readonly<Record<string, AnswerValue>>;
  /** By question; the answer itself is the file's name. */
  files?: Readonly<Record<string, AnswerFile>>;
  extras: readonly string[];
}

export interface Submission {
  organisationId: string;
  eventId: string;
  lang: 'da' | 'nb' | 'en';
  categoryId: string;
  /** Of a hidden category. */
  code: string | null;
  /** Who fills in the form, where that is not the one person who comes. */
  booker: { name: string; email: string } | null;
  people: readonly Applicant[];
  /** Who pays, where invoices are sent and it costs something. */
  payer?: Payer | null;
  /** The network it comes from. */
  source: string | null;
  way: Way;
  /** By which personal invitation it comes, and the address that was sent to. */
  invitation?: { id: string; email: string };
}

/** The answer to a submission; it holds nothing personal. */
export type Receipt =
  | { answer: 'confirmed' | 'applied'; ids: readonly string[] }
  | { answer: 'waitlisted'; number: number; ids: readonly string[] }
  /** The same form had come before; what became of it stands in the mail. */
  | { answer: 'again' }
  | { answer: 'full' | 'closed' };
