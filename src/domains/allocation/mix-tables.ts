/** Tables on which sectors are mixed. Pure, and the same each time. */

export interface Sitter {
  name: string;
  /** What is to be mixed; people without one are a kind of their own. */
  sector: string | null;
  /** One, and one for each who goes along and sits beside them. */
  chairs: number;
}

/**
 * Deals people out to as few tables as they need. Where nobody goes along with anybody, tables differ by at most one
 * person, and by at most one person of each sector. Whoever goes along sits with the one they came with, even where
 * the table then has a chair more.
 * @param size chairs at a table
 */
export function mixTables<Person extends Sitter>(people: readonly Person[], size: number): Person[][] {
  const chairs = people.reduce((sum, person) => sum + person.chairs, 0);
  const tables = Array.from({ length: Math.ceil(chairs / size) }, () => ({
    people: [] as Person[],
    chairs: 0,
    sectors: new Map<string | null, number>(),
  }));
  for (const person of dealingOrder(people)) {
    const at = (table: (typeof tables)[number]) => table.sectors.get(person.sector) ?? 0;
    const free = tables.filter((table) => table.chairs + person.chairs <= size);
    const [table] = (free.length > 0 ? free : tables).toSorted(
      (one, other) => at(one) - at(other) || one.chairs - other.chairs,
    );
    if (!table) continue;
    table.people.push(person);
    table.chairs += person.chairs;
    table.sectors.set(person.sector, at(table) + person.chairs);
  }
  return tables.map((table) => table.people);
}

/** Those who need several chairs while there is room, then sector by sector, the largest first. */
function dealingOrder<Person extends Sitter>(people: readonly Person[]): Person[] {
  const count = new Map<string | null, number>();
  for (const { sector } of people) count.set(sector, (count.get(sector) ?? 0) + 1);
  const largest = (sector: string | null) => count.get(sector) ?? 0;
  return people.toSorted(
    (one, other) =>
      other.chairs - one.chairs ||
      largest(other.sector) - largest(one.sector) ||
      compare(one.sector ?? '', other.sector ?? ''),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
