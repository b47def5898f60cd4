/**
 * Labels of the practical lines around and inside programmes: "Hvornår:", "Sted", "Venue –", "Tilmelding senest".
 */
export type LabelKind =
  | 'when'
  | 'time'
  | 'date'
  | 'where'
  | 'room'
  | 'address'
  | 'title'
  | 'speaker'
  | 'description'
  | 'price'
  | 'registration'
  | 'deadline'
  | 'answer'
  | 'contact'
  | 'organiser'
  | 'inviter'
  | 'partner'
  | 'chair'
  | 'moderator'
  | 'programme'
  | 'practical'
  | 'notice'
  | 'link'
  | 'doors';

const LABELS: readonly [LabelKind, string][] = [
  [
    'when',
    'hvornår|når|när|when|tid og sted|tid og stad|tid och plats|time and place|dato og tid|dato og klokkeslæt|dato/tid|date and time|date & time|datum och tid|dato og sted|tid & sted',
  ],
  ['date', 'dato(?:er)?|datum|dates?|dag|dage|duration|varighet'],
  ['time', 'tid|tidspunkt|tidpunkt|klokkeslæt|klokkeslett|time'],
  [
    'where',
    'hvor|var|where|sted|stad|plats|place|venue|location|lokation|lokasjon|lokalitet|mødested|møtested|mötesplats|(?:konference|konferanse|konferens)\\s?(?:lokation|sted|plats|venue)|(?:the )?(?:conference |event )?(?:venue|location)|sted for (?:mødet|møtet)',
  ],
  ['room', 'lokaler?|rum|rom|room|sal|lokale/rum'],
  ['address', 'adresse(?:n)?|adress|address|besøgsadresse|besøksadresse'],
  ['title', 'titel|tittel|title|rubrik|overskrift|emne|ämne|tema|topic|theme'],
  [
    'speaker',
    '(?:oplægs|foredrags|indlægs)holder(?:e|ne)?|oplægsholdere?|foredragsholdere?|innleder(?:e)?|inledare|speakers?|talere?|talare|föreläsare|foreleser|underviser(?:e)?|medvirkende|medverkande|presenters?|præsenteret af|presentert av|panelister|panellists|panelists|i panelet|panel|deltagere i panelet|oplæg ved|indlæg ved|innlegg ved|facilitator(?:er|s)?|workshopholder(?:e)?|workshopleder|ved|med',
  ],
  [
    'moderator',
    'moderator(?:er|s)?|ordstyrer(?:e)?|ordstyrar|debattleder|debatleder|chairs?|chaired by|session chair|konferencier|vært(?:er)?|mødeleder(?:e)?|møteleder|mötesledare|samtalsledare|toastmaster|turleder(?:e)?|turledare|turguide|guide|båltaler|festtaler|instruktør(?:er)?|instruktor|prædikant|prest|præst|dirigent|organist|solist(?:er)?|kursusleder|kursleder|cirkelledare|ledare|leder|samtaleleder|processleder|prosessleder',
  ],
  [
    'description',
    'beskrivelse|beskrivning|ingress|abstract|indhold|innhold|innehåll|om oplægget|om foredraget|om workshoppen|about|description|resumé|sammendrag|teaser',
  ],
  [
    'price',
    'pris(?:en|er)?|entr[ée]|inngang|indgang|inträde|billet(?:ter|pris|priser)?|billett(?:er|pris)?|biljett(?:er|pris)?|price|prices|tickets?|fee|conference fee|admission|deltager(?:gebyr|betaling|pris)|deltakeravgift|avgift|kostnad|kostnader|cost|gebyr|det koster|økonomi',
  ],
  [
    'deadline',
    'tilmeldingsfrist(?:en)?|påmeldingsfrist(?:en)?|sista (?:anmälnings)?dag(?: för anmälan)?|frist(?:en)?(?: for (?:til|på)melding)?|registration deadline|deadline(?: for registration)?|sidste frist|sidste tilmelding|svarfrist|ansøgningsfrist|søknadsfrist',
  ],
  [
    'registration',
    'tilmelding(?:en)?|påmelding(?:en)?|meld (?:deg|dig) på(?: her)?|anmälan|tilmeld dig(?: her)?|registration|register|sign up|how to register|anmäl dig|billetter og tilmelding|tilmelding og (?:pris|betaling|praktiske oplysninger)|s\\.?u\\.?|rsvp',
  ],
  ['answer', 'svar|besked|answer'],
  [
    'contact',
    'kontakt(?:person(?:er)?|info(?:rmation)?|oplysninger)?|contact(?: us| person| information)?|spørgsmål|spørsmål|frågor|questions|yderligere (?:oplysninger|information)|(?:for )?(?:further|more) information|mere information|mer informasjon|mer information|conference information|kontakta oss|kontakt os|kontakt oss|henvendelse|forespørsler',
  ],
  [
    'organiser',
    'arrangør(?:er|en|erne|ene)?|arrangör(?:er)?|organi[sz]ers?|organi[sz]ed by|organi[sz]ing committee|arrangeret af|arrangert av|arrangeras av|hosted by|hosts?|afholdes af|afholdt af|værter|vært|vertskap|bag arrangementet står|bag konferencen|udbyder|styregruppe|programkomit[eé]|program committee|planlægningsgruppe',
  ],
  ['inviter', 'indbydere?|inviteret af|invitert av|inbjudare|invited by|der inviteres af'],
  [
    'partner',
    '(?:samarbejds|samarbeids|samarbets)?partner(?:e|s|ne|ere)?(?: bag (?:konferencen|arrangementet))?|partnerne bag (?:konferencen|arrangementet|dagen)|i samarbejde med|i samarbeid med|i samarbete med|in cooperation with|in collaboration with|in partnership with|our partners|sponsor(?:er|s)?|støttet af|støttes af|støttet av|finansieret af|finansiert av|med støtte fra|med stöd av|supported by|funded by|sponsored by|medarrangør(?:er)?|medarrangör(?:er)?',
  ],
  [
    'programme',
    '(?:foreløbigt |foreløpig |preliminärt |dagens |aftenens |kveldens |kvällens |the |detaljeret |fuldt )?program(?:me|m|met|oversigt)?(?: for dagen| på dagen| for (?:konferencen|konferansen))?|agenda|dagsorden|dagsorden for mødet|dagordning|saksliste|tidsplan|timeplan|schedule|tidtabell|dagen ser sådan ud|sådan ser dagen ud|programmet ser således ud|kjøreplan|køreplan|indholdsplan|dagens forløb|forløb',
  ],
  [
    'practical',
    'praktisk(?:e)?(?: info(?:rmation)?| informasjon| oplysninger| opplysninger)?|praktikaliteter|practical information|practicalities|praktisk information|informasjon|information|info|fakta|oplysninger|overnatning|overnatting|boende|accommodation|transport|parkering|parking|travel|how to get there|sådan finder du (?:os|vej|frem)|slik finner du (?:oss|fram)|vejvisning|rejse|tilgængelighed|tilgjengelighet|accessibility|språk|sprog|languages?|målgruppe|target group|for hvem|for whom|hvem kan deltage|participants|deltagere|deltakere|deltakarar|deltagare|formål|purpose|baggrund|bakgrunn|background|about the conference|om konferencen|om konferansen|om arrangementet|om dagen|forplejning|servering|afbud|avbud|avbestilling|cancellation',
  ],
  ['notice', 'obs|nb|ps|bemærk|merk|note|please note|vigtigt|viktig|husk|tip'],
  [
    'link',
    'links?|læs mere|les mer|läs mer|read more|hjemmeside|hjemmesiden|nettside|webbplats|website|web|www|zoom|link til (?:mødet|zoom)|facebook',
  ],
  ['doors', 'dør(?:en|ene)? åbner|dør(?:en|ene)? åpner|dörrarna öppnar|doors(?: open)?'],
];

