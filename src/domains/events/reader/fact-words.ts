import { anyWord } from './words.ts';

/** The words by which practical lines are known, in four languages. */
export const CLOSED =
  /(?:tilmelding(?:en)?|påmelding(?:en)?|anmälan|registration|bookings?)(?:\s+(?:er|är|is|has|har))?\s+(?:nu |now |nå |allerede )?(?:lukket|lukked|overskredet|slut|stengt|avsluttet|avsluta|stängd|avslutad|closed|ended|udløbet|utløpt|forbi)|(?:sidste (?:dag|frist)|frist(?:en)?|siste frist) for (?:til|på)melding(?:en)? er (?:overskredet|udløbet|utløpt|passert|forbi)|(?:tilmeldings|påmeldings)fristen er (?:overskredet|udløbet|utløpt)|fully booked|sold out|alt optaget|udsolgt|utsolgt|fuldt? booket|fulltegnet|fullbokat|fullsatt|slutsålt/i;
export const ANSWER = anyWord([
  '(?:modtager|får|besked|svar|bekræftelse|afkræftelse|be- eller afkræftelse|tilbagemelding|tilbakemelding|beskjed|bekreftelse|besked|bekräftelse).{0,80}(?:senest|senast|inden|innen|den|by)',
  '(?:will be (?:notified|informed|told)|hear from us|you will receive (?:an answer|a reply|confirmation)|confirmation will be sent).{0,60}',
  '(?:senest|senast|inden|innen).{0,60}(?:besked|svar|beskjed|bekræftelse|bekreftelse|bekräftelse)',
]);
export const REGISTRATION = anyWord([
  '\\p{L}*tilmeld\\p{L}*',
  '\\p{L}*påmeld\\p{L}*',
  'meld (?:deg|dig) på',
  'anmäl\\p{L}*',
  'regist\\p{L}*',
  'sign up',
  'rsvp',
  's\\.?u\\.?',
  'ansøg\\p{L}*',
  'søknad\\p{L}*',
  'apply',
  'applications?',
  'billet\\p{L}*',
  'skriv til',
  'send (?:en )?(?:mail|e-?post|mejl) til',
  'frist(?:en)?',
  'deadline',
]);
export const LIMIT = anyWord([
  'senest',
  'seinest',
  'senast',
  'frist(?:en)?',
  '\\p{L}+frist(?:en)?',
  'deadline',
  'sista (?:anmälnings)?dag',
  'sidste (?:dag|frist|tilmelding)',
  'siste frist',
  'inden',
  'innen',
  'før',
  'före',
  'no later than',
  'by',
  'before',
  'at the latest',
]);
export const FREE =
  /(?:det er|deltagelse er|adgang er|arrangementet er|er|participation is|admission is|är)\s+(?:helt\s+)?(?:gratis|free|kostnadsfri[tt]?)|gratis (?:adgang|deltagelse|inngang|entré)|free (?:of charge|entry|admission)|koster ikke noget|koster ingenting|fri entré|fri entre/i;
export const URL =
  /(?:https?:\/\/|www\.)[^\s<>()"“”]{3,300}|(?<![@\p{L}\p{N}.])(?:[\p{Ll}\d-]+\.)+(?:dk|no|se|com|org|net|eu|nu|info|example)(?:\/[^\s<>()"“”]*)?(?![\p{L}@])/giu;
export const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,80}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
export const PRICE_WORDS = anyWord([
  'pris(?:en|er)?',
  'kost(?:er|ar|et)',
  'costs?',
  'gebyr\\p{L}*',
  'avgift\\p{L}*',
  'fee',
  'entr[ée]e?',
  'billet\\p{L}*',
  'biljett\\p{L}*',
  'tickets?',
  'betal\\p{L}*',
  'deltag\\p{L}*',
  'deltak\\p{L}*',
  'medlem(?:mer|mar)?',
  'members?',
  'studerende',
  'studenter',
  'students?',
  'pr\\.? person',
  'per person',
  'inkl\\p{L}*',
  'indgang',
  'inngang',
  'admission',
  'price',
]);
export const LINK_WORDS = /(?:\bher\b|\bhär\b|\bhere\b|download|last ned|ladda ner|hent|klik|klikk|klicka)/i;
export const LINK_ACTION =
  /(?:tilmeld|påmeld|meld (?:deg|dig)|anmäl|regist|download|hent|læs mere|les mer|läs mer|read more|invitation|program|sign up)/i;
