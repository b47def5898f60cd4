/** One session as its page shows it. Pure; Markdown is rendered by what is passed in. */
import type { PageLanguage, TextLanguage } from '#platform/i18n/languages.ts';
import {
  saidHtml,
  viewMaterial,
  viewSpeakers,
  type MaterialView,
  type RenderMarkdown,
  type SaidHtml,
  type SpeakerView,
} from './event-view.ts';
import { listAreas } from './programme-areas.ts';
import { viewSlot, type SlotView } from './programme-view.ts';
import type { PublicationDocument, PublishedSession } from './publication.ts';
import { said, type SaidText } from './said-text.ts';

export interface SessionView {
  slug: string;
  kind: PublishedSession['kind'];
  title: SaidText;
  /** The title in the session's own language, where the page shows a translation. */
  originalTitle: SaidText | null;
  lang: TextLanguage;
  description: SaidHtml | null;
  parts: { id: string; title: SaidText; description: SaidHtml | null; speakers: SessionSpeaker[] }[];
  speakers: SessionSpeaker[];
  slots: SlotView[];
  materials: MaterialView[];
  updatedAt: string;
  previous: Neighbour | null;
  next: Neighbour | null;
}

export type SessionSpeaker = SpeakerView & { role: string; tentative: boolean };
interface Neighbour {
  slug: string;
  title: SaidText;
}

/** A session by its slug or an old one; `movedTo` is the slug to send on to. */
export function findSession(
  document: PublicationDocument,
  slug: string,
): { session: PublishedSession; movedTo: string | null } | null {
  const current = document.sessions.find((session) => session.slug === slug);
  if (current) return { session: current, movedTo: null };
  const old = document.sessions.find((session) => session.oldSlugs.includes(slug));
  return old ? { session: old, movedTo: old.slug } : null;
}

export function viewSession(
  document: PublicationDocument,
  session: PublishedSession,
  lang: PageLanguage,
  render: RenderMarkdown,
): SessionView {
  const speakers = viewSpeakers(document, lang, render);
  const areas = listAreas(document.sessions, { lang: document.event.lang, page: lang });
  const withFacts = (refs: PublishedSession['speakers']): SessionSpeaker[] =>
    refs.flatMap(({ speakerId, role, tentative }) => {
      const speaker = speakers.find((candidate) => candidate.id === speakerId);
      return speaker ? [{ ...speaker, role, tentative }] : [];
    });
  const title = said(session.title, lang, session.lang) ?? { text: session.slug };
  const own = session.title[session.lang];
  return {
    slug: session.slug,
    kind: session.kind,
    title,
    originalTitle: own && own !== title.text ? { text: own, lang: session.lang } : null,
    lang: session.lang,
    description: saidHtml(session.description, lang, session.lang, render),
    parts: session.parts.map((part) => ({
      id: part.id,
      title: said(part.title, lang, session.lang) ?? { text: '' },
      description: saidHtml(part.description, lang, session.lang, render, 3),
      speakers: withFacts(part.speakers),
    })),
    speakers: withFacts(session.speakers),
    slots: document.slots
      .filter((slot) => slot.sessionId === session.id && !slot.withdrawn)
      .map((slot) => viewSlot(document, areas, slot, lang)),
    materials: document.materials
      .filter((one) => one.sessionId === session.id)
      .map((one) => viewMaterial(one, lang)),
    updatedAt: session.updatedAt,
    ...neighbours(document, session, lang),
  };
}

/** What stands before and after it in the programme, each session once. */
function neighbours(document: PublicationDocument, session: PublishedSession, lang: PageLanguage) {
  const quiet = new Set(['break', 'meal', 'registration']);
  const order = [
    ...new Set(document.slots.filter((slot) => !slot.withdrawn).map((slot) => slot.sessionId)),
  ].flatMap((id) =>
    document.sessions.filter((candidate) => candidate.id === id && !quiet.has(candidate.kind)),
  );
  const at = order.findIndex((candidate) => candidate.id === session.id);
  const view = (neighbour: PublishedSession | undefined): Neighbour | null =>
    neighbour
      ? { slug: neighbour.slug, title: said(neighbour.title, lang, neighbour.lang) ?? { text: '' } }
      : null;
  return { previous: at > 0 ? view(order[at - 1]) : null, next: at >= 0 ? view(order[at + 1]) : null };
}
