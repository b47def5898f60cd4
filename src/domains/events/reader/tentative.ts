import { anyWord } from './words.ts';

/** Words by which a text says that something is not settled yet, in four languages. */
const TENTATIVE = [
  // Danish and Norwegian
  '(?:ikke|endnu ikke|ikke endnu)(?: helt)?(?: endeligt| endelig| helt| endnu)? (?:bekræftet|bekreftet|bekrefta|fastlagt|fastsat|fastsatt|afklaret|avklart|afklarede|aftalt|avtalt|besluttet|besluttede|besluttet|på plads|på plass|klar|klart)',
  'ikke(?: \\p{L}+)? på plads(?: endnu)?',
  'ikkje(?: \\p{L}+)? (?:stadfesta|avklart|fastsett|på plass)',
  '(?:endelig|endeligt) (?:program|dato|tid|titel|tittel) følger',
  'følger(?: senere| snarest| snart)?(?=\\s*[).]?$)',
  '(?:mere information|nærmere information|program|programmet|titel|tittel|dato|datoen|tid|tidspunkt|sted|oplægsholder|foredragsholder|lokale|rom|navn) (?:følger|kommer|annonceres|oplyses|meldes ud)(?: senere| snarest| snart| etterhvert)?',
  'kommer senere|følger senere|annonceres senere|offentliggøres senere|oplyses senere|kommer etter hvert|kunngjøres senere',
  'forbehold for ændringer|med forbehold|det tages forbehold|forbehold om endringer|med forbehold om',
  'foreløbig(?:t)? program(?:met)?|foreløpig program|midlertidig(?=[\\s,.]|$)|foreløbig(?:t)?|foreløpig',
  '(?:oplægsholder|taler|dato|tid|sted|titel|tittel|foredragsholder) (?:mangler|afventer|tbd|tba)',
  'afventer (?:bekræftelse|svar|endelig bekræftelse)|avventer (?:bekreftelse|svar)|under forbehold|inviteret|forespurgt|forespurt',
  // Swedish
  '(?:ej|inte|ännu inte|ännu ej) (?:bekräftad|bekräftat|bekräftade|fastställd|fastställt|klar|klart|bestämd|bestämt)|preliminär(?:t|a)?|med reservation för|meddelas senare|tillkännages senare|inbjuden',
  // English
  't\\.?b\\.?[acd]\\.?|to be (?:confirmed|announced|decided|determined)|not (?:yet )?(?:finally )?(?:confirmed|settled|decided|fixed)|subject to (?:change|confirmation)|provisional|tentative(?:ly)?|working title|invited',
  'arbejdstitel|arbeidstittel|arbetstitel|\\(\\?\\)',
];
const PATTERN = anyWord(TENTATIVE);
const ONLY_IN_SHORT_NOTE = anyWord([
  'inviteret',
  'invited',
  'inbjuden',
  'forespurgt',
  'forespurt',
  'foreløbigt?',
  'foreløpig',
  'midlertidig',
  'provisional',
  'tentative(?:ly)?',
  'følger',
  'preliminär(?:t|a)?',
]);

/**
 * The words by which a line says that something is unsettled, or null. Words that also stand in plain prose
 * ("all citizens are invited") count only in brackets, after a dash or in a short line.
 */
export function tentativeWords(text: string): string | null {
  const head = text.length > 2000 ? text.slice(0, 2000) : text;
  const match = PATTERN.exec(head);
  if (!match) return null;
  const word = match[0];
  if (!ONLY_IN_SHORT_NOTE.test(word) || /\s/.test(word)) return word;
  const before = head.slice(0, match.index);
  const noted = /[([–—-]\s*[^)\]]{0,30}$/.test(before);
  return noted || head.length <= 40 ? word : null;
}

const NOTE = /\s*[([–—,;-]+\s*([^()[\]–—]{3,80}?)\s*[)\]]?\s*$/u;

/** Takes a closing note such as "(speaker to be confirmed)" off a title. */
export function withoutTentativeNote(title: string): { title: string; note: string | null } {
  const match = NOTE.exec(title.slice(-120));
  if (!match?.[1] || !tentativeWords(match[1])) return { title, note: null };
  const rest = title.slice(0, title.length - match[0].length).trim();
  return rest === '' ? { title, note: null } : { title: rest, note: match[1] };
}
