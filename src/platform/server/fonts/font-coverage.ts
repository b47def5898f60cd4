/**
 * Which characters a TrueType font can show, and how wide they are. PDF/UA refuses a document with one it cannot show,
 * so they are replaced before. Source: OpenType, `cmap` formats 4 and 12, `hmtx`.
 */
export function coverage(font: Buffer): (codePoint: number) => boolean {
  const glyphs = readGlyphs(font);
  return (codePoint) => glyphs.has(codePoint);
}

/** Width of a text set at one pixel, kerning aside; unknown characters count as an average letter. */
export function measureWith(font: Buffer): (text: string) => number {
  const glyphs = readGlyphs(font);
  const unitsPerEm = font.readUInt16BE(findTable(font, 'head') + 18);
  const metricCount = font.readUInt16BE(findTable(font, 'hhea') + 34);
  const metrics = findTable(font, 'hmtx');
  return (text) => {
    let units = 0;
    for (const character of text) {
      const glyph = glyphs.get(character.codePointAt(0) ?? 0);
      if (glyph === undefined) units += unitsPerEm * 0.55;
      else units += font.readUInt16BE(metrics + Math.min(glyph, metricCount - 1) * 4);
    }
    return units / unitsPerEm;
  };
}

/** Glyph by code point. */
function readGlyphs(font: Buffer): Map<number, number> {
  const table = findTable(font, 'cmap');
  const known = new Map<number, number>();
  for (let index = 0; index < font.readUInt16BE(table + 2); index += 1) {
    const at = table + font.readUInt32BE(table + 4 + index * 8 + 4);
    const format = font.readUInt16BE(at);
    if (format === 4) readFormat4(font, at, known);
    if (format === 12) readFormat12(font, at, known);
  }
  return known;
}

function findTable(font: Buffer, name: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table ${name}.`);
}

function readFormat4(font: Buffer, at: number, known: Map<number, number>): void {
  const segments = font.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + segments];
  const [deltas, offsets] = [starts + segments, starts + 2 * segments];
  for (let index = 0; index < segments; index += 2) {
    const [start, end] = [font.readUInt16BE(starts + index), font.readUInt16BE(ends + index)];
    const offset = font.readUInt16BE(offsets + index);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + font.readUInt16BE(deltas + index)) & 0xffff
          : font.readUInt16BE(offsets + index + offset + 2 * (code - start));
      if (glyph !== 0) known.set(code, glyph);
    }
  }
}

function readFormat12(font: Buffer, at: number, known: Map<number, number>): void {
  for (let index = 0; index < font.readUInt32BE(at + 12); index += 1) {
    const group = at + 16 + index * 12;
    const [start, end] = [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
    for (let code = start; code <= end; code += 1)
      known.set(code, font.readUInt32BE(group + 8) + code - start);
  }
}

/** The text with what none of the fonts can show taken out: marks and emoji vanish, letters leave a box. */
export function showable(text: string, isKnown: (codePoint: number) => boolean): string {
  let shown = '';
  for (const character of text.normalize('NFC')) {
    const known = character === '\n' || isKnown(character.codePointAt(0) ?? 0);
    if (known) shown += character;
    else if (/[\p{Letter}\p{Number}]/u.test(character)) shown += isKnown(0x25a1) ? '\u25a1' : '?';
  }
  return shown;
}
