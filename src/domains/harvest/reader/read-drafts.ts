import { isFilled, type Drafts } from './draft.ts';
import { Cursor } from './cursor.ts';
import { labelOf, type Label } from './labels.ts';
import { addDetail, itemOf, ListReader } from './list-reader.ts';
import { Outline } from './outline.ts';
import { namesIn, ownersIn } from './owners.ts';
import { paragraphOf, type Paragraph } from './paragraph.ts';
import type { Piece } from './piece.ts';
import { sentencesOf } from './run-on.ts';
import { findStem } from './stems.ts';
import { tidyEntries } from './tidy-entries.ts';
import { lostEnds } from './lost-words.ts';
import type { WarningNote } from './warnings.ts';

type Mode = 'none' | 'case' | 'owners' | 'challenge' | 'items' | 'one' | 'discussion' | 'outside';

/** Goes through the pieces once and gathers sections, each where it stands. */
export function readDrafts(pieces: readonly Piece[], caseNames: readonly string[]): Drafts {
  return new DraftReader(pieces, caseNames).read();
}

/** After a gap, "3. Bord 2: Biblioteket" and "4. Afslutning" go on with the report and not with the list. */
function isNumberedPart({ role, rest, number }: Label): boolean {
  if (role === 'area' || role === 'workshop') return number !== null;
  return rest === '' && (role === 'outside' || role === 'discussion' || role === 'case');
}

/** "Til kommunen", "For skolerne:". */
const ADDRESSED = /^(?:til|till|to|for|för)\s+[^.?!:]{2,60}:?$/iu;

class DraftReader {
  private readonly outline = new Outline();
  private readonly notes: WarningNote[] = [];
  private readonly cursor: Cursor;
  private readonly list: ListReader;
  private readonly caseNames: readonly string[];
  private mode: Mode = 'none';
  /** A heading "Anbefalinger" under which no entry has come yet. */
  private listLevel: number | null = null;

  constructor(pieces: readonly Piece[], caseNames: readonly string[]) {
    this.cursor = new Cursor(pieces);
    this.list = new ListReader(this.cursor, this.notes);
    this.caseNames = caseNames;
  }

  read(): Drafts {
    for (let piece = this.cursor.take(); piece; piece = this.cursor.take()) {
      const label = this.labelOf(piece);
      if (label) this.takeLabel(label, piece);
      else if (piece.level > 0 && !piece.listed) this.takeHeading(piece);
      else this.takeText(piece);
    }
    this.outline.closeHeading();
    for (const draft of this.outline.drafts) {
      draft.items = tidyEntries(draft.items);
      this.notes.push(...lostEnds(draft.items));
    }
    return { drafts: this.outline.drafts, notes: this.notes };
  }

  /** Inside a list an entry is an entry, unless it says in front what else it is. */
  private labelOf(piece: Piece): Label | null {
    const label = labelOf(piece.text, piece.level > 0);
    if (label === null || !piece.listed || this.mode !== 'items') return label;
    if (piece.number !== null && piece.blanks > 0 && isNumberedPart(label)) return label;
    return label.rest !== '' && ['challenge', 'one', 'recommendations'].includes(label.role) ? label : null;
  }

  private takeLabel(label: Label, piece: Piece): void {
    this.outline.awaitsTitle = false;
    switch (label.role) {
      case 'area':
      case 'workshop':
        this.outline.takePlace(label, piece, this.mode === 'none');
        this.mode = 'none';
        return;
      case 'case':
        return this.takeCase(label, piece);
      case 'owners': {
        const { draft: open, heading } = this.outline;
        const draft = open ?? (heading ? this.outline.openHeaded(heading) : null);
        if (draft && label.rest !== '') draft.owners.push(...namesIn(label.rest));
        this.mode = label.rest === '' ? 'owners' : 'none';
        return;
      }
      case 'challenge': {
        const draft = this.outline.sectionFor(piece, (open) => open.challenge !== null);
        draft.challengeLine = piece.line;
        this.mode = 'challenge';
        if (label.rest !== '') this.takeChallenge({ ...piece, text: label.rest });
        return;
      }
      case 'recommendations':
        return this.takeRecommendations(label, piece);
      case 'one': {
        const draft = this.outline.sectionFor(piece, () => false);
        this.mode = 'one';
        if (label.rest !== '') draft.items.push(itemOf(label.rest, piece.line));
        else draft.items.push({ text: '', detail: null, line: piece.line });
        return;
      }
      case 'discussion':
        this.mode = 'discussion';
        if (label.rest !== '') this.takeText({ ...piece, text: label.rest });
        return;
      case 'outside':
        return this.takeOutside(label, piece);
    }
  }

