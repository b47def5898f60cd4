/**
 * Pictures people hand in: decoded within limits, turned upright, stripped of everything but the picture (EXIF holds
 * where it was taken) and encoded anew, so that no byte of the upload is ever served.
 */
import sharp from 'sharp';
import { fileTypeFromBuffer } from 'file-type';
import { DomainError } from '#platform/errors/domain-error.ts';

export interface PictureUse {
  /** Longest sides in pixels; smaller pictures stay as they are. */
  maxWidth: number;
  maxHeight: number;
}

/** Twice the size in which they are shown. */
export const pictureUses = {
  portrait: { maxWidth: 640, maxHeight: 640 },
  logo: { maxWidth: 800, maxHeight: 400 },
  illustration: { maxWidth: 1920, maxHeight: 1280 },
} satisfies Record<string, PictureUse>;

export interface EncodedPicture {
  bytes: Buffer;
  width: number;
  height: number;
  mediaType: 'image/webp';
  extension: 'webp';
}

/** Bytes of an upload. A photograph from a good camera has 20 MB and 60 megapixels. */
export const pictureLimit = 20 * 1024 * 1024;
const maxPixels = 80_000_000;
const seconds = 15;

const readable = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/tiff']);

/**
 * @throws DomainError `picture.unsupported` (data `kind`: `svg`, `heic` or `other`), `picture.too_large`,
 * `picture.broken.invalid`
 */
export async function encodePicture(source: Buffer, use: PictureUse): Promise<EncodedPicture> {
  if (source.length > pictureLimit) throw new DomainError('picture.too_large', { limit: pictureLimit });
  await refuseOtherKinds(source);
  try {
    const { data, info } = await sharp(source, { limitInputPixels: maxPixels, failOn: 'error' })
      .autoOrient()
      .timeout({ seconds })
      .resize({ width: use.maxWidth, height: use.maxHeight, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return {
      bytes: data,
      width: info.width,
      height: info.height,
      mediaType: 'image/webp',
      extension: 'webp',
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/pixel limit|timeout/i.test(reason))
      throw new DomainError('picture.too_large', { pixels: maxPixels });
    throw new DomainError('picture.broken.invalid');
  }
}

/** Only kinds of plain pixels reach the decoder: an SVG is a program that draws, and may fetch and read. */
async function refuseOtherKinds(source: Buffer): Promise<void> {
  const found = await fileTypeFromBuffer(source);
  if (found && readable.has(found.mime)) return;
  if (found?.mime === 'image/heic' || found?.mime === 'image/heif')
    throw new DomainError('picture.unsupported', { kind: 'heic' });
  throw new DomainError('picture.unsupported', { kind: looksLikeSvg(source) ? 'svg' : 'other' });
}

export function looksLikeSvg(source: Buffer): boolean {
  return /<svg[\s>]/i.test(source.subarray(0, 4096).toString('latin1'));
}
