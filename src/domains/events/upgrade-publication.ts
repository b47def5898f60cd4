/** Publications are never rewritten: an old one is brought to today's format when it is read. Pure and browser-safe. */
import { publicationFormat, type PublicationDocument } from './publication.ts';

interface StoredDocument {
  format: number;
  [field: string]: unknown;
}

/** By the format they start from; each gives the next. A new format adds one here and keeps the others. */
const upgrades: Record<number, (document: StoredDocument) => StoredDocument> = {};

/** @throws Error for a format newer than this code or one without a way up */
export function upgradePublication(stored: StoredDocument): PublicationDocument {
  let document = stored;
  while (document.format !== publicationFormat) {
    const upgrade = upgrades[document.format];
    if (!upgrade) throw new Error(`There is no way from publication format ${document.format}.`);
    document = upgrade(document);
  }
  return document as unknown as PublicationDocument;
}
