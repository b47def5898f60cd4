import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import type { StoredPicture } from '#domains/organisations/schema.ts';
import type { Storage } from '#platform/server/storage/storage.ts';
import { paperFile } from '../booklet/booklet-content.ts';
import type { FilePicture } from '../booklet/booklet-docx.ts';
import type { BookletDocument } from '../schema.ts';

/** 300 dots an inch over the width of an A4 page's text are more than a file that is mailed around should carry. */
const widest = 1200;

/**
 * The pictures of a booklet in kinds that every program reads, by the names of `paperFile`. One that is not in the store
 * any more, or cannot be read, is left out: the booklet is set without it.
 */
export async function bookletPictures(
  storage: Storage,
  document: BookletDocument,
): Promise<Map<string, FilePicture>> {
  const wanted = [...document.chapters.flatMap(({ pictures }) => pictures), document.look.logo];
  const found = new Map<string, FilePicture>();
  for (const picture of wanted) {
    if (!picture || found.has(paperFile(picture.key))) continue;
    const read = await readPicture(storage, picture).catch(() => null);
    if (read) found.set(paperFile(picture.key), read);
  }
  return found;
}

async function readPicture(storage: Storage, { key }: StoredPicture): Promise<FilePicture | null> {
  const stored = await storage.get(key);
  if (!stored) return null;
  const image = sharp(await buffer(stored.body)).resize({ width: widest, withoutEnlargement: true });
  const { hasAlpha } = await image.metadata();
  const encoded = hasAlpha ? image.png({ palette: true }) : image.jpeg({ quality: 84, mozjpeg: true });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    ...{ bytes: new Uint8Array(data), width: info.width, height: info.height },
    mediaType: hasAlpha ? 'image/png' : 'image/jpeg',
  };
}

/** The document with those pictures alone that were found. */
export function withFoundPictures(
  document: BookletDocument,
  found: ReadonlyMap<string, FilePicture>,
): BookletDocument {
  const isFound = ({ key }: StoredPicture) => found.has(paperFile(key));
  const { logo } = document.look;
  return {
    ...document,
    look: { ...document.look, logo: logo && isFound(logo) ? logo : null },
    chapters: document.chapters.map((chapter) => ({
      ...chapter,
      pictures: chapter.pictures.filter(isFound),
    })),
  };
}
