/** The part of a programme that is one person's: what is for everybody, and the chosen one of each parallel block. */
import type { PublicationDocument, PublishedSlot } from '#domains/events/publication.ts';

export function ownSlots(
  document: Pick<PublicationDocument, 'slots'>,
  chosen: readonly string[],
): PublishedSlot[] {
  return document.slots.filter(
    (slot) => !slot.withdrawn && (slot.blockId === null || chosen.includes(slot.id)),
  );
}

/** Slots of each block with more than one to choose from, in the programme's order. */
export function blocksToChoose(
  document: Pick<PublicationDocument, 'slots' | 'blocks'>,
): { id: string; slots: PublishedSlot[] }[] {
  return document.blocks
    .map(({ id }) => ({
      id,
      slots: document.slots.filter((slot) => slot.blockId === id && !slot.withdrawn),
    }))
    .filter(({ slots }) => slots.length > 0);
}
