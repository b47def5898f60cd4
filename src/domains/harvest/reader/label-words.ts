/** The words of labels, as alternatives of a pattern, in Danish, Norwegian, Swedish and English. */

export const CHALLENGE =
  'udfordring(?:en|er|erne)?|utfordring(?:en|er|ene|a|ar|ane)?|utmaning(?:en|ar|arna)?|challenges?|problemstilling(?:en|er|a)?|frågeställning(?:en)?';
export const RECOMMENDATIONS =
  'anbefaling(?:en|er|erne|ene|ar|ane)?|rekommendation(?:en|er|erna)?|recommendations?|tilråding(?:ar|ane)?';
export const AREA =
  'område|areas?|tema|theme|delområde|indsatsområde|innsatsområde|insatsområde|fokusområde|temaområde|spor|track|spår';
export const WORKSHOP =
  'workshop|arbejdsværksted|værksted|verksted|verkstad|gruppe|arbejdsgruppe|arbeidsgruppe|grupp|group|bord|rundbord|table|roundtable|session|breakout';
export const CASE = 'case[nt]?|casen|the case|caset|sag(?:en)?|eksempel(?:et)?|exempel|fall(?:et)?';
export const OWNERS =
  'case-?\\s?ejere?|case-?\\s?eiere?|case-?\\s?ägare|case owners?|ejere? af casen|represented by|presented by|(?:casen )?repræsenteret af|(?:casen )?præsenteret af|casen blev præsenteret af|presentert av|representert av|presenterad av|caseholdere?';
export const DISCUSSION =
  'diskussion(?:en)?|diskusjon(?:en)?|drøftelse(?:n|r|rne)?|drøfting(?:en)?|discussion|samtale(?:n)?|samtal(?:et)?|referat(?:et)?|debat(?:ten)?|debatt(?:en)?|notes|noter|notater|baggrund|bakgrunn|bakgrund|background|deltagere|deltakere|deltagare|participants|til stede|närvarande|present|næste skridt|neste steg|nästa steg|next steps|citater|sitater|citat|quotes';
export const OUTSIDE =
  'indledning|innledning|inledning|introduction|forord|förord|foreword|preface|indhold(?:sfortegnelse)?|innhold(?:sfortegnelse)?|innehåll(?:sförteckning)?|contents|opsamling|oppsummering|sammanfattning|sammenfatning|summary|resumé|resume|sammendrag|konklusion|konklusjon|slutsats(?:er)?|conclusions?|afslutning|avslutning|perspektivering|tak|takk|tack|thanks|kolofon|colophon|tværgående temaer|tverrgående temaer|gennemgående temaer|övergripande teman|cross-cutting themes|evaluering|evaluation|litteratur|kilder|references|bilag|vedlegg|bilaga|appendix|eventuelt|evt|program|dagsorden|dagsorden|agenda|saksliste|dagordning';

/** What may stand before and after a label word: "vores", "fra workshoppen". */
export const BEFORE =
  '(?:(?:vores|vår|våre|våra|our|the|de|den|workshoppens|gruppens|deltagernes|deltakernes|deltagarnas|gruppen sine|arbejdsgruppens|centrale|central|vigtigste|viktigste|viktigaste|key|main|fælles|felles|samlede|samlet|kort|five|tre|fire|fem|seks|konkrete|konkreta|concrete|endelige|endelege|slutliga|final|foreløbige|policy|summary of|\\d{1,2})\\s+){0,2}';
export const AFTER =
  '(?:\\s+(?:vår|våre|våra|vores|sine?))?(?:\\s+(?:fra|frå|från|til|till|for|för|i|af|av|på|of|from|to|by|in|vedrørende|om|on)\\s+[^:.?!]{2,60}?)?(?:\\s+(?:i stikord|i stikkord|in keywords|in brief))?';

/** "Anbefalinger og forslag" are recommendations; proposals alone are none. */
export const PROPOSALS = '(?:forslag|ideer|idéer|idéar|råd|förslag|idéer|proposals|suggestions|ideas|advice)';
export const AND = '\\s*(?:\\bog\\b|\\boch\\b|\\band\\b|&|/)\\s*';
