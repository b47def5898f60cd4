/** A published event as its page shows it, apart from the programme. Pure; Markdown is rendered by what is passed in. */
import type { PageLanguage, TextLanguage, Texts } from '#platform/i18n/languages.ts';
import type {
  PublicationDocument,
  PublishedMaterial,
  PublishedParty,
  PublishedSession,
} from './publication.ts';
import { said, saidIn, type SaidText } from './said-text.ts';
import { viewVenue } from './venue-view.ts';

/** Sanitised HTML with its language where that is not the page's. */
export interface SaidHtml {
  html: string;
  lang?: TextLanguage;
}
/** `heading`: level of the text's first heading on its page. */
export type RenderMarkdown = (text: string, lang: TextLanguage, heading: HeadingLevel) => string;
export type HeadingLevel = 2 | 3 | 4;

export interface PartyView {
  id: string;
  kind: PublishedParty['kind'];
  name: string;
  title: string;
  url: string | null;
  logo: PictureView | null;
}

export interface PictureView {
  src: string;
  alt: string;
  width: number;
  height: number;
}

export interface MaterialView {
  id: string;
  title: SaidText;
  href: string;
  lang: TextLanguage | null;
  /** `PDF`, `DOCX`; null for a link. */
  format: string | null;
  bytes: number | null;
}

export interface SpeakerView {
  id: string;
  name: string | null;
  title: string;
  affiliation: string;
  biography: SaidHtml | null;
  picture: PictureView | null;
  sessions: { slug: string; title: SaidText }[];
}

export type EventView = ReturnType<typeof viewEvent>;

export function viewEvent(document: PublicationDocument, lang: PageLanguage, render: RenderMarkdown) {
  const { event, organisation } = document;
  const html = (texts: Texts, heading: HeadingLevel) => saidHtml(texts, lang, event.lang, render, heading);
  const parties = (role: PublishedParty['role']) =>
    document.parties.filter((party) => party.role === role).map((party) => viewParty(party, lang));
  return {
    slug: event.slug,
    lang: event.lang,
    title: said(event.title, lang, event.lang) ?? { text: event.slug },
    subtitle: said(event.subtitle, lang, event.lang),
    summary: said(event.summary, lang, event.lang),
    description: html(event.description, 2),
    theme: said(event.theme, lang, event.lang),
    questions: event.questions
      .map((question) => said(question, lang, event.lang))
      .filter((one) => one !== null),
    account: html(event.account, 3),
    edition: event.edition,
    editionYear: event.editionYear,
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    datesNote: said(event.datesNote, lang, event.lang),
    attendance: event.attendance,
    tentative: event.tentative,
    series: event.series && {
      slug: event.series.slug,
      kind: event.series.kind,
      title: said(event.series.title, lang, event.lang) ?? { text: event.series.slug },
    },
    organisation: {
      slug: organisation.slug,
      name: organisation.name,
      colour: organisation.colour,
      logo: viewPicture(organisation.logo, lang),
    },
    inviters: parties('inviter'),
    cohosts: parties('cohost'),
    partners: parties('partner'),
    funders: parties('funder'),
    registration: { ...event.registration, note: said(event.registration.note ?? {}, lang, event.lang) },
    contact: Object.keys(event.contact).length > 0 ? event.contact : organisation.contact,
    practical: event.practical.map((part) => ({
      id: part.id,
      heading: said(part.heading, lang, event.lang),
      body: html(part.body, 4),
    })),
    venues: orderVenues(document).map((venue) => viewVenue(venue, lang)),
    materials: document.materials
      .filter((one) => one.sessionId === null)
      .map((one) => viewMaterial(one, lang)),
    publishedAt: document.publishedAt,
    timeZone: event.timeZone,
  };
}

/** The gathering's own venue first, then those its programme uses. */
function orderVenues({ venues, event, slots }: PublicationDocument) {
  const used = new Set([
    event.venueId,
    ...slots.filter((slot) => !slot.withdrawn).map((slot) => slot.venueId),
  ]);
  const shown = venues.filter((venue) => used.has(venue.id));
  return [...shown].sort((a, b) => Number(b.id === event.venueId) - Number(a.id === event.venueId));
}

export function viewSpeakers(
  document: PublicationDocument,
  lang: PageLanguage,
  render: RenderMarkdown,
  heading: HeadingLevel = 4,
): SpeakerView[] {
  return document.speakers.map((speaker) => ({
    id: speaker.id,
    name: speaker.name,
    title: speaker.title,
    affiliation: speaker.affiliation,
    biography: saidHtml(speaker.biography, lang, speaker.lang, render, heading),
    picture: viewPicture(speaker.picture, lang),
    sessions: document.sessions
      .filter((session) => speaksIn(session, speaker.id))
      .map((session) => ({
        slug: session.slug,
        title: said(session.title, lang, session.lang) ?? { text: '' },
      })),
  }));
}

function speaksIn(session: PublishedSession, speakerId: string): boolean {
  return [...session.speakers, ...session.parts.flatMap((part) => part.speakers)].some(
    (ref) => ref.speakerId === speakerId,
  );
}

function viewParty({ id, kind, name, title, url, logo }: PublishedParty, lang: PageLanguage): PartyView {
  return { id, kind, name, title, url, logo: viewPicture(logo, lang) };
}

export function viewPicture(
  picture: { key: string; width: number; height: number; alt: Texts } | null,
  lang: PageLanguage,
): PictureView | null {
  if (!picture) return null;
  const { key, width, height, alt } = picture;
  return { src: `/files/${key}`, width, height, alt: said(alt, lang)?.text ?? '' };
}

export function viewMaterial(material: PublishedMaterial, lang: PageLanguage): MaterialView {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(material.file?.name ?? '');
  return {
    id: material.id,
    title: material.lang ? saidIn(material.title, material.lang, lang) : { text: material.title },
    href: material.file ? `/files/${material.file.key}` : (material.url ?? ''),
    lang: material.lang,
    format: ending?.[1]?.toUpperCase() ?? null,
    bytes: material.file?.bytes ?? null,
  };
}

export function saidHtml(
  texts: Texts,
  page: PageLanguage,
  original: TextLanguage,
  render: RenderMarkdown,
  heading: HeadingLevel = 2,
): SaidHtml | null {
  const picked = said(texts, page, original);
  return (
    picked && {
      html: render(picked.text, picked.lang ?? page, heading),
      ...(picked.lang ? { lang: picked.lang } : {}),
    }
  );
}
