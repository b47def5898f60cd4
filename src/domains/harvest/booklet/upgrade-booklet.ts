/** Editions are kept as they were written; whoever reads one gets the current shape. */
import { bookletFormat, type BookletDocument } from '../schema.ts';

/** One for each format before the current: the first makes 2 of 1. */
const upgrades: readonly ((document: object) => object)[] = [];

/** @throws Error where a newer program has written it */
export function upgradeBooklet(stored: object): BookletDocument {
  const format = 'format' in stored ? Number(stored.format) : 1;
  if (format > bookletFormat)
    throw new Error(`This booklet has the format ${format}, newer than ${bookletFormat}.`);
  return upgrades
    .slice(format - 1)
    .reduce((document, upgrade) => upgrade(document), stored) as BookletDocument;
}
