/** What the form of wishes shows. Browser-safe. */
import type { PublicationDocument } from '#domains/events/publication.ts';
import type { SaidText } from '#domains/events/said-text.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import { areOnSeveralDays, blockTime, viewSlots, whenOf, type SlotFacts } from './workshop-view.ts';
import type { Wishes } from './wishes.ts';

export interface WishFormView {
  asked: number;
  workshops: { id: string; title: SaidText; href: string | null; speakers: string; times: string[] }[];
  /** As options of a tick list. */
  blocks: { value: string; label: string }[];
  values: { wishes: string[]; noPreference: boolean; restIsFine: boolean; away: string[] };
}

interface Offered {
  asked: number;
  workshops: readonly { id: string; slotIds: readonly string[] }[];
  blocks: readonly { id: string; slotIds: readonly string[] }[];
}

/** Workshops that are not published yet are not offered. */
export function viewWishForm(
  document: PublicationDocument,
  lang: PageLanguage,
  offered: Offered,
  values: Wishes,
): WishFormView {
  const slots = viewSlots(document, lang);
  const known = (ids: readonly string[]) => ids.flatMap((id) => slots.get(id) ?? []);
  const isLong = areOnSeveralDays(known(offered.blocks.flatMap(({ slotIds }) => slotIds)));
  const time = (slot: SlotFacts) => [slot.code, whenOf(lang, slot, isLong)].filter(Boolean).join(' ');
  return {
    asked: offered.asked,
    workshops: offered.workshops.flatMap(({ id, slotIds }) => {
      const held = known(slotIds);
      const [first] = held;
      if (!first) return [];
      const href = first.page ? `/${lang}/e/${document.event.slug}/s/${first.page}` : null;
      return [{ id, title: first.title, href, speakers: first.speakers, times: held.map(time) }];
    }),
    blocks: offered.blocks.map(({ id, slotIds }) => ({
      value: id,
      label: blockTime(lang, known(slotIds), isLong),
    })),
    values: { ...values, wishes: values.wishes.flat() },
  };
}
