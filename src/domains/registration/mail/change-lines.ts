/** What changed in a programme, as lines of a mail. Pure. */
import { describeChanges, type ReaderChange, type SlotTime } from '#domains/events/describe-changes.ts';
import type { PublicationDocument } from '#domains/events/publication.ts';
import { pickText, type PageLanguage } from '#platform/i18n/languages.ts';
import { publishingTexts } from '#platform/i18n/texts/publishing.ts';
import { formatDate, formatTimeRange } from '#platform/time/format.ts';

/** What those who come must know; a new logo or another biography is not worth a mail. */
const worthTelling: readonly ReaderChange['subject'][] = ['event', 'session', 'slot', 'venue'];

export function changesToTell(before: PublicationDocument, now: PublicationDocument): ReaderChange[] {
  return describeChanges(before, now).filter(({ subject }) => worthTelling.includes(subject));
}

/** `Flyttet: Åbning, fra 4. maj kl. 9.00–9.30 til 4. maj kl. 10.00–10.30`. */
export function changeLine(change: ReaderChange, lang: PageLanguage): string {
  const t = publishingTexts[lang];
  const title = pickText(change.title, lang, change.lang)?.text ?? '';
  const said = (time: SlotTime) =>
    [
      formatDate(lang, time.date),
      time.start ? formatTimeRange(lang, time.start, time.end) : t.noTime,
      time.place ? t.place(time.place) : '',
    ]
      .filter(Boolean)
      .join(' ');
  const named = change.fields.map((field) => t.fields[field] ?? field).join(', ');
  const detail =
    change.before && change.after && change.kind === 'moved'
      ? t.fromTo(said(change.before), said(change.after))
      : change.subject === 'slot' && (change.after ?? change.before)
        ? [said((change.after ?? change.before) as SlotTime), change.kind === 'changed' ? named : '']
            .filter(Boolean)
            .join(': ')
        : named;
  return `${t.kinds[change.kind]}: ${title}${detail === '' ? '' : `, ${detail}`}`;
}
