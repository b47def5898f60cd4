import type { FactKind } from './reading.ts';

const NO_PARTY =
  /^(?:hvordan|hvorfor|hvem|hvad|hva|hur|how|who|why|vi|we|der|derfor|i|på|du|det|vores|vår[et]?|our|hvis|når|if|when|this|denne?|dette)(?![\p{L}])|(?<![\p{L}])(?:vil|kan|som|der|at|hvilke)(?![\p{L}])/iu;

/** A party that a sentence names as inviter or organiser. */
export interface NamedParty {
  kind: Extract<FactKind, 'inviter' | 'organiser' | 'partner'>;
  name: string;
}

const INVITES =
  /^(.{3,300}?)\s+(?:inviterer|inviterar|inbjuder|bjuder in|byder|ønsker|invites?)(?:\s+(?:hermed|hereby|dig|deg|jer|you|alle))?\s+(?:(?:i samarbejde med|i samarbeid med|i samarbete med|together with|sammen med|in cooperation with)\s+(.{2,120}?)\s+)?(?:til|till|to|velkommen|välkommen)(?![\p{L}])/iu;
const NO_INVITER = /^(?:vi|we|du|der|derfor|igen|dette|det|som|i|på|ud|therefore)(?![\p{L}])/iu;
const ORGANISED_BY =
  /(?:arrangeret|arrangert|arrangeras|organi[sz]ed|hosted|laget|afholdes|afholdt|holdes) (?:af|av|by) (.{3,300}?)(?:\s+(?:sammen med|i samarbejde med|i samarbeid med|in cooperation with|together with)\s+(.{3,200}?))?(?:[.;]|$)/iu;
const HOLDS =
  /^(.{3,200}?)\s+(?:afholder|holder|arrangerer|arrangerar)(?:\s+(?:årligt|hvert år|hvert|igen|en|et|ei|ett|temadag|konference|konferanse|konferens|\p{Lu})|(?:\s+(?:nu|igen|i år))?\s*$)/iu;
const HOLDS_SOMETHING_ELSE = /holder (?:dig|deg|jer|dere|fast|øje|styr|døren)/i;

/** "A og B inviterer i samarbejde med C til …", "arrangeret af A", "A afholder …": who stands behind the event. */
export function partiesInSentence(text: string): NamedParty[] {
  const head = text.slice(0, 600);
  return [...inviters(head), ...organisers(head), ...hosts(head), ...supporters(head)];
}

function named(kind: NamedParty['kind'], ...lists: (string | undefined)[]): NamedParty[] {
  return lists.flatMap((list) => partyList(list ?? '')).map((name) => ({ kind, name }));
}

function inviters(text: string): NamedParty[] {
  const match = INVITES.exec(text);
  if (!match?.[1] || !/^\p{Lu}/u.test(match[1]) || NO_INVITER.test(match[1])) return [];
  return named('inviter', match[1], match[2]);
}

function organisers(text: string): NamedParty[] {
  const match = ORGANISED_BY.exec(text);
  if (!match?.[1] || !/^(?:the )?\p{Lu}/u.test(match[1])) return [];
  return named('organiser', match[1], match[2]);
}

function hosts(text: string): NamedParty[] {
  const match = HOLDS.exec(text);
  if (
    !match?.[1] ||
    !/^\p{Lu}.*\p{L}/u.test(match[1]) ||
    NO_PARTY.test(match[1]) ||
    HOLDS_SOMETHING_ELSE.test(text)
  )
    return [];
  return named('organiser', match[1]);
}

const SUPPORTED_BY =
  /^(?:(?:[\p{L} ]{3,40}\s)?(?:er|is|är)\s+)?(?:sponsored|supported|funded|støttet|støttes|finansieret|finansiert|finansieras|med støtte|med stöd|i samarbejde|i samarbeid|i samarbete|in (?:cooperation|partnership|collaboration))\s+(?:by|af|av|fra|från|med|with)\s+(.{3,300}?)[.]?$/iu;

function supporters(text: string): NamedParty[] {
  const match = SUPPORTED_BY.exec(text);
  return match?.[1] && /^(?:the |den |det )?\p{Lu}/u.test(match[1]) ? named('partner', match[1]) : [];
}

/** "A, B og C" as three parties; commas inside brackets part nothing. */
export function partyList(text: string): string[] {
  const clean = text.replace(/[.;:]\s*$/, '').trim();
  if (clean === '') return [];
  if (clean.includes(';')) return clean.split(/\s*;\s*/).filter((part) => part !== '');
  const parts = clean.split(
    /\s*(?:,(?![^()]*\))|(?<![\p{L}]|-\s)(?:og|och|and|samt|sammen med|together with|i samarbejde med|i samarbeid med)(?![\p{L}])(?![^()]*\)))\s*/iu,
  );
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  // "the Ministry for Economics, Technology and Trade" is one party.
  const sizes = named.map(
    (part) =>
      part
        .replace(/\([^()]*\)/g, '')
        .trim()
        .split(/\s+/).length,
  );
  if (
    /^(?:the\s|.*\b(?:ministry|department|institute for|commission on)\b)/i.test(clean) &&
    sizes.some((size) => size === 1)
  )
    return [clean];
  return named.every(
    (part) =>
      /^(?:the\s+|den\s+|det\s+)?[\p{Lu}\d]/u.test(part) ||
      /(?:råd|rådet|forening|kommune|fond)/iu.test(part),
  )
    ? named
    : [clean];
}

export function bareParty(text: string): string {
  return text.replace(/\s*\([^()]*\)\s*$/u, '').trim();
}
