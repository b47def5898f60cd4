import type { Cursor } from './cursor.ts';
import type { Draft, DraftItem } from './draft.ts';
import { isStem } from './opening-sentences.ts';
import {
  areTitled,
  entriesByLines,
  explains,
  isWrapped,
  paragraphOf,
  partOf,
  type Paragraph,
} from './paragraph.ts';
import type { Piece } from './piece.ts';
import { entriesOf, sentencesOf } from './run-on.ts';
import { leadingStem } from './stems.ts';
import { note, type WarningNote } from './warnings.ts';

/** Told in the past: an account of the meeting, not something to do. */
const NARRATIVE =
  /(?<!\p{L})(?:var|blev|ble|mente|sagde|sa|havde|hadde|talte|snakket|diskuterede|diskuterte|sluttede|sluttet|takkede|takket|was|were|said|had|talked|discussed|ended|thanked|sade|pratade|diskuterade|avslutades|tackade)(?!\p{L})/iu;

/** Reads the entries of a list of recommendations, however they are marked. */
export class ListReader {
  private readonly cursor: Cursor;
  private readonly notes: WarningNote[];
  private indent = 0;

  constructor(cursor: Cursor, notes: WarningNote[]) {
    this.cursor = cursor;
    this.notes = notes;
  }

  /** Whether the piece belongs to the list; if so it is taken into the draft. */
  take(draft: Draft, piece: Piece): boolean {
    if (piece.listed) {
      this.takeListed(draft, piece);
      return true;
    }
    if (draft.items.length > 0 && !this.isStillList(draft, piece)) return false;
    if (!piece.runOn && NARRATIVE.test(sentencesOf(piece.text)[0] ?? '')) return false;
    const lines = [piece, ...this.cursor.following(piece)];
    const whole = paragraphOf(lines);
    if (draft.items.length === 0 && this.isIntroduction(whole.text)) {
      draft.account.push(whole.text);
      return true;
    }
    const isFirst = draft.items.length === 0 && draft.stem === null;
    const stem = isFirst ? leadingStem(whole.text, this.cursor.next?.listed ?? false) : null;
    if (stem !== null) {
      draft.stem = stem;
      const entries = partOf(whole, stem.length);
      if (entries) this.addEntries(draft, entries, lines);
    } else if (lines.length > 1 && (!isWrapped(lines) || areTitled(lines))) {
      for (const entry of entriesByLines(lines)) draft.items.push(itemOf(entry.text, entry.lineAt(0)));
    } else this.addEntries(draft, whole, lines);
    return true;
  }

  /** A whole sentence in front of marked entries speaks of them and is none. */
  private isIntroduction(text: string): boolean {
    return /[.!]$/.test(text) && (this.cursor.next?.listed ?? false);
  }

  private takeListed(draft: Draft, piece: Piece): void {
    const text = this.cursor.wholeEntry(piece);
    const last = draft.items.at(-1);
    if (last && piece.indent >= this.indent + 2) return addDetail(last, text);
    if (!last) this.indent = piece.indent;
    const item = itemOf(text, piece.line);
    draft.items.push(item);
    const { next } = this.cursor;
    // A paragraph set in under an entry is its long form.
    if (next && explains(text, piece, next)) {
      this.cursor.take();
      addDetail(item, this.cursor.gather(next).text);
    }
  }

  /** Entries without marks: lines right under each other, or short paragraphs of one sentence in a row. */
  private isStillList(draft: Draft, piece: Piece): boolean {
    const { before } = this.cursor;
    if (before === undefined || before.listed || piece.runOn) return false;
    if (piece.blanks === 0) return true;
    // After lines right under each other a blank line is the end.
    if (before.blanks === 0 && draft.items.length > 1) return false;
    const isShort = [piece, before].every(({ text }) => text.length <= 160);
    const isOne = sentencesOf(piece.text).length === 1 && !piece.text.endsWith(':');
    return isShort && isOne && draft.items.length < 12 && !NARRATIVE.test(piece.text);
  }

  /** The entries of one text that runs on; `lines` are those it was written on. */
  addEntries(draft: Draft, paragraph: Paragraph, lines: readonly Piece[]): void {
    const runOn = lines[0]?.runOn ?? false;
    const entries = entriesOf(paragraph.text, runOn);
    let from = 0;
    for (const entry of entries) {
      const place = Math.max(from, paragraph.text.indexOf(entry, from));
      from = place + entry.length;
      draft.items.push(itemOf(entry, paragraph.lineAt(place)));
    }
    const isNumbered = !runOn && lines.length === 1 && /^\(?1/.test(paragraph.text);
    // Semicolons say where each ends.
    const isMarked = (paragraph.text.match(/;\s/g)?.length ?? 0) === entries.length - 1;
    if (entries.length <= 1 || isNumbered || isMarked) return;
    draft.isRunOn ||= runOn;
    this.notes.push(note('run-on', paragraph.lineAt(0)));
  }
}

/** "Klar ledelse: Der skal udpeges …": a keyword line and its text. */
export function itemOf(text: string, line: number): DraftItem {
  const match = /^([^:.?!]{3,70}):\s+(\p{Lu}.{24,})$/su.exec(text);
  const isKeyword = match?.[1] !== undefined && match[1].split(/\s+/).length <= 8 && !isStem(`${match[1]}:`);
  return isKeyword
    ? { text: match[1] ?? text, detail: match[2] ?? null, line }
    : { text, detail: null, line };
}

export function addDetail(item: DraftItem, text: string): void {
  item.detail = item.detail === null ? text : `${item.detail}\n${text}`;
}
