/** What became of the recommendations of an event as open data. Pure. */
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { followUpTexts } from '#platform/i18n/texts/follow-up.ts';
import { statusOf, type FollowUpPage } from './follow-up-view.ts';

export interface ExportedEvent {
  slug: string;
  title: string;
  /** Address of the installation and language: `https://samskab.example/da`. */
  base: string;
}

/** Raised when the shape changes. */
const format = 1;

export function followUpJson(page: FollowUpPage, event: ExportedEvent): string {
  const at = `${event.base}/e/${event.slug}`;
  return JSON.stringify(
    {
      format,
      lang: page.lang,
      event: { slug: event.slug, title: event.title, url: at },
      edition: page.edition,
      recommendations: page.recommendations.map((one) => ({
        ...{ id: one.id, url: `${at}/booklet/${one.slug}`, area: one.area, workshop: one.workshop },
        ...{ keyword: one.keyword, text: one.text, addressedTo: one.addressedTo, status: statusOf(one) },
        followUps: one.followUps.map(({ owner, status, history }) => ({ owner, status, history })),
      })),
    },
    null,
    2,
  );
}

/** One line a follow-up; a recommendation nobody has taken up has one too. */
export function followUpSheet(page: FollowUpPage, lang: PageLanguage) {
  const t = followUpTexts[lang];
  const rows = page.recommendations.flatMap((one) => {
    const fixed = [one.area, one.workshop, one.keyword, one.text, one.addressedTo];
    if (one.followUps.length === 0) return [[...fixed, '', t.statuses.new, '', '', '', '', '']];
    return one.followUps.map(({ owner, status, history: [last] }) => [
      ...[...fixed, owner ?? '', t.statuses[status], last?.reason ?? '', last?.evidence ?? ''],
      ...[last?.evidenceUrl ?? '', last?.nextOn ?? '', last?.at.slice(0, 10) ?? ''],
    ]);
  });
  return { columns: [...t.columns], rows };
}
