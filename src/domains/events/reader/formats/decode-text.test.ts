import { describe, expect, it } from 'vitest';
import { decodeText, splitLines } from './decode-text.ts';

const text = '10.00 Åbning – «smørrebrød» ved søen';

function utf16(value: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + value, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('bytes become text', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 little-endian with a mark', utf16(text, false, true)],
    ['UTF-16 big-endian with a mark', utf16(text, true, true)],
    ['UTF-16 little-endian', utf16(text, false, false)],
    ['UTF-16 big-endian', utf16(text, true, false)],
    ['Windows-1252', Buffer.from(text.replace('–', '\x96'), 'latin1')],
  ])('from %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('from the encoding the file declares, where it is not UTF-8', () => {
    const html = '<meta charset="iso-8859-15"><p>Billet: 20 ';
    const bytes = Buffer.concat([Buffer.from(html), Buffer.from([0xa4]), Buffer.from('</p>')]);
    expect(decodeText(bytes)).toBe(`${html}€</p>`);
  });

  it('keeps the letters of UTF-8 that has one broken byte', () => {
    const bytes = Buffer.concat([Buffer.from('æøå æøå '), Buffer.from([0xe6]), Buffer.from(' ÆØÅ')]);
    expect(decodeText(bytes)).toBe('æøå æøå \uFFFD ÆØÅ');
  });

  it('without control characters', () => {
    expect(decodeText(Buffer.from('10.00\0 Sang\f\t!'))).toBe('10.00 Sang\t!');
  });

  it('and lines as an editor counts them', () => {
    expect(splitLines('a\r\nb\nc\rd')).toEqual(['a', 'b', 'c', 'd']);
  });
});
