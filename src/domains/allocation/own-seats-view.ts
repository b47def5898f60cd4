/** What the page of one's own seats shows, with every sentence that depends on a time. Browser-safe. */
import type { PublicationDocument } from '#domains/events/publication.ts';
import type { PageLanguage } from '#platform/i18n/languages.ts';
import type { SaidText } from '#domains/events/said-text.ts';
import { ownSeatsTexts } from '#platform/i18n/texts/own-seats.ts';
import type { BetterWish, ExplainedBlock } from './explain-seats.ts';
import { reasonSentences } from './reason-sentences.ts';
import { areOnSeveralDays, blockTime, viewSlots, whenOf, type SlotFacts } from './workshop-view.ts';

/** As `readOwnSeats` gives it. */
interface OwnBlock {
  id: string;
  isAway: boolean;
  leads: string | null;
  seat: { slotId: string; origin: keyof (typeof ownSeatsTexts)['da']['seats']['origins'] } | null;
  wish: number | null;
  better: readonly BetterWish[];
  instead: ExplainedBlock['instead'];
  isOwn: boolean;
  free: readonly { slotId: string; wish: number | null }[];
  swapCode: string | null;
}
interface Swap {
  id: string;
  give: string;
  get: string;
}
interface Read {
  blocks: readonly OwnBlock[];
  asked: readonly Swap[];
  asking: readonly Swap[];
  hasNoPreference: boolean;
  hasWishes: boolean;
  way: 'wishes' | 'first_come';
}

export type OwnSeatsView = ReturnType<typeof viewOwnSeats>;

export function viewOwnSeats(document: PublicationDocument, lang: PageLanguage, read: Read) {
  const slots = viewSlots(document, lang);
  const ofBlock = new Map<string, SlotFacts[]>();
  for (const { id, blockId } of document.slots) {
    const slot = slots.get(id);
    if (blockId !== null && slot) ofBlock.set(blockId, [...(ofBlock.get(blockId) ?? []), slot]);
  }
  const isLong = areOnSeveralDays(read.blocks.flatMap(({ id }) => ofBlock.get(id) ?? []));
  const when = (id: string) => {
    const slot = slots.get(id);
    return slot ? whenOf(lang, slot, isLong) : '';
  };
  const swap = ({ id, give, get }: Swap) => ({
    id,
    give: [named(slots.get(give)), when(give)].filter(Boolean).join(', '),
    get: [named(slots.get(get)), when(get)].filter(Boolean).join(', '),
  });
  return {
    blocks: read.blocks.map((block) => ({
      ...{ id: block.id, time: blockTime(lang, ofBlock.get(block.id) ?? [], isLong) },
      ...viewSeat(document, lang, block, slots),
      ...{ isAway: block.isAway, isLed: block.leads !== null, isOwn: block.isOwn },
      notes: notesOf(lang, block, read),
      reasons: reasonsOf(lang, block, slots, when),
      instead:
        block.instead && ownSeatsTexts[lang].seats.instead(block.instead.wish, when(block.instead.slot)),
      free: block.free.flatMap(({ slotId, wish }) => {
        const slot = slots.get(slotId);
        return slot ? [{ value: slotId, label: named(slot), hint: hintOf(lang, slot, wish, read.way) }] : [];
      }),
      swap:
        block.swapCode === null || !block.seat
          ? null
          : { code: block.swapCode, when: when(block.seat.slotId) },
      when: blockWhen(lang, ofBlock.get(block.id) ?? [], isLong),
    })),
    asked: read.asked.map(swap),
    asking: read.asking.map(swap),
  };
}

function viewSeat(
  document: PublicationDocument,
  lang: PageLanguage,
  block: OwnBlock,
  slots: ReadonlyMap<string, SlotFacts>,
) {
  const slot = slots.get(block.leads ?? block.seat?.slotId ?? '');
  const href = slot?.page ? `/${lang}/e/${document.event.slug}/s/${slot.page}` : null;
  return { seat: slot ? { ...slot, href } : null };
}

/** Which wish it was, and how one came by it where no run gave it. */
function notesOf(lang: PageLanguage, block: OwnBlock, { way, hasNoPreference, hasWishes }: Read): string[] {
  const t = ownSeatsTexts[lang].seats;
  if (block.leads !== null) return [t.leads];
  if (!block.seat) return [block.isAway ? t.away : t.none];
  const { origin } = block.seat;
  // In order of arrival there is nothing else than choosing.
  if (way === 'first_come') return origin === 'own' ? [] : [t.origins[origin]];
  // A late comer who has chosen a seat is told nothing of wishes.
  const never = origin === 'run' ? t.noWishes : '';
  const unnamed = hasWishes ? t.notWished : hasNoPreference ? t.noPreference : never;
  const wish = block.wish === null ? unnamed : t.wishIs(block.wish);
  return [wish, t.origins[origin]].filter(Boolean);
}

function reasonsOf(
  lang: PageLanguage,
  block: OwnBlock,
  slots: ReadonlyMap<string, SlotFacts>,
  when: (slot: string) => string,
): { wish: string; title: SaidText; text: string; hasRoom: boolean }[] {
  const bySession = new Map([...slots.values()].map((slot) => [slot.sessionId, slot]));
  return block.better.flatMap((better) => {
    const slot = bySession.get(better.workshop);
    if (!slot) return [];
    return [
      {
        wish: ownSeatsTexts[lang].yourWish(better.wish),
        title: slot.title,
        text: reasonSentences(lang, better, when),
        hasRoom: block.free.some(({ slotId }) => slots.get(slotId)?.sessionId === better.workshop),
      },
    ];
  });
}

function named(slot: SlotFacts | undefined): string {
  return [slot?.code, slot?.title.text].filter(Boolean).join(' ');
}

function hintOf(lang: PageLanguage, slot: SlotFacts, wish: number | null, way: Read['way']): string {
  const number = wish === null || way === 'first_come' ? null : ownSeatsTexts[lang].yourWish(wish);
  return [number, slot.place, slot.speakers].filter(Boolean).join('. ');
}

function blockWhen(lang: PageLanguage, slots: readonly SlotFacts[], isLong: boolean): string {
  return slots[0] ? whenOf(lang, slots[0], isLong) : '';
}
