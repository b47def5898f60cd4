/**
 * What people write about food, as kinds of meals a kitchen can count. What is known gets one name however it is spelled in
 * Danish, Norwegian or English; anything else stays in its own words. Browser-safe.
 */
export const knownDiets = [
  ...['vegetarian', 'vegan', 'pescetarian', 'halal', 'kosher', 'gluten', 'lactose', 'milk', 'nuts'],
  ...['peanuts', 'egg', 'fish', 'shellfish', 'pork', 'meat', 'soy', 'sesame'],
] as const;
export type KnownDiet =
  | 'vegetarian'
  | 'vegan'
  | 'pescetarian'
  | 'halal'
  | 'kosher'
  | 'gluten'
  | 'lactose'
  | 'milk'
  | 'nuts'
  | 'peanuts'
  | 'egg'
  | 'fish'
  | 'shellfish'
  | 'pork'
  | 'meat'
  | 'soy'
  | 'sesame';

/** Ways of eating, which a "not" before them would turn round. */
const ways: readonly [KnownDiet, RegExp][] = [
  ['vegetarian', /^(?:lakto-?ovo-?)?vegetar(?:isk|ian|ianer|ianere)?$/],
  ['vegan', /^(?:vegan(?:sk|er)?|plantebaser(?:et|t)|plant-based)$/],
  ['pescetarian', /^pes[ck]etar(?:isk|ian|ianer)?$/],
  ['halal', /^halal$/],
  ['kosher', /^k?osher$/],
];
/** What somebody does not eat, with or without a "not" before it. */
const avoided: readonly [KnownDiet, RegExp][] = [
  ['gluten', /^(?:gluten(?:-?(?:fri|frit|free|allergi|intoleran\w*))?|cøliaki|cøliaker|coeliac|celiac)$/],
  ['lactose', /^(?:laktose|lactose)(?:-?(?:fri|frit|free|allergi|intoleran\w*))?$/],
  ['milk', /^(?:mælk|melk|milk|dairy)(?:e?(?:produkter|protein|allergi)|-?(?:fri|frit|free))?$/],
  ['peanuts', /^(?:jordnød(?:der)?|peanøtt(?:er)?|peanuts?)(?:allergi)?$/],
  ['nuts', /^(?:nødde?r?|nøtt(?:er|e)?|nuts?)(?:-?(?:fri|free|allergi))?$/],
  ['egg', /^(?:æg|eggs?)(?:-?(?:fri|free|allergi))?$/],
  ['shellfish', /^(?:skaldyr|skalldyr|shellfish)(?:allergi)?$/],
  ['fish', /^(?:fisk|fish)(?:allergi)?$/],
  ['pork', /^(?:svin|svinekød|svinekjøtt|pork)$/],
  ['meat', /^(?:kød|kjøtt|meat)$/],
  ['soy', /^(?:soja|soy|soya)(?:allergi)?$/],
  ['sesame', /^(?:sesam|sesame)(?:frø)?(?:allergi)?$/],
];

const filler = new Set(
  (
    'jeg er spiser allergi allergiker allergisk allergic allergy overfor over for mod mot imod fri free intolerant ' +
    'intolerans intolerance tåler kan kost mad mat food diet i am eat to gerne produkter tak takk please helst a an have har'
  ).split(' '),
);
const negations = new Set('ikke ingen uden uten intet not no without non'.split(' '));
const nothing =
  /^(?:ingen(?: særlige| spesielle)?(?: behov| hensyn)?|nej|nei|no|none|nope|intet|alt|everything|nothing|n\/a|-+|\.+)$/;

/**
 * @param name of whoever wrote it; it is left out where people write about themselves in the third person
 * @returns known kinds and words of their own, sorted, each once; empty where there is nothing to heed
 */
export function dietsOf(text: string, name: string | null): { known: KnownDiet[]; own: string[] } {
  const known = new Set<KnownDiet>();
  const own = new Set<string>();
  for (const part of withoutName(text, name).split(/[,;.+/&\n]|\s(?:og|and|samt|eller|or)\s/i)) {
    const said = part.toLowerCase().replace(/\s+/g, ' ').trim();
    if (said === '' || nothing.test(said)) continue;
    const found = knownIn(said);
    if (found) known.add(found);
    else own.add(said);
  }
  return { known: knownDiets.filter((one) => known.has(one)) as KnownDiet[], own: [...own].sort() };
}

/** The one known kind a phrase names, if all its other words are there for the sentence alone. */
function knownIn(said: string): KnownDiet | null {
  const words = said.replace(/[!?:()"'’]/g, '').split(' ');
  const isDenied = words.some((word) => negations.has(word));
  const bearing = words.filter((word) => word !== '' && !filler.has(word) && !negations.has(word));
  const [word] = bearing;
  if (bearing.length !== 1 || word === undefined) return null;
  const way = ways.find(([, pattern]) => pattern.test(word));
  if (way) return isDenied ? null : way[0];
  const avoid = avoided.find(([, pattern]) => pattern.test(word));
  if (!avoid) return null;
  // "Fisk" alone is somebody who does not eat it; "spiser fisk" is not.
  const eats = words.some((one) => one === 'spiser' || one === 'eat') && !isDenied;
  return eats ? null : avoid[0];
}

function withoutName(text: string, name: string | null): string {
  const parts = (name ?? '').split(/[\s-]+/).filter((part) => part.length > 2);
  return parts.reduce((left, part) => left.replaceAll(new RegExp(escaped(part), 'giu'), ' '), text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
