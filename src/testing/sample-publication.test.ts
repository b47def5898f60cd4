import { describe, expect, it } from 'vitest';
import { publicationDocument } from '#domains/events/publication.ts';
import { samplePublication } from './sample-publication.ts';

describe('the sample publication', () => {
  it('is a publication, in every size', () => {
    for (const sessions of [0, 80]) {
      const document = samplePublication({ sessions });
      expect(publicationDocument.parse(document)).toEqual(document);
      expect(document.sessions.length).toBeGreaterThanOrEqual(sessions);
    }
  });

  it('refers only to what is in it', () => {
    const { slots, sessions, venues, speakers, blocks } = samplePublication({ sessions: 80 });
    const ids = (items: { id: string }[]) => new Set(items.map((item) => item.id));
    const rooms = ids(venues.flatMap((venue) => venue.rooms));
    for (const slot of slots) {
      expect(ids(sessions)).toContain(slot.sessionId);
      if (slot.roomId) expect(rooms).toContain(slot.roomId);
      if (slot.blockId) expect(ids(blocks)).toContain(slot.blockId);
    }
    const named = sessions.flatMap((s) => [...s.speakers, ...s.parts.flatMap((part) => part.speakers)]);
    for (const { speakerId } of named) expect(ids(speakers)).toContain(speakerId);
  });
});