  private takeCase(label: Label, piece: Piece): void {
    const draft = this.outline.sectionFor(piece, (open) => open.caseName !== null || open.items.length > 0);
    draft.caseName = '';
    this.mode = 'case';
    if (label.rest === '') return;
    if (!piece.runOn) {
      const led =
        /^(.+?)[\s(,–-]+(?:v\/|ved:|by:|(?:re)?pr(?:æ|e)sente(?:ret|rt|rad|d) (?:af|av|by))\s*(.+?)\)?$/u.exec(
          label.rest,
        );
      draft.caseName = led?.[1] ?? label.rest;
      draft.owners.push(...namesIn(led?.[2] ?? ''));
      return;
    }
    draft.caseName = label.rest.slice(0, this.caseNameIn(label.rest).length);
    const rest = label.rest.slice(draft.caseName.length).trim();
    if (rest !== '') this.takeText({ ...piece, text: rest });
  }

  /** In run-on text the name is known from the list of contents, or because the text begins with it once more. */
  private caseNameIn(text: string): string {
    const known = this.caseNames.find((name) => text.toLowerCase().startsWith(name.toLowerCase()));
    if (known !== undefined) return known;
    const repeated = /^(.{3,80}?)\s+\1(?!\p{L})/iu.exec(text)?.[1];
    return repeated ?? (text.length <= 90 && sentencesOf(text).length === 1 ? text : '');
  }

  private takeRecommendations(label: Label, piece: Piece): void {
    // In run-on text a second list belongs to a section whose heading stands elsewhere.
    const draft = piece.runOn
      ? this.outline.sectionFor(piece, (open) => open.items.length > 0)
      : this.outline.listFor(piece, (open) => open.items.length > 0);
    this.mode = 'items';
    if (label.stem !== undefined) draft.stem ??= label.stem;
    this.listLevel = label.rest === '' && draft.items.length === 0 ? piece.level : null;
    if (label.rest !== '') this.takeItems({ ...piece, text: label.rest, blanks: 0 });
  }

  private takeOutside(label: Label, piece: Piece): void {
    const isInside =
      this.outline.draft !== null && piece.level > this.outline.draft.level && this.outline.draft.level > 0;
    if (label.rest !== '' || isInside) {
      this.mode = 'discussion';
      if (label.rest !== '') this.takeText({ ...piece, text: label.rest });
      return;
    }
    this.outline.leave();
    this.mode = 'outside';
  }

  private takeHeading(piece: Piece): void {
    const { draft } = this.outline;
    if (this.outline.awaitsTitle && draft) return this.outline.nameSection(draft, piece.text);
    if (this.mode === 'items' && this.divides(piece)) return;
    if (
      this.mode === 'items' &&
      this.listLevel !== null &&
      draft?.items.length === 0 &&
      draft.challenge === null &&
      this.isUnderList(piece)
    ) {
      this.outline.open(piece, { title: piece.text, level: piece.level });
      this.mode = 'items';
      return;
    }
    const isInside = draft !== null && piece.level > draft.level && draft.level > 0 && piece.level < 6;
    if (isInside && isFilled(draft) && this.listedAbove(piece)) {
      this.mode = 'discussion';
      return;
    }
    if (isInside && !this.startsSection()) {
      this.mode = 'discussion';
      return;
    }
    this.outline.closeHeading(this.outline.heading === this.cursor.before);
    this.outline.heading = piece;
    this.mode = 'none';
    if (!isInside || this.startsSection()) this.outline.draft = null;
  }

  /** Whether the next line with a label begins a section, so that the heading just read is its title. */
  private startsSection(): boolean {
    const next = this.cursor.next;
    const role = next ? labelOf(next.text, next.level > 0)?.role : undefined;
    return role === 'case' || role === 'challenge' || role === 'owners' || role === 'recommendations';
  }

  /** "Til kommunen" within a list: further entries follow, to somebody else. */
  private divides(piece: Piece): boolean {
    return !piece.listed && ADDRESSED.test(piece.text) && (this.cursor.next?.listed ?? false);
  }

