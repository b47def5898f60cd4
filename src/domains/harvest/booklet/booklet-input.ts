/** What the forms of a booklet's editor send. Browser-safe. */
import { z } from 'zod';
import { colour } from '#domains/organisations/schema.ts';
import { textLanguages } from '#platform/i18n/languages.ts';

const ofEvent = {
  event: z.string(),
  /** The booklet's version that the form was opened with; another one since then is a conflict. */
  expectedVersion: z.number().int().nonnegative(),
};
const line = z.string().trim().max(300);
const long = z.string().trim().max(20_000);

export const saveBooklet = z.object({
  ...ofEvent,
  lang: z.enum(textLanguages),
  title: line,
  subtitle: line,
  foreword: long,
  summary: long,
  closing: long,
  thanks: long,
  colophon: z.string().trim().max(5000),
  look: z.object({
    colour: colour.optional(),
    size: z.enum(['a5', 'a4']),
    noLogo: z.boolean(),
  }),
  /** Workshops in the order of their chapters. */
  chapters: z.array(z.uuid()).max(500),
  /** Workshops that do not come in, and why: for those who ask later. */
  leftOut: z
    .array(z.object({ workshop: z.uuid(), reason: z.string().trim().max(500) }))
    .max(500)
    .default([]),
  notesMonths: z.number().int().min(0).max(60),
});

export const saveTheme = z.object({
  ...ofEvent,
  /** None for a new one. */
  id: z.uuid().optional(),
  title: line.min(1),
  text: z.string().trim().max(10_000),
  recommendations: z.array(z.uuid()).max(2000),
  /** From 1. */
  position: z.number().int().min(1).max(100).optional(),
});

export const removeTheme = z.object({ ...ofEvent, id: z.uuid() });

export const setBookletState = z.object({ ...ofEvent, state: z.enum(['draft', 'review']) });

/** What somebody with the link for review sends. */
export const commentBooklet = z.object({
  /** Address of a chapter; empty for the whole. */
  place: z.string().max(120),
  text: z.string().trim().min(1).max(4000),
});

export const settleComment = z.object({ event: z.string(), comment: z.uuid(), isSettled: z.boolean() });

export const publishBooklet = z.object({
  ...ofEvent,
  /** What a correction mends; asked for from the second edition on. */
  note: z.string().trim().max(1000),
});
