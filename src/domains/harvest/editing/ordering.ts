/** Moving one of a list up or down: on the page where there are scripts, by the form where there are none. */

/** What a button of `OrderButtons` sends as `move`. */
export function moveValue(name: string, by: -1 | 1): string {
  return `${name}:${by === -1 ? 'up' : 'down'}`;
}

/** The list after the button that was pressed; as it is where none was, or where there is no such place. */
export function afterMove<Item>(
  list: readonly Item[],
  sent: string,
  nameOf: (item: Item) => string,
): readonly Item[] {
  const at = list.findIndex((item) => [-1, 1].some((by) => sent === moveValue(nameOf(item), by as -1 | 1)));
  if (at === -1) return list;
  return moveTo(list, at, sent === moveValue(nameOf(list[at] as Item), -1) ? at - 1 : at + 1);
}

/** The list with what stood at `from` now standing at `to`. */
export function moveTo<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const [item] = list.slice(from, from + 1);
  if (item === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
