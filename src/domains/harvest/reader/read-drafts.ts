import { newDraft, isFilled, type Draft, type Drafts } from './draft.ts';
import { isStem, labelOf, type Label } from './labels.ts';
import { namesIn, ownersIn } from './owners.ts';
import { continues, isWrapped, paragraphOf, type Paragraph } from './paragraph.ts';
import type { Piece } from './piece.ts';
import { entriesOf, sentencesOf } from './run-on.ts';
import { note, type WarningNote } from './warnings.ts';

type Mode = 'none' | 'case' | 'owners' | 'challenge' | 'items' | 'one' | 'discussion' | 'outside';

/** Goes through the pieces once and gathers sections, each where it stands. */
export function readDrafts(pieces: readonly Piece[], caseNames: readonly string[]): Drafts {
  return new DraftReader(pieces, caseNames).read();
}

class DraftReader {
  private readonly drafts: Draft[] = [];
  private readonly notes: WarningNote[] = [];
  private readonly pieces: readonly Piece[];
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
  private at = 0;

  constructor(pieces: readonly Piece[], caseNames: readonly string[]) {
    this.pieces = pieces;
    this.caseNames = caseNames;
  }

  read(): Drafts {
    while (this.at < this.pieces.length) {
      const piece = this.pieces[this.at] as Piece;
      this.at += 1;
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
        if (label.rest !== '') draft.items.push(this.itemOf(label.rest, piece.line));
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
    const next = this.pieces[this.at];
    const role = next ? labelOf(next.text, next.level > 0)?.role : undefined;
    return role === 'case' || role === 'challenge' || role === 'owners' || role === 'recommendations';
  }

  private isUnderList(piece: Piece): boolean {
    const next = this.pieces[this.at];
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
        this.takeAccount(this.gather(piece), piece);
    }
  }

  private takeChallenge(piece: Piece): void {
    const { draft } = this;
    if (!draft) return;
    const isAsked = draft.challenge?.endsWith('?') && /^\p{Lu}/u.test(piece.text);
    if (draft.challenge !== null && (piece.blanks > 0 || isAsked) && !piece.listed) {
      this.mode = 'discussion';
      this.takeAccount(this.gather(piece), piece);
      return;
    }
    const { text } = piece.listed ? paragraphOf([piece]) : this.gather(piece);
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
    const paragraph = this.gather(piece);
    const text = this.lookForStem(paragraph, piece);
    draft.caseText.push(text);
    if (draft.owners.length === 0) draft.owners = ownersIn(text);
  }

  /** The lines that belong together with this one: to the next blank line, label, heading or list. */
  private gather(piece: Piece): Paragraph {
    return paragraphOf([piece, ...this.following(piece)]);
  }

  private following(piece: Piece): Piece[] {
    const found: Piece[] = [];
    if (piece.listed || piece.runOn) return found;
    for (; this.at < this.pieces.length; this.at += 1) {
      const next = this.pieces[this.at] as Piece;
      if (next.blanks > 0 || next.listed || next.level > 0 || labelOf(next.text, false)) break;
      // The question is asked; what comes then is something else.
      if (
        this.mode === 'challenge' &&
        (found.at(-1) ?? piece).text.endsWith('?') &&
        /^\p{Lu}/u.test(next.text)
      )
        break;
      found.push(next);
    }
    return found;
  }

