/** Shapes of what became of recommendations; browser-safe. */
import { z } from 'zod';
import { pageLanguages } from '#platform/i18n/languages.ts';

export const followUpStatuses = ['new', 'taken_up', 'under_way', 'done', 'declined', 'dropped'] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];

const event = z.string();
const id = z.uuid();
const version = z.coerce.number().int();

/** Who is to take it up, and how to reach them. */
const contact = {
  owner: z.string().trim().min(1).max(200),
  contactName: z.string().trim().max(200).default(''),
  /** Empty where nobody is to be written to. */
  contactEmail: z.union([z.literal(''), z.email().max(254)]).default(''),
  lang: z.enum(pageLanguages).default('da'),
};

/** How it fares. */
const news = {
  status: z.enum(followUpStatuses),
  /** Asked for where it is declined or dropped. */
  reason: z.string().trim().max(2000).default(''),
  evidence: z.string().trim().max(5000).default(''),
  evidenceUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  /** When there will be news. */
  nextOn: z.iso.date().nullable().default(null),
};

export const takeUp = z.object({
  ...{ event, recommendationId: id, ...contact },
  nextOn: news.nextOn,
  /** Whether the contact is asked by mail at once. */
  ask: z.boolean().default(true),
});

export const changeFollowUp = z.object({ ...{ event, id, version }, ...contact, ...news });

export const ofFollowUp = z.object({ event, id });

/** What an owner says, through their link. */
export const reportFollowUp = z.object({ version, ...news });

export type FollowUpNews = Pick<
  z.infer<typeof reportFollowUp>,
  'status' | 'reason' | 'evidence' | 'evidenceUrl' | 'nextOn'
>;

/** Nothing more is to come. */
export function isClosed(status: FollowUpStatus): boolean {
  return status === 'done' || status === 'declined' || status === 'dropped';
}

export function needsReason(status: FollowUpStatus): boolean {
  return status === 'declined' || status === 'dropped';
}