const EXACT = LABELS.map(([kind, words]) => [kind, new RegExp(`^(?:${words})$`, 'iu')] as const);
const ALL = LABELS.map(([, words]) => words).join('|');
const LEADING = new RegExp(
  `^(${ALL})\\s*(?:[:：]|\\?|\\s[–—-]\\s|(?<=^(?:time|place|date|venue|sted|tid|dato|pris))\\.(?=\\s))\\s*(.*)$`,
  'iu',
);

export interface Label {
  kind: LabelKind;
  /** What stands after the label on its line. */
  value: string;
  word: string;
}

export function labelKind(word: string): LabelKind | null {
  const plain = word.trim().replace(/\s+/g, ' ');
  return EXACT.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** The label a line begins with or consists of; null for any other line. */
export function lineLabel(text: string): Label | null {
  if (text.length > 600) return null;
  const bare = text.replace(/^[•*–-]\s*/u, '').replace(/[\s:?.!]+$/u, '');
  const alone = bare.length <= 60 ? labelKind(bare) : null;
  if (alone) return { kind: alone, value: '', word: bare };
  const match = LEADING.exec(text.replace(/^[•*–-]\s*/u, '').slice(0, 600));
  const kind = match?.[1] ? labelKind(match[1]) : null;
  return kind && match?.[1] ? { kind, value: (match[2] ?? '').trim(), word: match[1] } : null;
}
