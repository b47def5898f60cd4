/**
 * Identifiers of the schedule formats. All are derived from our own ids (never from an e-mail address, as the formats
 * suggest for persons), hence the same in every publication and language.
 */
import { createHash } from 'node:crypto';
import { v5 } from 'uuid';
import type { PublicationDocument, PublishedSlot } from '../publication.ts';

/** Namespace of the product; changing it would make every guid new. */
const namespace = '6f0d3c5e-8a52-4d0b-9d0a-2f6f1c6f5b77';

export function scheduleGuid(kind: 'slot' | 'speaker' | 'room', id: string): string {
  return v5(`${kind}:${id}`, namespace);
}

/** A number from 1 to 2³¹−1: some readers of the formats hold it in 32 bits. */
export function numericId(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) & 0x7fffffff || 1;
}

/** Numbers of all slots, withdrawn ones too, so that none changes owner when something is withdrawn. */
export function slotNumbers(document: PublicationDocument): Map<string, number> {
  const taken = new Set<number>();
  const numbers = new Map<string, number>();
  for (const id of document.slots.map((slot) => slot.id).sort()) {
    let number = numericId(id);
    while (taken.has(number)) number = (number % 0x7fffffff) + 1;
    taken.add(number);
    numbers.set(id, number);
  }
  return numbers;
}

/** At least four of a-z, 0-9 and _ (both schemas). */
export function acronym(document: PublicationDocument): string {
  return document.event.slug.replaceAll('-', '_').padEnd(4, '_');
}

/**
 * `{acronym}-{session}`; the repeats of a session (all but its oldest slot) end in a piece of their guid, since the
 * formats want slugs to be unique.
 */
export function slotSlug(document: PublicationDocument, slot: PublishedSlot, sessionSlug: string): string {
  const oldest = document.slots
    .filter((other) => other.sessionId === slot.sessionId)
    .map((other) => other.id)
    .sort()[0];
  const name = sessionSlug.length < 4 ? `${sessionSlug}-session` : sessionSlug;
  const repeat = slot.id === oldest ? '' : `-${scheduleGuid('slot', slot.id).slice(0, 8)}`;
  return `${acronym(document)}-${name}${repeat}`;
}
