import { labelOf } from './labels.ts';
import { continues, paragraphOf, type Paragraph } from './paragraph.ts';
import type { Piece } from './piece.ts';

/** Goes through the pieces; several readers share it, so that each piece is taken once. */
export class Cursor {
  private readonly pieces: readonly Piece[];
  private at = 0;

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }

  take(): Piece | undefined {
    const piece = this.pieces[this.at];
    if (piece) this.at += 1;
    return piece;
  }

  /** The piece that comes next. */
  get next(): Piece | undefined {
    return this.pieces[this.at];
  }

  /** The piece before the one that was taken last. */
  get before(): Piece | undefined {
    return this.pieces[this.at - 2];
  }

  /** The lines that belong together with this one: to the next blank line, label, heading or list. */
  gather(piece: Piece, endsWith?: RegExp): Paragraph {
    return paragraphOf([piece, ...this.following(piece, endsWith)]);
  }

  /** Those lines without the first. After a line that `endsWith` says is the end, a capital begins something else. */
  following(piece: Piece, endsWith?: RegExp): Piece[] {
    const found: Piece[] = [];
    if (piece.listed || piece.runOn) return found;
    for (let next = this.next; next; next = this.next) {
      if (next.blanks > 0 || next.listed || next.level > 0 || labelOf(next.text, false)) break;
      // What a colon announces are entries of their own.
      if ((found.at(-1) ?? piece).text.endsWith(':')) break;
      const isEnd = endsWith?.test((found.at(-1) ?? piece).text) ?? false;
      if (isEnd && /^\p{Lu}/u.test(next.text)) break;
      found.push(next);
      this.at += 1;
    }
    return found;
  }

  /** An entry with the lines on which it goes on. */
  wholeEntry(piece: Piece): string {
    let { text } = piece;
    for (let next = this.next; next; next = this.next) {
      if (!continues(text, piece, next) || labelOf(next.text, false)) break;
      text = paragraphOf([{ ...piece, text }, next]).text;
      this.at += 1;
    }
    return text;
  }

  /** Whether what comes next may be the entries of a list. */
  get listFollows(): boolean {
    const { next } = this;
    if (next === undefined || next.level > 0) return false;
    return next.listed || (next.blanks <= 1 && labelOf(next.text, false) === null);
  }
}
