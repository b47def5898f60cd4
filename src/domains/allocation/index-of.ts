/** Where each id stands. */
export function indexOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}
