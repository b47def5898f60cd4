import type { Draft, Drafts } from './draft.ts';
import { isFilled } from './draft.ts';
import { likeness, plain } from './likeness.ts';
import { pairItems, sayTheSame } from './pair-items.ts';
import { note, type WarningNote } from './warnings.ts';

/** Summary and chapter of one workshop become one section; what stands crossed is put right where a chapter says so. */
export function joinDrafts(found: Drafts): Drafts {
  const notes = [...found.notes];
  const drafts = placeOrphans(found.drafts, notes);
  const joined: Draft[] = [];
  let last: Draft | undefined;
  for (const draft of drafts) {
    const same = draft.isContinued ? last : joined.find((each) => isSame(each, draft));
    if (same && draft.isContinued && !sayTheSame(same, draft)) addList(same, draft);
    else if (same) joinInto(same, draft, notes);
    else joined.push(draft);
    last = same ?? draft;
  }
  // An example in a text that names neither challenges nor recommendations is no workshop's case.
  if (!joined.some(isFilled)) return { drafts: [], notes };
  return { drafts: joined.filter((draft) => isFilled(draft) || draft.caseName !== null), notes };
}

function nameOf(draft: Draft): string {
  return draft.area ?? draft.title;
}

function isSame(one: Draft, other: Draft): boolean {
  if (one === other || other.isOrphan || !shareName(one, other)) return false;
  if (differ(one.caseName, other.caseName)) return false;
  if (differ(one.area, other.area) && differ(one.title, other.title)) return false;
  if (one.title !== '' && other.title !== '' && one.area !== null && differ(one.title, other.title))
    return false;
  // Another challenge under the same name is another workshop, unless one of the two is only a list of keywords.
  const isAnother =
    one.items.length > 0 && other.items.length > 0 && differ(one.title, other.title) && asksElse(one, other);
  return !isAnother;
}

function shareName(one: Draft, other: Draft): boolean {
  const names = [one.area, one.title].filter((name) => name).map((name) => plain(name ?? ''));
  const others = [other.area, other.title].filter((name) => name).map((name) => plain(name ?? ''));
  return names.some((name) => name !== '' && others.includes(name));
}

function asksElse(one: Draft, other: Draft): boolean {
  return one.challenge !== null && other.challenge !== null && likeness(one.challenge, other.challenge) < 0.5;
}

function differ(one: string | null, other: string | null): boolean {
  return Boolean(one && other) && plain(one ?? '') !== plain(other ?? '');
}

/** Another list of the same workshop, to somebody else perhaps. */
function addList(draft: Draft, other: Draft): void {
  draft.stem ??= other.stem;
  draft.items.push(...other.items);
  draft.account.push(...other.account);
  draft.isRunOn ||= other.isRunOn;
}

function joinInto(draft: Draft, other: Draft, notes: WarningNote[]): void {
  // The section is where its contents are, not where a list of contents names it.
  if (!isFilled(draft) && isFilled(other)) draft.line = other.line;
  draft.title ||= other.title;
  // A name in small letters reads better than the same in capitals.
  if (draft.area === null || (other.area !== null && draft.area === draft.area.toUpperCase()))
    draft.area = other.area;
  draft.caseName = draft.caseName || other.caseName;
  draft.caseText.push(...other.caseText);
  draft.owners = [...new Set([...draft.owners, ...other.owners])];
  if (
    draft.challenge !== null &&
    other.challenge !== null &&
    likeness(draft.challenge, other.challenge) < 0.7
  )
    notes.push(
      note('challenge-differs', draft.challengeLine, { title: nameOf(draft), text: draft.challenge }),
    );
  if (other.challenge !== null)
    [draft.challenge, draft.challengeLine] = [other.challenge, other.challengeLine];
  if ((other.stem?.length ?? 0) > (draft.stem?.length ?? 0)) draft.stem = other.stem;
  draft.items = pairItems(draft, other, notes);
  draft.account.push(...other.account);
  draft.isRunOn = draft.isRunOn && other.isRunOn;
}

/**
 * Where columns were copied across, several headings stand in front of several contents. The chapters' challenges
 * say what belongs together; without chapters the order of the headings is kept, and said to be unsure.
 */
function placeOrphans(drafts: readonly Draft[], notes: WarningNote[]): Draft[] {
  const placed = [...drafts];
  for (const orphan of drafts.filter((draft) => draft.isOrphan)) {
    const at = placed.indexOf(orphan);
    const holder = placed[at - 1];
    const empties = emptyBefore(placed, at - 1);
    if (!holder || empties.length === 0) continue;
    const [empty] = empties.slice(-1);
    if (empty) exchange(placed, { empty, holder, orphan }, notes);
  }
  return placed;
}

function emptyBefore(placed: readonly Draft[], at: number): Draft[] {
  const empties: Draft[] = [];
  for (let place = at - 1; place >= 0; place -= 1) {
    const draft = placed[place];
    if (!draft || isFilled(draft) || draft.caseName !== null || draft.number === null) break;
    empties.unshift(draft);
  }
  return empties;
}

function exchange(
  placed: Draft[],
  { empty, holder, orphan }: { empty: Draft; holder: Draft; orphan: Draft },
  notes: WarningNote[],
): void {
  const fit = (heading: Draft, contents: Draft): number => chapterLikeness(placed, heading, contents);
  const straight = fit(empty, holder) + fit(holder, orphan);
  const crossed = fit(empty, orphan) + fit(holder, holder);
  const isCrossed = crossed > straight;
  const mover = isCrossed ? orphan : { ...holder };
  if (!isCrossed) fill(holder, orphan);
  fill(empty, mover);
  placed.splice(placed.indexOf(orphan), 1);
  const isSure = Math.abs(crossed - straight) > 0.2;
  for (const draft of [empty, holder]) {
    const data = { title: nameOf(draft), text: draft.challenge ?? '' };
    notes.push(note(isSure ? 'columns-crossed' : 'columns-unsure', draft.challengeLine, data));
  }
}

/** Gives a heading the contents that stand elsewhere. */
function fill(heading: Draft, contents: Draft): void {
  const { challenge, challengeLine, stem, items, isRunOn, line } = contents;
  Object.assign(heading, { challenge, challengeLine, stem, items, isRunOn, line });
}

/** How well contents fit what another place says under this heading. */
function chapterLikeness(placed: readonly Draft[], heading: Draft, contents: Draft): number {
  const others = placed.filter(
    (draft) =>
      draft !== heading &&
      draft !== contents &&
      !draft.isOrphan &&
      plain(nameOf(draft)) === plain(nameOf(heading)),
  );
  const scores = others.map(
    (other) =>
      (other.challenge && contents.challenge ? likeness(other.challenge, contents.challenge) : 0) +
      likeness(
        other.items.map((item) => item.text).join(' '),
        contents.items.map((item) => item.text).join(' '),
      ) /
        2,
  );
  return Math.max(0, ...scores);
}
