/** Street addresses as they are written in the Nordic countries: "Torvet 2, 8000 Aarhus C". */
const STREET =
  "\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{L}[\\p{L}'’.-]*)){0,4}?\\.? \\d{1,4}(?:[-–]\\d{1,4})? ?[A-Za-z]?(?:,? ?(?:st|kl|\\d{1,2})\\.? ?(?:sal|th|tv|mf|etg|etasje|tr)\\.?){0,2}";
const TOWN = "(?:DK|NO?|SE?|D|FI)?[- ]?\\d{3} ?\\d{1,2} \\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,3}";
const FULL = new RegExp(
  `(?<![\\p{L}\\p{N}])${STREET}(?:, ?\\p{Lu}[\\p{L} ]{2,30})?,? ${TOWN}(?:, ?(?:Danmark|Denmark|Norge|Norway|Sverige|Sweden|Finland|Germany))?`,
  'u',
);
const TOWN_ALONE = new RegExp(`^${TOWN}$`, 'u');
const STREET_ALONE = new RegExp(`^${STREET}$`, 'u');
const STREET_NAME =
  /(?:gade|vej|vejen|allé|alle|torv|torvet|plads|pladsen|stræde|boulevard|gata|gaten|veien|vegen|vei|plass|gatan|vägen|street|road|square|avenue|bakken|havnen|kaj|bredgade)\s+\d/iu;

/** The address in a line, where it has street and town (or a street name that can be nothing else). */
export function addressIn(text: string): { address: string; index: number } | null {
  if (!/\d/.test(text) || text.length > 400) return null;
  const full = FULL.exec(text);
  if (full) return { address: full[0], index: full.index };
  const bare = text.trim().replace(/[.,]$/, '');
  if (TOWN_ALONE.test(bare)) return { address: bare, index: 0 };
  if (STREET_ALONE.test(bare) && STREET_NAME.test(bare)) return { address: bare, index: 0 };
  return null;
}
