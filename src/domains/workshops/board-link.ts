/** Addresses of a board. Browser-safe. */

export interface BoardLinkTable {
  id: string;
}

/** What a phone opens; with a table, whoever opens it writes for that one. */
export function boardLink(origin: string, token: string, table?: BoardLinkTable): string {
  return `${origin}/b/${token}${table ? `?t=${tableSign(table)}` : ''}`;
}

/** The table a link names; none where it names no table of the workshop. */
export function tableOfLink<Table extends BoardLinkTable>(
  tables: readonly Table[],
  sign: string | null,
): Table | undefined {
  return sign === null ? undefined : tables.find((table) => tableSign(table) === sign);
}

/** The end of its id, which is by chance: a whole one would make the printed code too fine for phones. */
function tableSign({ id }: BoardLinkTable): string {
  return id.slice(-12);
}
