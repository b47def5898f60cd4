import { isFilled, newDraft, type Draft } from './draft.ts';
import type { Label } from './labels.ts';
import type { Piece } from './piece.ts';

/** Which section is open, under which area and heading; opens the next where a part belongs to another. */
export class Outline {
  readonly drafts: Draft[] = [];
  draft: Draft | null = null;
  /** A heading without a label: the title of a section, if a label follows. */
  heading: Piece | null = null;
  /** "Workshop 3" alone on its line: the next line is its title. */
  awaitsTitle = false;
  private area: { text: string; level: number } | null = null;

  open(piece: Piece, more: Partial<Draft> = {}): Draft {
    const draft = newDraft(piece.line, more);
    this.drafts.push(draft);
    this.draft = draft;
    this.heading = null;
    return draft;
  }

  /** A numbered heading with nothing under it may have its contents further on. */
  closeHeading(isBare = false): void {
    const { heading } = this;
    this.heading = null;
    if (!heading?.number || !(heading.runOn || isBare)) return;
    const { line, text, number, level } = heading;
    this.drafts.push(newDraft(line, { area: text, number, level }));
  }

  /** What comes now belongs to no workshop. */
  leave(): void {
    this.closeHeading();
    this.draft = null;
    this.area = null;
  }

  /** The section a part belongs to: the open one, or a new one where that is full or a heading stands between. */
  sectionFor(piece: Piece, isFull: (open: Draft) => boolean): Draft {
    if (this.heading) return this.openHeaded(this.heading);
    const { draft } = this;
    if (draft === null) return this.open(piece, { level: Math.max(0, piece.level - 1) });
    if (!isFull(draft)) return draft;
    const { area, title, level } = draft;
    return this.open(piece, { area, title, level, isOrphan: true });
  }

  /** Where a list of recommendations goes: a second one beside the first, until it is known how they belong together. */
  listFor(piece: Piece, isSecond: (open: Draft) => boolean): Draft {
    const { draft } = this;
    if (this.heading || draft === null || !isSecond(draft)) return this.sectionFor(piece, () => false);
    const { area, title, number, level, caseName } = draft;
    return this.open(piece, { area, title, number, level, caseName, isContinued: true });
  }

  openHeaded(heading: Piece): Draft {
    const { area } = this;
    const isInside = area !== null && area.level < heading.level && area.level > 0;
    const { number, text, level } = heading;
    if (number !== null) return this.open(heading, { area: text, number, level });
    return this.open(heading, { area: isInside ? area.text : null, title: text, level });
  }

  /** "Område 2: …" or "Workshop 3: …". */
  takePlace(label: Label, piece: Piece, isJustOpened: boolean): void {
    this.closeHeading();
    this.awaitsTitle = label.rest === '';
    const { draft } = this;
    if (label.role === 'workshop' && isJustOpened && draft?.area && draft.title === '' && !isFilled(draft)) {
      draft.title = label.rest;
      draft.level = Math.max(draft.level, piece.level);
      return;
    }
    if (label.role === 'area') this.openArea(label, piece);
    else this.openWorkshop(label, piece);
  }

  private openArea({ rest, number }: Label, piece: Piece): void {
    this.area = { text: rest, level: piece.level };
    this.open(piece, { area: rest === '' ? null : rest, number, level: piece.level });
  }

  private openWorkshop({ rest, number }: Label, piece: Piece): void {
    const { level } = piece;
    const { area } = this;
    if (area !== null && (area.level === 0 || area.level < level)) {
      this.open(piece, { area: area.text, title: rest, level });
      return;
    }
    this.area = null;
    this.open(piece, { area: rest === '' ? null : rest, title: rest, number, level });
  }

  /** The line after "Workshop 3". */
  nameSection(draft: Draft, text: string): void {
    this.awaitsTitle = false;
    draft.area ??= text;
    if (draft.title === '') draft.title = text;
  }
}
