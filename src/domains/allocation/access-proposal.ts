/** What somebody's needs and the facts about rooms speak for. A proposal, never a decision. Browser-safe. */

type Fact = 'step_free' | 'lift' | 'hearing_loop' | 'accessible_toilet';

/** Words people use, in the languages of the forms. What is not recognised is left to the organiser. */
const words: [RegExp, Fact[]][] = [
  [
    /kørestol|rullestol|rullator|krykke|gangbesvær|trinfri|trappe|wheelchair|walker|crutch|step-?free|stairs|rolig å gå|gåvansker|trinnfri|trapp|rullstol/i,
    ['step_free', 'lift', 'accessible_toilet'],
  ],
  [/teleslynge|høreapparat|hørehæm|hørsel|hearing|loop|hörsel/i, ['hearing_loop']],
];

export interface RoomFacts {
  slotId: string;
  /** What is known of the room, or else of its venue. */
  access: Partial<Record<string, string>>;
}

/** Slots whose room is known to lack what the words speak of. `partly` and `unknown` are for people to judge. */
export function proposeBarred(need: string | null, rooms: readonly RoomFacts[]): string[] {
  const facts = new Set(words.flatMap(([pattern, facts]) => (need && pattern.test(need) ? facts : [])));
  return rooms
    .filter(({ access }) => [...facts].some((fact) => access[fact] === 'no'))
    .map(({ slotId }) => slotId);
}

/** Whoever goes along takes a chair: those who were named, and an interpreter. */
export function proposeCompanions(chairs: number, interpreter: string | null): number {
  return Math.min(5, chairs - 1 + (interpreter ? 1 : 0));
}