  /** A sentence that tells somebody to do what follows opens a list. Gives the text in front of it. */
  private lookForStem(paragraph: Paragraph, piece: Piece): string {
    const { text } = paragraph;
    if (piece.listed) return text;
    for (const match of text.matchAll(/:(?=\s|$)/g)) {
      // A stem is short; a page of text is looked through in pieces.
      const from = Math.max(0, match.index - LONGEST_STEM);
      const stem = sentencesOf(text.slice(from, match.index + 1)).at(-1) ?? '';
      if (!isStem(stem)) continue;
      const before = text.slice(0, match.index + 1);
      const rest = text.slice(match.index + 1).trim();
      if (rest === '' && !this.listFollows()) continue;
      // Inside run-on text a colon is an ordinary colon, unless what follows looks like entries.
      if (rest !== '' && !/^["“«(•\d]|^\p{Lu}/u.test(rest)) continue;
      const draft = this.sectionFor(piece, (open) => open.items.length > 0 && open.stem !== null);
      draft.stem = stem;
      this.mode = 'items';
      this.listLevel = null;
      const start =
        match.index +
        1 +
        (text.slice(match.index + 1).length - text.slice(match.index + 1).trimStart().length);
      if (rest !== '')
        this.addEntries(draft, { text: rest, lineAt: (place) => paragraph.lineAt(start + place) }, piece);
      return before.slice(0, before.length - stem.length).trim();
    }
    if (this.draft && this.draft.owners.length === 0) this.draft.owners = ownersIn(text);
    return text;
  }

  private listFollows(): boolean {
    const next = this.pieces[this.at];
    return (
      next !== undefined &&
      next.level === 0 &&
      (next.listed || labelOf(next.text, false) === null) &&
      (next.listed || next.blanks <= 1)
    );
  }

  private takeItems(piece: Piece): void {
    const { draft } = this;
    if (!draft) return;
    if (piece.listed) return this.takeListed(draft, piece);
    const last = draft.items.at(-1);
    if (last && draft.items.length > 0 && !this.isStillList(draft, piece)) {
      this.mode = 'discussion';
      this.takeAccount(this.gather(piece), piece);
      return;
    }
    const lines = [piece, ...this.following(piece)];
    const first = paragraphOf(lines);
    const stem =
      draft.items.length === 0 && draft.stem === null
        ? stemOf(first.text, isFollowedByList(this.pieces[this.at]))
        : null;
    if (stem !== null) {
      draft.stem = stem;
      const start = first.text.indexOf(stem) + stem.length;
      const rest = first.text.slice(start).trim();
      const skipped = first.text.slice(start).length - first.text.slice(start).trimStart().length;
      if (rest !== '')
        this.addEntries(
          draft,
          { text: rest, lineAt: (place) => first.lineAt(start + skipped + place) },
          piece,
          lines,
        );
      return;
    }
    if (lines.length > 1 && !isWrapped(lines)) {
      for (const line of lines) draft.items.push(this.itemOf(line.text, line.line));
      return;
    }
    this.addEntries(draft, first, piece, lines);
  }

  private takeListed(draft: Draft, piece: Piece): void {
    let { text } = piece;
    while (this.at < this.pieces.length) {
      const next = this.pieces[this.at] as Piece;
      if (!continues(text, piece, next) || labelOf(next.text, false)) break;
      text = paragraphOf([{ ...piece, text }, next]).text;
      this.at += 1;
    }
    const last = draft.items.at(-1);
    if (last && piece.indent >= this.listIndent + 2) {
      last.detail = last.detail === null ? text : `${last.detail}\n${text}`;
      return;
    }
    if (draft.items.length === 0) this.listIndent = piece.indent;
    draft.items.push(this.itemOf(text, piece.line));
    const next = this.pieces[this.at];
    // A paragraph set in under an entry is its long form.
    if (next && !next.listed && next.level === 0 && next.blanks > 0 && next.indent > piece.indent + 1) {
      this.at += 1;
      const item = draft.items.at(-1);
      const { text: detail } = this.gather(next);
      if (item) item.detail = item.detail === null ? detail : `${item.detail}\n${detail}`;
    }
  }
  private listIndent = 0;

  /** Entries without marks: lines right under each other, or short paragraphs of one sentence in a row. */
  private isStillList(draft: Draft, piece: Piece): boolean {
    const before = this.pieces[this.at - 2];
    if (before === undefined || before.listed || piece.runOn) return false;
    if (piece.blanks === 0) return true;
    const isShort =
      piece.text.length <= 160 && sentencesOf(piece.text).length === 1 && !piece.text.endsWith(':');
    return isShort && draft.items.length < 12 && before.text.length <= 160 && !NARRATIVE.test(piece.text);
  }

  private addEntries(
    draft: Draft,
    paragraph: Paragraph,
    piece: Piece,
    lines: readonly Piece[] = [piece],
  ): void {
    const entries = entriesOf(paragraph.text, piece.runOn);
    let from = 0;
    for (const entry of entries) {
      const place = Math.max(from, paragraph.text.indexOf(entry, from));
      from = place + entry.length;
      draft.items.push(this.itemOf(entry, paragraph.lineAt(place)));
    }
    if (entries.length > 1 && (piece.runOn || lines.length > 1 || !/^\(?1/.test(paragraph.text))) {
      draft.isRunOn ||= piece.runOn;
      this.notes.push(note('run-on', paragraph.lineAt(0)));
    }
  }

  /** "Klar ledelse: Der skal udpeges …": a keyword line and its text. */
  private itemOf(text: string, line: number): { text: string; detail: string | null; line: number } {
    const match = /^([^:.?!]{3,70}):\s+(\p{Lu}.{24,})$/su.exec(text);
    if (!match?.[1] || match[1].split(/\s+/).length > 8 || isStem(`${match[1]}:`))
      return { text, detail: null, line };
    return { text: match[1], detail: match[2] ?? null, line };
  }

  private takeDetail(piece: Piece): void {
    const item = this.draft?.items.at(-1);
    if (!item) return;
    const paragraph = this.gather(piece);
    if (item.text === '') Object.assign(item, this.itemOf(paragraph.text, piece.line));
    else item.detail = item.detail === null ? paragraph.text : `${item.detail}\n${paragraph.text}`;
  }
}

const LONGEST_STEM = 400;

/** Told in the past: an account of the meeting, not something to do. */
const NARRATIVE =
  /(?<!\p{L})(?:var|blev|ble|mente|sagde|sa|havde|hadde|talte|snakket|diskuterede|diskuterte|sluttede|sluttet|takkede|takket|was|were|said|had|talked|discussed|ended|thanked|sade|pratade|diskuterade|avslutades|tackade)(?!\p{L})/iu;

function isFollowedByList(next: Piece | undefined): boolean {
  return next !== undefined && next.listed;
}

/** The words in front of the list, under a heading that already says what it is: everything to the first colon. */
function stemOf(text: string, beforeList: boolean): string | null {
  const match = /^[^:?!]{4,320}?:(?=\s|$)/su.exec(text);
  if (!match) return null;
  const isAll = match[0].length === text.length;
  if (isAll) return match[0];
  if (sentencesOf(match[0]).length > 1) return null;
  const words = match[0].split(/\s+/).length;
  return isStem(match[0]) || words >= 4 || beforeList ? match[0] : null;
}
