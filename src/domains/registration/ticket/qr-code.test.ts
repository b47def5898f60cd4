import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { qrCode } from './qr-code.ts';
import { qrSvg } from './qr-svg.ts';

// The pictures behind these digests were read back by a scanner.
const digest = (text: string) =>
  createHash('sha256')
    .update(
      qrCode(text)
        .map((row) => row.map(Number).join(''))
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 16);

test.each([
  ['A', 21, 'bc9009ae87ca68f1'],
  ['aZ09-_'.repeat(7) + 'q', 33, 'effbb5e017a8ca17'],
  ['æøå '.repeat(12), 37, 'e32f0c87b0910b0c'],
  ['w'.repeat(106), 41, 'd70cc1ee8e64ed2b'],
])('%s gives the code scanners read', (text, size, expected) => {
  expect([qrCode(text).length, digest(text)]).toEqual([size, expected]);
});

test('what does not fit is refused', () => {
  expect(() => qrCode('x'.repeat(107))).toThrow(RangeError);
});

test('the picture has its white margin', () => {
  expect(qrSvg('A')).toContain('viewBox="0 0 29 29"');
  expect(qrSvg('A')).toMatch(/<path d="M4 4h7v1h-7z/);
});
