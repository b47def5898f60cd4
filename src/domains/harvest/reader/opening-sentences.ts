/** Sentences that open a list, and those that only look like it, in Danish, Norwegian, Swedish and English. */

/** Words that tell somebody to do something, or call it important. */
const DIRECTIVE =
  'skal|bør|må|ska|bör|måste|should|must|shall|needs? to|remember|ensure|make sure|see to it|husk|sørg for|se till?|sikre|sikr|anbefal\\p{L}*|recommend\\p{L}*|rekommender\\p{L}*|vigtig\\p{L}*|viktig\\p{L}*|afgørende|avgjørende|avgörande|nødvendig\\p{L}*|nödvändig\\p{L}*|important|essential|crucial|necessary|kan(?: \\p{L}[\\p{L}.]*){0,2} (?:betyde|bety|betyda|bestå)';
const DIRECTIVE_END = new RegExp(`(?<!\\p{L})(?:${DIRECTIVE})(?:\\s+[\\p{L}.]+){0,5}\\s*:$`, 'iu');
const HAS_DIRECTIVE = new RegExp(`(?<!\\p{L})(?:${DIRECTIVE})(?!\\p{L})`, 'iu');
const OPEN_END = /(?<!\p{L})(?:at|å|att|that|to)\s*:$/iu;
/** "Neste gang skal vi møtes hos:", "Deltagerne skal medbringe:": a place or a thing follows. In small letters: "I" is whom it is said to. */
const PRACTICAL =
  /(?<!\p{L})(?:hos|på|i|om|med|af|av|fra|från|ved|vid|with|by|from|in|on|about|medbringe|medbringa|bring)\s*:$/u;
/** What was said, seen or decided is told, and not recommended. */
const TOLD =
  /(?<!\p{L})(?:mente|mener|sagde|sa|sade|sagt|oplyste|opplyste|fortalte|oplevede|opplevde|synes|syntes|tyckte|lærte|lärde|fandt|fant|viste|visade|besluttet|beslutat|said|thought|felt|found|learned|told|decided|turned)(?:\s+\p{L}+){0,2}\s+(?:at|that|att)\s*:$/iu;
/** What a sentence begins with that says when or what for. */
export const CONDITION =
  /^(?:når|hvis|dersom|for at|for å|i forhold til|når|när|om|för att|when|whenever|if|where|in order to|to|skal|ska)\s/iu;

/** "Ingen anbefalinger endnu:", "We did not recommend:". */
export const NOT_RECOMMENDED =
  /(?<!\p{L})(?:ingen|inga|no|ikke|ikkje|inte|not|never|aldrig|aldri)\s+(?:\p{L}+\s+)?(?:anbefal|rekommend|recommend|tilråd)|(?:anbefaler|anbefalede|anbefalte|rekommenderar|recommends?)\s+(?:ikke|ikkje|inte|not)(?!\p{L})/iu;

/** A sentence that ends in a colon and tells somebody to do what follows. */
export function isStem(sentence: string): boolean {
  if (!sentence.endsWith(':') || sentence.length > 400) return false;
  if ([NOT_RECOMMENDED, PRACTICAL, TOLD].some((pattern) => pattern.test(sentence))) return false;
  return (
    DIRECTIVE_END.test(sentence) ||
    (OPEN_END.test(sentence) && HAS_DIRECTIVE.test(sentence)) ||
    (CONDITION.test(sentence) && /(?<!\p{L})(?:skal|bør|må|ska|bör|should|must)(?!\p{L})/iu.test(sentence))
  );
}
