/** What became of the recommendations of an event, as its public page and its files say it. Pure, browser-safe. */
import type { BookletDocument } from '#domains/harvest/schema.ts';
import type { TextLanguage } from '#platform/i18n/languages.ts';
import type { FollowUpStatus } from './schema.ts';

export interface FollowUpStep {
  status: FollowUpStatus;
  reason: string;
  evidence: string;
  evidenceUrl: string | null;
  nextOn: string | null;
  /** Instant. */
  at: string;
}

/** A recommendation on the organisers' list. */
export interface ListedRecommendation {
  id: string;
  keyword: string;
  addressedTo: string;
  lang: TextLanguage;
  /** Empty where nobody has called it anything. */
  workshop: string;
  followUps: {
    id: string;
    owner: string;
    status: FollowUpStatus;
    hasContact: boolean;
    isAsked: boolean;
    isAccepted: boolean;
    isRefused: boolean;
    nextOn: string | null;
  }[];
}

/** What is kept of a follow-up that everybody may see. */
export interface PublicFollowUp {
  recommendationId: string;
  /** Null until the owner has said yes. */
  owner: string | null;
  status: FollowUpStatus;
  /** Newest first; the first is what holds. */
  history: FollowUpStep[];
}

export interface FollowedRecommendation {
  id: string;
  slug: string;
  keyword: string;
  text: string;
  addressedTo: string;
  area: string;
  workshop: string;
  followUps: PublicFollowUp[];
}

export interface FollowUpPage {
  lang: TextLanguage;
  edition: number;
  recommendations: FollowedRecommendation[];
}

/** The order in which a page says how things stand. */
export const shownOrder: readonly FollowUpStatus[] = [
  'done',
  'under_way',
  'taken_up',
  'new',
  'declined',
  'dropped',
];

/** Only what a published edition says: what organisers still write on is nobody's. */
export function followUpPage(document: BookletDocument, followUps: readonly PublicFollowUp[]): FollowUpPage {
  return {
    ...{ lang: document.lang, edition: document.edition },
    recommendations: document.chapters.flatMap(({ area, title, recommendations }) =>
      recommendations.map(({ id, slug, keyword, text, addressedTo }) => ({
        ...{ id, slug, keyword, text, addressedTo, area, workshop: title },
        followUps: followUps.filter(({ recommendationId }) => recommendationId === id),
      })),
    ),
  };
}

/** A recommendation is as far as the farthest of those who took it up. */
export function statusOf({ followUps }: Pick<FollowedRecommendation, 'followUps'>): FollowUpStatus {
  return shownOrder.find((status) => followUps.some((one) => one.status === status)) ?? 'new';
}

export function byStatus(
  page: FollowUpPage,
): { status: FollowUpStatus; recommendations: FollowedRecommendation[] }[] {
  return shownOrder.flatMap((status) => {
    const recommendations = page.recommendations.filter((one) => statusOf(one) === status);
    return recommendations.length > 0 ? [{ status, recommendations }] : [];
  });
}

export interface FollowUpCounts {
  all: number;
  byStatus: { status: FollowUpStatus; count: number }[];
}
