import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodePicture, pictureLimit, pictureUses } from './pictures.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7a2e2e' } });

describe('a picture', () => {
  test('is made smaller, turned upright and stripped of where it was taken', async () => {
    const source = await plain(2000, 1000)
      .jpeg()
      .withExif({
        IFD0: { Copyright: 'secret-words', Artist: 'secret-words' },
        IFD3: { GPSLatitude: '55/1 40/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(source).metadata()).orientation).toBe(6);
    const picture = await encodePicture(source, pictureUses.portrait);
    const metadata = await sharp(picture.bytes).metadata();
    expect(picture).toMatchObject({ width: 320, height: 640, mediaType: 'image/webp', extension: 'webp' });
    expect([metadata.format, metadata.width, metadata.height]).toEqual(['webp', 320, 640]);
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(picture.bytes.includes('secret-words')).toBe(false);
  });

  test('that is small stays so and keeps what is transparent', async () => {
    const source = await sharp({ create: { width: 40, height: 20, channels: 4, background: '#ffffff00' } })
      .png()
      .toBuffer();
    const picture = await encodePicture(source, pictureUses.logo);
    expect([picture.width, picture.height]).toEqual([40, 20]);
    expect((await sharp(picture.bytes).metadata()).hasAlpha).toBe(true);
  });
});

const svg =
  '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

test.each([
  ['an SVG', Buffer.from(svg), { code: 'picture.unsupported', data: { kind: 'svg' } }],
  ['text', Buffer.from('hello'), { code: 'picture.unsupported', data: { kind: 'other' } }],
  ['nothing', Buffer.alloc(0), { code: 'picture.unsupported', data: { kind: 'other' } }],
  ['a page', Buffer.from('<!doctype html><p>x'), { code: 'picture.unsupported', data: { kind: 'other' } }],
  ['too many bytes', Buffer.alloc(pictureLimit + 1), { code: 'picture.too_large' }],
])('%s is refused', async (_, bytes, error) => {
  await expect(encodePicture(bytes, pictureUses.logo)).rejects.toMatchObject(error);
});

test('half a picture is refused', async () => {
  const source = await plain(400, 400).jpeg().toBuffer();
  await expect(encodePicture(source.subarray(0, 500), pictureUses.logo)).rejects.toMatchObject({
    code: 'picture.broken.invalid',
  });
});

test('a small file that unfolds to a huge picture is refused', async () => {
  const source = await sharp({
    create: { width: 9500, height: 9500, channels: 3, background: '#fff' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 6 })
    .toBuffer();
  expect(source.length).toBeLessThan(1_000_000);
  await expect(encodePicture(source, pictureUses.logo)).rejects.toMatchObject({ code: 'picture.too_large' });
});
