import type { PublishedSession, PublishedSlot } from '#domains/events/publication.ts';
import { by, session } from './sessions.ts';
import { slot } from './slots.ts';

const what = [
  'Vejen ind i',
  'Økonomien bag',
  'Ti år med',
  'Fejl vi lærte af i',
  'Nye hænder til',
  'Samtaler om',
];
const where = [
  'naboskabet',
  'værestedet',
  'foreningshuset',
  'byhaven',
  'cafeen på hjørnet',
  'skolegården',
  'herberget',
];
const who = ['signe', 'eirik', 'ragna', 'mette', 'joar', 'aino', 'maret', 'anders', 'thea'];
const rooms = ['room-tar', 'room-sail', 'room-anchor', 'room-hemp', 'room-quay', 'room-net'];
const areas = ['Mad', 'Mentor', 'Sprog', 'Steder', 'Unge', 'Tillid'];

/** A further day of short talks, six at a time, for documents of any size. */
export function moreSessions(count: number): { sessions: PublishedSession[]; slots: PublishedSlot[] } {
  const sessions: PublishedSession[] = [];
  const slots: PublishedSlot[] = [];
  for (let i = 0; i < count; i++) {
    const place = where[i % where.length] as string;
    const topic = `${what[i % what.length]} ${place}`;
    const slug = `talk-${i + 1}`;
    const minutes = 9 * 60 + Math.floor(i / 6) * 40;
    const clock = (at: number) =>
      `${String(Math.floor(at / 60) % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    sessions.push(
      session(
        slug,
        { da: `${topic}, nr. ${i + 1}`, en: `No. ${i + 1}: notes from ${place}` },
        {
          kind: 'talk',
          lang: i % 5 === 0 ? 'nb' : 'da',
          area: areas[i % 6] as string,
          speakers: by(who[i % who.length] as string),
          description: { da: `Et kort oplæg om ${place} og det, der blev lært undervejs.` },
        },
      ),
    );
    slots.push(
      slot(slug, '2026-05-07', `${clock(minutes)}–${clock(minutes + 30)}`, {
        code: `${Math.floor(i / 6) + 3}${'ABCDEF'[i % 6]}`,
        roomId: rooms[i % 6] as string,
        blockId: `block-more-${Math.floor(i / 6)}`,
      }),
    );
  }
  return { sessions, slots };
}
