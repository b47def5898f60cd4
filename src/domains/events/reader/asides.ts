import { anyWord } from './words.ts';

/** Lines whose dates and times are no programme: deadlines, postings, office hours. */
const DEADLINE = anyWord([
  'senest',
  'frist(?:en)?',
  '\\p{L}+frist(?:en)?',
  'deadline',
  'sista (?:anmälnings)?dag(?:en)?',
  'sidste (?:dag|frist|tilmelding\\p{L}*)',
  'siste (?:dag|frist)',
  'no later than',
  'not later than',
  'latest',
  'inden(?! for)',
  'innen(?= (?:\\d|den|kl|utgangen|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag))',
  'registrer\\p{L}* (?:dig|deg) \\p{L}+',
  'tilmeld(?:e|er|ing|ingen)? (?:dig |jer )?(?:senest|inden|før|til|frem til|indtil|på|skal|kan)',
  'meld (?:deg|dig) på',
  'påmelding(?:en)? (?:innen|senest|til)',
  'anmäl(?:an)? (?:dig |er )?(?:senast|före|till)',
  'senast',
  'before',
  'register by',
  'sign up by',
  'rsvp',
  'opdateret',
  'oppdatert',
  'uppdaterad',
  'updated',
  'lagt op',
  'lagt ut',
  'publiceret',
  'publisert',
  'publicerad',
  'published',
  'posted',
  'oprettet',
  'skrevet(?: den| af)',
  'udsendt',
  'sendt',
  'sent',
  'copyright',
  'nyhedsbrev',
  'afmeld',
  'afbud',
  'avbud',
  'framelding',
  'cancellations?',
  'gælder til',
  'early bird',
  'skrev',
  'wrote',
]);
const OFFICE_HOURS = anyWord([
  '\\p{L}*åbningstid(?:er)?',
  '\\p{L}*åpningstid(?:er)?',
  'öppettider',
  'opening hours',
  'office hours',
  'telefontid(?:er)?',
  'kontortid(?:er)?',
  'ekspeditionstid(?:er)?',
  'træffetid(?:er|es)?',
  'phone hours',
  'hverdage',
  'hverdager',
  'vardagar',
  'weekdays',
  'alle dage',
  'alle dager',
  'daglig',
  'dagligt',
  'daily',
  'åbent',
  'åpent',
  'öppet',
  'tlf\\.?',
  'telefon',
  'phone',
  'ring(?: til)?',
]);
export function isAside(text: string): boolean {
  if (
    OFFICE_HOURS.test(text) &&
    /\d/.test(text) &&
    text.length < 160 &&
    !/^\s*(?:kl\.?\s*)?\d{1,2}[.:]\d\d/i.test(text)
  )
    return true;
  const dated = text.length < 120 || /\d/.test(text);
  return dated && DEADLINE.test(text.slice(0, 600)) && !/^\s*(?:kl\.?\s*)?\d{1,2}[.:]\d\d/i.test(text);
}

const OFFICE_HEADING =
  /(?:åbningstid|åpningstid|öppettid|opening hours|office hours|telefontid|kontortid|ekspeditionstid|træffetid|phone hours)/i;

/** A heading that names opening hours: the times below it are none of a programme. */
export function beginsOfficeHours(text: string): boolean {
  return text.length < 50 && OFFICE_HEADING.test(text);
}
