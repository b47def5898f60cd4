/** What every export needs of a publication: texts in the reader's language, addresses, places, what is tentative. */
import { list } from '#platform/i18n/plural.ts';
import { isPageLanguage, pickText, type PageLanguage, type Texts } from '#platform/i18n/languages.ts';
import { exportTexts } from '#platform/i18n/texts/exports.ts';
import type { PublicationDocument, PublishedSession, PublishedSlot } from '../publication.ts';

export interface ExportOptions {
  /** `https://samskab.example`, without a slash at the end. */
  origin: string;
  /** The reader's language; texts fall back to the original. */
  lang: PageLanguage;
}

/** The language of labels where the reader asked for none; Swedish gatherings are nearest to Norwegian. */
export function exportLanguage(document: PublicationDocument, asked: unknown): PageLanguage {
  if (isPageLanguage(asked)) return asked;
  return document.event.lang === 'sv' ? 'nb' : document.event.lang;
}

/** A text for the reader, with the language it turned out to be in. Empty where there is none. */
export function textFor(texts: Texts, options: ExportOptions, original: PageLanguage | 'sv') {
  return pickText(texts, options.lang, original) ?? { text: '', lang: original };
}

export function eventAddress(document: PublicationDocument, { origin, lang }: ExportOptions): string {
  return `${origin}/${lang}/e/${document.event.slug}`;
}

export function sessionAddress(
  document: PublicationDocument,
  session: PublishedSession,
  options: ExportOptions,
): string {
  return `${eventAddress(document, options)}/s/${session.slug}`;
}

export function fileAddress(key: string, { origin }: ExportOptions): string {
  return `${origin}/files/${key}`;
}

export interface Place {
  /** Null where only the house is known. */
  room: string | null;
  venue: string | null;
  address: string | null;
  /** True where the slot is in another house than the gathering itself. */
  elsewhere: boolean;
}

export function placeOf(document: PublicationDocument, slot: PublishedSlot): Place {
  const id = slot.venueId ?? (slot.attendance === 'online' ? null : document.event.venueId);
  const venue = document.venues.find((one) => one.id === id);
  const room = venue?.rooms.find((one) => one.id === slot.roomId);
  return {
    room: room?.name ?? null,
    venue: venue?.name ?? null,
    address: venue?.address.trim() || null,
    elsewhere: venue !== undefined && venue.id !== document.event.venueId,
  };
}

export function sessionOf(document: PublicationDocument, slot: PublishedSlot): PublishedSession {
  const session = document.sessions.find((one) => one.id === slot.sessionId);
  if (!session) throw new Error(`The publication has a slot without its session: ${slot.id}`);
  return session;
}

/** `1A: Title`, as a programme on paper has it. */
export function slotTitle(slot: PublishedSlot, title: string): string {
  return slot.code ? `${slot.code}: ${title}` : title;
}

/** Names of those who speak, in order; somebody without a name is said to be there. */
export function speakerNames(
  document: PublicationDocument,
  refs: PublishedSession['speakers'],
  options: ExportOptions,
): string[] {
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]));
  return refs.flatMap((ref) => {
    const speaker = speakers.get(ref.speakerId);
    if (!speaker) return [];
    return [speaker.name ?? (speaker.title || exportTexts[options.lang].unnamedSpeaker)];
  });
}

/** What is not yet confirmed about one slot, in the reader's words; empty where all is. */
export function notConfirmed(
  document: PublicationDocument,
  slot: PublishedSlot,
  { lang }: ExportOptions,
): string[] {
  const session = sessionOf(document, slot);
  const words = exportTexts[lang];
  const told = new Set<string>();
  if (document.event.tentative.includes('whole')) told.add(words.tentative.whole);
  if (session.tentative.includes('whole')) told.add(words.tentativeSession);
  for (const what of ['date', 'time', 'place'] as const)
    if (slot.tentative.includes(what) || document.event.tentative.includes(what))
      told.add(words.tentative[what]);
  if (session.tentative.includes('title')) told.add(words.tentative.title);
  if (speakerIsTentative(session)) told.add(words.tentative.speaker);
  return [...told];
}

/** ` (not yet confirmed: time and place)`, to stand after a title. Empty where everything is confirmed. */
export function unsureMark(unsure: readonly string[], { lang }: ExportOptions): string {
  const words = exportTexts[lang];
  if (unsure.length === 0) return '';
  const whole = [words.tentative.whole, words.tentativeSession].some((word) => unsure.includes(word));
  return whole ? ` (${words.notConfirmed})` : ` (${words.notConfirmed}: ${list(lang, unsure)})`;
}

function speakerIsTentative(session: PublishedSession): boolean {
  if (session.tentative.includes('speaker')) return true;
  return [session, ...session.parts].some((part) => part.speakers.some((ref) => ref.tentative));
}

/** What only fills the time between; nobody minds which language a break is in. */
export function isQuiet({ kind }: PublishedSession): boolean {
  return kind === 'break' || kind === 'meal' || kind === 'registration' || kind === 'travel';
}

/** Facts one should know before choosing, one short sentence each. */
export function slotNotes(
  document: PublicationDocument,
  slot: PublishedSlot,
  options: ExportOptions,
): string[] {
  const session = sessionOf(document, slot);
  const words = exportTexts[options.lang];
  const unsure = notConfirmed(document, slot, options);
  const notes: (string | false)[] = [
    unsure.length > 0 && words.notYetConfirmed(list(options.lang, unsure)),
    !slot.start && words.noTime,
    slot.start !== null && !slot.end && words.openEnd,
    session.lang !== options.lang && !isQuiet(session) && words.otherLanguage(words.languages[session.lang]),
    slot.attendance === 'both' && words.onsiteAndOnline,
    slot.attendance === 'online' && words.onlineOnly,
    slot.doors !== null && words.doors(slot.doors.replace(':', options.lang === 'en' ? ':' : '.')),
    session.prices.length > 0 && words.prices(session.prices.join(' · ')),
    session.recording !== 'none' && words.recording[session.recording],
    session.interpreting.length > 0 && words.interpreting(interpretingNames(session, options)),
  ];
  return notes.filter((note) => note !== false);
}

function interpretingNames(session: PublishedSession, { lang }: ExportOptions): string {
  const known: Record<string, string> = exportTexts[lang].languages;
  return list(
    lang,
    session.interpreting.map((language) => known[language] ?? language),
  );
}
