/** The lines of the form in which recommendations are edited. Pure, browser-safe. */
import type { HarvestRecommendation } from './harvest-schema.ts';

export interface HarvestRow {
  /** Name of its fields: `recommendations.0`. */
  name: string;
  /** Empty for a new one. */
  id: string;
  /** As it is stored; undefined for a new one. */
  stored: HarvestRecommendation | undefined;
  position: number;
}

/** Lines that stand ready for new recommendations. */
const blank = 3;

/**
 * What is stored, and room for new ones. After a refusal the lines stand as they were sent, each known by its id again,
 * although somebody else may have added or moved some; what they added follows.
 * @param sent what was typed, by name; undefined where nothing was refused
 */
export function harvestRows(
  stored: readonly HarvestRecommendation[],
  sent: Readonly<Record<string, readonly string[]>> | undefined,
): HarvestRow[] {
  const ids = sent ? sentIds(sent) : stored.map(({ id }) => id);
  const added = stored.filter(({ id }) => !ids.includes(id)).map(({ id }) => id);
  const all = [...ids, ...added];
  while (all.filter((id) => id === '').length < blank) all.push('');
  const rows = all.map((id, index) => ({
    ...{ name: `recommendations.${index}`, id },
    stored: id === '' ? undefined : stored.find((one) => one.id === id),
  }));
  return inSentOrder(rows, sent).map((row, index) => ({ ...row, position: index + 1 }));
}

/** Whoever had moved some before a refusal finds them where they were put. */
function inSentOrder<Row extends { name: string }>(
  rows: readonly Row[],
  sent: Readonly<Record<string, readonly string[]>> | undefined,
): Row[] {
  const place = ({ name }: Row, index: number) => Number(sent?.[`${name}.position`]?.[0]) || index + 1;
  return rows
    .map((row, index) => ({ row, place: place(row, index) }))
    .sort((one, other) => one.place - other.place)
    .map(({ row }) => row);
}

function sentIds(sent: Readonly<Record<string, readonly string[]>>): string[] {
  const ids: string[] = [];
  for (let index = 0; sent[`recommendations.${index}.id`] !== undefined; index += 1)
    ids.push(sent[`recommendations.${index}.id`]?.[0] ?? '');
  return ids;
}
