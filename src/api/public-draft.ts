import type { Draft } from '#domains/events/draft.ts';

/** A draft for a program: no answers, equipment or entries of speakers, no joining links, no names that stay unsaid. */
export function publicDraft(draft: Draft): object {
  return {
    organisation: draft.organisation,
    event: draft.event,
    parties: draft.parties,
    venues: draft.venues,
    speakers: draft.speakers.map(
      ({ id, name, isAnonymous, title, affiliation, biography, lang, picture }) => ({
        id,
        name: isAnonymous ? null : name,
        title,
        affiliation,
        biography,
        lang,
        picture,
      }),
    ),
    sessions: draft.sessions,
    blocks: draft.blocks,
    slots: draft.slots.map(({ joiningLink: _, ...slot }) => slot),
    materials: draft.materials.filter((material) => material.status === 'approved'),
  };
}