  private isUnderList(piece: Piece): boolean {
    const next = this.cursor.next;
    return (
      (this.listLevel === 0 || piece.level > (this.listLevel ?? 0)) &&
      next !== undefined &&
      (next.listed || next.text.endsWith(':'))
    );
  }

  private listedAbove(piece: Piece): boolean {
    return this.mode === 'items' && !this.startsSection() && piece.level > 0;
  }

  private takeText(piece: Piece): void {
    const { draft } = this.outline;
    if (this.outline.awaitsTitle && draft) {
      this.outline.awaitsTitle = false;
      if (piece.text.length <= 100 && !piece.listed) return this.outline.nameSection(draft, piece.text);
    }
    switch (this.mode) {
      case 'challenge':
        return this.takeChallenge(piece);
      case 'items':
        return this.takeItems(piece);
      case 'one':
        return this.takeDetail(piece);
      case 'owners':
        draft?.owners.push(...namesIn(piece.text));
        return;
      case 'case':
        return this.takeCaseText(piece);
      default:
        this.takeAccount(this.cursor.gather(piece), piece);
    }
  }

  private takeChallenge(piece: Piece): void {
    const { draft } = this.outline;
    if (!draft) return;
    const isAsked = draft.challenge?.endsWith('?') && /^\p{Lu}/u.test(piece.text);
    if (draft.challenge !== null && (piece.blanks > 0 || isAsked) && !piece.listed) {
      this.mode = 'discussion';
      this.takeAccount(this.cursor.gather(piece), piece);
      return;
    }
    const { text } = this.cursor.gather(piece, /\?$/);
    const end = piece.runOn ? text.search(/\?(?:\s|$)/) : -1;
    const challenge = end < 0 ? text : text.slice(0, end + 1);
    if (draft.challenge === null) draft.challengeLine = piece.line;
    draft.challenge = draft.challenge === null ? challenge : `${draft.challenge}\n${challenge}`;
    if (end >= 0) {
      this.mode = 'discussion';
      const rest = text.slice(end + 1).trim();
      if (rest !== '') this.takeAccount(paragraphOf([{ ...piece, text: rest }]), piece);
    }
  }

  private takeAccount(paragraph: Paragraph, piece: Piece): void {
    const text = piece.listed ? paragraph.text : this.lookForStem(paragraph, piece);
    if (this.outline.draft && this.mode !== 'outside' && text !== '') this.outline.draft.account.push(text);
  }

  private takeCaseText(piece: Piece): void {
    const { draft } = this.outline;
    if (!draft) return;
    if (draft.caseName === '' && piece.text.length <= 90 && !/[.!?:]$/.test(piece.text) && !piece.runOn) {
      draft.caseName = piece.text;
      return;
    }
    const paragraph = this.cursor.gather(piece);
    const text = this.lookForStem(paragraph, piece);
    draft.caseText.push(text);
    if (draft.owners.length === 0) draft.owners = ownersIn(text);
  }

  /** A sentence that tells somebody to do what follows opens a list. Gives the text in front of it. */
  private lookForStem(paragraph: Paragraph, piece: Piece): string {
    const found = piece.listed ? null : findStem(paragraph, this.cursor.listFollows);
    if (found === null) {
      if (this.outline.draft && this.outline.draft.owners.length === 0)
        this.outline.draft.owners = ownersIn(paragraph.text);
      return paragraph.text;
    }
    const draft = this.outline.listFor(piece, (open) => open.items.length > 0);
    draft.stem = found.stem;
    this.mode = 'items';
    this.listLevel = null;
    if (found.entries) this.list.addEntries(draft, found.entries, [piece]);
    return found.before;
  }

  private takeItems(piece: Piece): void {
    const { draft } = this.outline;
    if (!draft || this.divides(piece) || this.list.take(draft, piece)) return;
    this.mode = 'discussion';
    this.takeAccount(this.cursor.gather(piece), piece);
  }

  private takeDetail(piece: Piece): void {
    const item = this.outline.draft?.items.at(-1);
    if (!item) return;
    const { text } = this.cursor.gather(piece);
    if (item.text === '') Object.assign(item, itemOf(text, piece.line));
    else addDetail(item, text);
  }
}
