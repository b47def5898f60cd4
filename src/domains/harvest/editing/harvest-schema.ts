/** What facilitators edit after a workshop; browser-safe. */
import { z } from 'zod';
import { pageLanguages, textLanguages } from '#platform/i18n/languages.ts';

export const limits = { keyword: 300, text: 5000, addressedTo: 200, stem: 1000, account: 50_000 } as const;

const workshop = z.uuid();
const long = (most: number) => z.string().trim().max(most);

const recommendation = z.object({
  /** Null for a new one. */
  id: z.uuid().nullable().default(null),
  keyword: z.string().trim().min(1).max(limits.keyword),
  text: long(limits.text).default(''),
  addressedTo: long(limits.addressedTo).default(''),
  isKept: z.boolean().default(true),
  /** Whose notes stand behind it; left as it is where nothing is said. */
  groupId: z.uuid().nullable().optional(),
  /** They come in the order of these; equal ones as they stand. */
  position: z.coerce.number().int().min(0).max(10_000).default(0),
});

export const saveHarvest = z.object({
  workshop,
  /** The version that the editor began from. */
  version: z.coerce.number().int(),
  stem: long(limits.stem).default(''),
  account: long(limits.account).default(''),
  recommendations: z.array(recommendation).max(500),
});

export const ofWorkshop = z.object({ workshop });
export const ofVersion = z.object({ workshop, version: z.coerce.number().int().min(0) });
export const restoreHarvest = z.object({ ...ofVersion.shape, expected: z.coerce.number().int() });
export const setHarvestState = z.object({ workshop, state: z.enum(['editing', 'shown', 'done']) });

export const chooseQuote = z.object({
  workshop,
  noteId: z.uuid().nullable().default(null),
  /** As it is to be printed; empty takes the note's own words. */
  text: long(2000).default(''),
  name: long(100).default(''),
});
export const ofQuote = z.object({ workshop, quote: z.uuid() });

/** What writers send from their devices. */
export const answerQuote = z.object({
  quote: z.uuid(),
  answer: z.enum(['cleared', 'refused']),
  /** Whose words they are; empty where nobody is to be named. */
  name: long(100).default(''),
});
export const commentDraft = z.object({ text: z.string().trim().min(1).max(4000) });
export const leaveAddress = z.object({ email: z.email().max(254), lang: z.enum(pageLanguages) });

/** An old write-up as somebody has mended it: each section becomes a workshop that is over. */
export const keepWriteUp = z.object({
  event: z.string(),
  lang: z.enum(textLanguages),
  sections: z
    .array(
      z.object({
        area: long(200).default(''),
        title: z.string().trim().min(1).max(300),
        caseTitle: long(300).default(''),
        caseText: long(20_000).default(''),
        owners: z.array(z.object({ name: long(200), organisation: long(200).default('') })).max(50),
        challenge: long(2000).default(''),
        stem: long(limits.stem).default(''),
        account: long(limits.account).default(''),
        recommendations: z
          .array(
            z.object({
              keyword: z.string().trim().min(1).max(limits.keyword),
              text: long(limits.text).default(''),
              addressedTo: long(limits.addressedTo).default(''),
            }),
          )
          .max(500),
      }),
    )
    .max(200),
});

/** A version as it is kept. */
export interface HarvestDocument {
  stem: string;
  account: string;
  recommendations: HarvestRecommendation[];
}

export interface HarvestRecommendation {
  id: string;
  keyword: string;
  text: string;
  addressedTo: string;
  isKept: boolean;
}
