/** Who speaks, as one line of names. Pure and browser-safe. */
import type { PublicationDocument, PublishedSession, PublishedSpeaker } from './publication.ts';

export interface SpeakerLine {
  id: string;
  /** Null for somebody shown without a name. */
  name: string | null;
  role: string;
  title: string;
  affiliation: string;
  tentative: boolean;
}

export function speakerLines(
  document: Pick<PublicationDocument, 'speakers'>,
  refs: PublishedSession['speakers'],
): SpeakerLine[] {
  const seen = new Set<string>();
  return refs.flatMap((ref) => {
    const speaker = document.speakers.find((candidate) => candidate.id === ref.speakerId);
    if (!speaker || seen.has(speaker.id)) return [];
    seen.add(speaker.id);
    return [{ ...nameOf(speaker), role: ref.role, tentative: ref.tentative }];
  });
}

function nameOf(speaker: PublishedSpeaker) {
  const { id, name, title, affiliation } = speaker;
  return { id, name, title, affiliation };
}
