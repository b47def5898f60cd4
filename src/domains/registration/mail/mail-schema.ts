/** Inputs of what organisers do with mails. Browser-safe. */
import { z } from 'zod';
import { slugPattern } from '#platform/addresses/slugs.ts';

/** Kinds whose words organisers may replace. */
export const mailTextKinds = [
  'received',
  'confirmed',
  'accepted',
  'declined',
  'offer',
  'reminder',
  'changed',
  'thanks',
] as const;
export type MailTextKind = (typeof mailTextKinds)[number];

export const mailAudiences = ['confirmed', 'waitlisted', 'applied', 'attended', 'category'] as const;
export type MailAudience = (typeof mailAudiences)[number];

const slug = z.string().regex(slugPattern);
const lang = z.enum(['da', 'nb', 'en']);
const subject = z.string().trim().min(1).max(200);
const body = z.string().trim().min(1).max(10_000);
const words = (max: number) => z.partialRecord(lang, z.string().trim().min(1).max(max));

export const saveMailText = z.object({ event: slug, kind: z.enum(mailTextKinds), lang, subject, body });
export const resetMailText = z.object({ event: slug, kind: z.enum(mailTextKinds), lang });

export const saveMailRule = z.object({
  event: slug,
  id: z.uuid().optional(),
  kind: z.enum(['reminder', 'thanks']),
  side: z.enum(['before', 'after']),
  days: z.number().int().min(0).max(365),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  audience: z.enum(mailAudiences),
  categoryId: z.uuid().nullable().default(null),
  isOn: z.boolean().default(true),
});
export const removeMailRule = z.object({ event: slug, id: z.uuid() });

const message = z.object({
  event: slug,
  audience: z.enum(mailAudiences),
  categoryId: z.uuid().nullable().default(null),
  subject: words(200),
  body: words(10_000),
});
export const previewMessage = message;
/** `recipients` is the number that was shown before: nobody sends to more than they were told. */
export const sendMessage = message.extend({ recipients: z.number().int().min(1) });
export const tellChanges = z.object({
  event: slug,
  /** The publication whose changes were shown. */
  version: z.number().int().min(1),
  recipients: z.number().int().min(1),
  note: z.string().trim().max(5000).default(''),
});

/** A mail that goes by itself, so many days before or after the event. */
export interface MailRule {
  id: string;
  kind: 'reminder' | 'thanks';
  side: 'before' | 'after';
  days: number;
  time: string;
  audience: MailAudience;
  categoryId: string | null;
  isOn: boolean;
  /** When it sends; null without dates. */
  at: string | null;
  /** Its moment had passed when it was made. */
  tooLate: boolean;
  sent: number;
}
