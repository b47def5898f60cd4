/** What a mail about wishes or seats says. Pure. */
import type { PublicationDocument } from '#domains/events/publication.ts';
import { pickText, type PageLanguage } from '#platform/i18n/languages.ts';
import type { MailText } from '#platform/i18n/mail-text.ts';
import { seatMailTexts } from '#platform/i18n/texts/seat-mail.ts';
import { formatLongDate, formatTimeRange } from '#platform/time/format.ts';
import { momentIn } from '#platform/time/format-moment.ts';
import type { SeatWords } from './setup.ts';

/**
 * Mails of this domain; nothing personal lies in the outbox but the address.
 * `wishes`: they are taken now, or where whoever comes first chooses, seats can be chosen. `wishes_reminder`: to those
 * who have sent none. `seats`: the published seats. `seats_changed`: others than were told before, and not by the person's
 * own doing. `swap_asked`: somebody wants to change seats; `swap_done` and `swap_declined`: what the other has answered.
 */
export type SeatMail =
  'wishes' | 'wishes_reminder' | 'seats' | 'seats_changed' | 'swap_asked' | 'swap_done' | 'swap_declined';

export interface ToldOfSeats {
  document: Pick<PublicationDocument, 'event' | 'organisation' | 'slots' | 'sessions'>;
  lang: PageLanguage;
  kind: SeatMail;
  way: 'wishes' | 'first_come';
  closesAt: string | null;
  name: string | null;
  /** To whoever booked, for places that have no address of their own. */
  toGroup: boolean;
  /** The organiser's own; none about swaps, which are between two. */
  words: SeatWords;
  /** Slots of the own seats. */
  slots: readonly string[];
  /** Path of the own page with its token. */
  path: string;
}

export function writeSeatMail(told: ToldOfSeats): MailText {
  const { document, lang, kind, way, toGroup } = told;
  const t = seatMailTexts[lang];
  const title = pickText(document.event.title, lang, document.event.lang)?.text ?? document.event.slug;
  const words = way === 'first_come' && kind === 'wishes' ? choosing(told, title) : wordsOf(told, title);
  return {
    subject: words.subject,
    paragraphs: [t.hello(told.name), ...words.paragraphs, ...ownWords(told), ...(toGroup ? [t.group] : [])],
    action: { label: toGroup ? t.openGroup : words.label, path: told.path },
    notes: [t.why(document.organisation.name)],
  };
}

interface Words {
  subject: string;
  paragraphs: string[];
  label: string;
}

/** In the reader's language, or else in the event's. */
function ownWords({ kind, words, lang, document }: ToldOfSeats): string[] {
  if (kind.startsWith('swap')) return [];
  const own = words[kind.startsWith('wishes') ? 'wishes' : 'seats'] ?? {};
  const text = pickText(own, lang, document.event.lang)?.text;
  return text ? text.split(/\n{2,}/) : [];
}

function choosing({ lang }: ToldOfSeats, title: string): Words {
  const t = seatMailTexts[lang].choose;
  return { subject: t.subject(title), paragraphs: [t.text(title)], label: t.action };
}

function wordsOf(told: ToldOfSeats, title: string): Words {
  const { wishes, reminder, seats, swaps } = seatMailTexts[told.lang];
  switch (told.kind) {
    case 'wishes':
      return {
        subject: wishes.subject(title),
        paragraphs: [wishes.text(title), wishes.fair, ...deadline(told)],
        label: wishes.action,
      };
    case 'wishes_reminder':
      return {
        subject: reminder.subject(title),
        paragraphs: [reminder.text(title), ...deadline(told), reminder.more],
        label: wishes.action,
      };
    case 'swap_asked':
    case 'swap_declined': {
      const { subject, text, more } = swaps[told.kind];
      return { subject: subject(title), paragraphs: [text(title), more], label: swaps.action };
    }
    case 'swap_done':
      return {
        subject: swaps.swap_done.subject(title),
        paragraphs: [swaps.swap_done.text(title), ...seatLines(told)],
        label: seats.action,
      };
    default: {
      const isChange = told.kind === 'seats_changed';
      const lines = seatLines(told);
      const head = isChange ? seats.changedText(title) : seats.text(title);
      const own = lines.length > 0 ? [head, ...lines, seats.why] : [seats.none, seats.free];
      return {
        subject: isChange ? seats.changed(title) : seats.subject(title),
        // Whose seats they are stands on the pages of the group.
        paragraphs: told.toGroup ? [seats.free] : own,
        label: seats.action,
      };
    }
  }
}

function deadline({ lang, closesAt, document }: ToldOfSeats): string[] {
  if (closesAt === null) return [];
  const { day, time } = momentIn(lang, closesAt, document.event.timeZone);
  return [seatMailTexts[lang].wishes.until(day, time)];
}

/** In the programme's order; what is not published yet stands on the own page alone. */
function seatLines({ document, lang, slots }: ToldOfSeats): string[] {
  return document.slots.flatMap((slot) => {
    const session = document.sessions.find(({ id }) => id === slot.sessionId);
    if (slot.withdrawn || !slots.includes(slot.id) || !session) return [];
    const day = formatLongDate(lang, slot.date, { year: false });
    const when = slot.start === null ? day : `${day}, ${formatTimeRange(lang, slot.start, slot.end)}`;
    const title = pickText(session.title, lang, session.lang)?.text ?? '';
    return [seatMailTexts[lang].seats.seat(when, [slot.code, title].filter(Boolean).join(' '))];
  });
}
