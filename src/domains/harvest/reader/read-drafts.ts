import { newDraft, isFilled, type Draft, type Drafts } from './draft.ts';
import { Cursor } from './cursor.ts';
import { labelOf, type Label } from './labels.ts';
import { addDetail, itemOf, ListReader } from './list-reader.ts';
import { namesIn, ownersIn } from './owners.ts';
import { paragraphOf, type Paragraph } from './paragraph.ts';
import type { Piece } from './piece.ts';
import { sentencesOf } from './run-on.ts';
import { findStem } from './stems.ts';
import type { WarningNote } from './warnings.ts';

type Mode = 'none' | 'case' | 'owners' | 'challenge' | 'items' | 'one' | 'discussion' | 'outside';

/** Goes through the pieces once and gathers sections, each where it stands. */
export function readDrafts(pieces: readonly Piece[], caseNames: readonly string[]): Drafts {
  return new DraftReader(pieces, caseNames).read();
}

class DraftReader {
  private readonly drafts: Draft[] = [];
  private readonly notes: WarningNote[] = [];
  private readonly cursor: Cursor;
  private readonly list: ListReader;
  private readonly caseNames: readonly string[];
  private draft: Draft | null = null;
  private mode: Mode = 'none';
  /** A heading without a label: the title of a section, if a label follows. */
  private heading: Piece | null = null;
  private area: { text: string; level: number; number: string | null } | null = null;
  /** "Workshop 3" alone on its line: the next line is its title. */
  private awaitsTitle = false;
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
    this.closeHeading();
    return { drafts: this.drafts, notes: this.notes };
  }

  /** Inside a list an entry is an entry, unless it says in front what else it is. */
  private labelOf(piece: Piece): Label | null {
    const label = labelOf(piece.text, piece.level > 0);
    if (label === null || !piece.listed || this.mode !== 'items') return label;
    return label.rest !== '' && ['challenge', 'one', 'recommendations'].includes(label.role) ? label : null;
  }

  private open(piece: Piece, more: Partial<Draft> = {}): Draft {
    const draft = newDraft(piece.line, more);
    this.drafts.push(draft);
    this.draft = draft;
    this.heading = null;
    return draft;
  }

  /** A numbered heading with nothing under it may have its contents further on. */
  private closeHeading(): void {
    const { heading } = this;
    this.heading = null;
    if (heading?.number && heading.runOn) {
      this.drafts.push(
        newDraft(heading.line, { area: heading.text, number: heading.number, level: heading.level }),
      );
    }
  }

  private takeLabel(label: Label, piece: Piece): void {
    this.awaitsTitle = false;
    switch (label.role) {
      case 'area':
      case 'workshop':
        return this.takePlace(label, piece);
      case 'case':
        return this.takeCase(label, piece);
      case 'owners': {
        const draft = this.draft ?? (this.heading ? this.openHeaded(piece) : null);
        if (draft && label.rest !== '') draft.owners.push(...namesIn(label.rest));
        this.mode = label.rest === '' ? 'owners' : 'none';
        return;
      }
      case 'challenge': {
        const draft = this.sectionFor(piece, (open) => open.challenge !== null);
        draft.challengeLine = piece.line;
        this.mode = 'challenge';
        if (label.rest !== '') this.takeChallenge({ ...piece, text: label.rest });
        return;
      }
      case 'recommendations':
        return this.takeRecommendations(label, piece);
      case 'one': {
        const draft = this.sectionFor(piece, () => false);
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

  private takePlace(label: Label, piece: Piece): void {
    const open = this.draft;
    this.closeHeading();
    if (
      label.role === 'workshop' &&
      open &&
      !isFilled(open) &&
      open.area !== null &&
      open.title === '' &&
      this.mode === 'none'
    ) {
      open.title = label.rest;
      open.level = Math.max(open.level, piece.level);
      this.awaitsTitle = label.rest === '';
      return;
    }
    if (label.role === 'area') this.area = { text: label.rest, level: piece.level, number: label.number };
    const { area } = this;
    const isInside =
      label.role === 'workshop' && area !== null && (area.level === 0 || area.level < piece.level);
    if (!isInside && label.role === 'workshop') this.area = null;
    this.open(piece, {
      area: isInside ? area.text : label.rest === '' ? null : label.rest,
      title: isInside || label.role === 'workshop' ? label.rest : '',
      number: isInside ? null : label.number,
      level: piece.level,
    });
    this.awaitsTitle = label.rest === '';
    this.mode = 'none';
  }

  private takeCase(label: Label, piece: Piece): void {
    const draft = this.sectionFor(piece, (open) => open.caseName !== null || isFilled(open));
    draft.caseName = '';
    this.mode = 'case';
    if (label.rest === '') return;
    if (!piece.runOn) {
      const led = /^(.+?)[\s(,–-]+(?:v\/|ved:|by:)\s*(.+?)\)?$/u.exec(label.rest);
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
    const hasOther = (open: Draft): boolean => piece.runOn && open.items.length > 0;
    // A chapter's list may come without a section of its own only where the text has begun one.
    const draft = this.sectionFor(piece, hasOther);
    this.mode = 'items';
    this.listLevel = label.rest === '' && draft.items.length === 0 ? piece.level : null;
    if (label.rest !== '') this.takeItems({ ...piece, text: label.rest, blanks: 0 });
  }

  private takeOutside(label: Label, piece: Piece): void {
    const isInside = this.draft !== null && piece.level > this.draft.level && this.draft.level > 0;
    if (label.rest !== '' || isInside) {
      this.mode = 'discussion';
      if (label.rest !== '') this.takeText({ ...piece, text: label.rest });
      return;
    }
    this.closeHeading();
    this.draft = null;
    this.area = null;
    this.mode = 'outside';
  }

  /** The section a part belongs to: the open one, or a new one where that is full or a heading stands between. */
  private sectionFor(piece: Piece, isFull: (open: Draft) => boolean): Draft {
    if (this.heading) return this.openHeaded(piece);
    const { draft } = this;
    if (draft === null) return this.open(piece, { level: Math.max(0, piece.level - 1) });
    if (!isFull(draft)) return draft;
    const { area, title, level } = draft;
    return this.open(piece, { area, title, level, isOrphan: true });
  }

  private openHeaded(piece: Piece): Draft {
    const heading = this.heading ?? piece;
    const area =
      this.area !== null && this.area.level < heading.level && this.area.level > 0 ? this.area.text : null;
    const more =
      heading.number !== null
        ? { area: heading.text, number: heading.number }
        : { area, title: heading.text };
    return this.open(heading, { ...more, level: heading.level });
  }

  private takeHeading(piece: Piece): void {
    const { draft } = this;
    if (this.awaitsTitle && draft) return this.nameSection(draft, piece.text);
    if (
      this.mode === 'items' &&
      this.listLevel !== null &&
      draft?.items.length === 0 &&
      this.isUnderList(piece)
    ) {
      this.open(piece, { title: piece.text, level: piece.level });
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
    this.closeHeading();
    this.heading = piece;
    this.mode = 'none';
    if (!isInside || this.startsSection()) this.draft = null;
  }

  /** Whether the next line with a label begins a section, so that the heading just read is its title. */
  private startsSection(): boolean {
    const next = this.cursor.next;
    const role = next ? labelOf(next.text, next.level > 0)?.role : undefined;
    return role === 'case' || role === 'challenge' || role === 'owners' || role === 'recommendations';
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

  private nameSection(draft: Draft, text: string): void {
    this.awaitsTitle = false;
    draft.area ??= text;
    if (draft.title === '') draft.title = text;
  }

  private takeText(piece: Piece): void {
    const { draft } = this;
    if (this.awaitsTitle && draft) {
      this.awaitsTitle = false;
      if (piece.text.length <= 100 && !piece.listed) return this.nameSection(draft, piece.text);
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
    const { draft } = this;
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
    if (this.draft && this.mode !== 'outside' && text !== '') this.draft.account.push(text);
  }

  private takeCaseText(piece: Piece): void {
    const { draft } = this;
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
      if (this.draft && this.draft.owners.length === 0) this.draft.owners = ownersIn(paragraph.text);
      return paragraph.text;
    }
    const draft = this.sectionFor(piece, (open) => open.items.length > 0 && open.stem !== null);
    draft.stem = found.stem;
    this.mode = 'items';
    this.listLevel = null;
    if (found.entries) this.list.addEntries(draft, found.entries, [piece]);
    return found.before;
  }

  private takeItems(piece: Piece): void {
    const { draft } = this;
    if (!draft || this.list.take(draft, piece)) return;
    this.mode = 'discussion';
    this.takeAccount(this.cursor.gather(piece), piece);
  }

  private takeDetail(piece: Piece): void {
    const item = this.draft?.items.at(-1);
    if (!item) return;
    const { text } = this.cursor.gather(piece);
    if (item.text === '') Object.assign(item, itemOf(text, piece.line));
    else addDetail(item, text);
  }
}
