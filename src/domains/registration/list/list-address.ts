/** The filter of the list as it stands in an address, and back. Browser-safe. */
import {
  listRegistrations,
  registrationFilter,
  type ListInput,
  type RegistrationFilter,
} from './list-schema.ts';

type Reads = Pick<URLSearchParams, 'get' | 'has'>;

/** A field left at "all" is sent as an empty text. */
export function readFilter(fields: Reads): RegistrationFilter {
  return registrationFilter.parse(filterOf(fields));
}

export function readListInput(event: string, fields: Reads): ListInput {
  const [sort, direction] = (fields.get('sort') ?? '').split('-');
  return listRegistrations.parse({
    ...filterOf(fields),
    event,
    sort: sort || undefined,
    descending: direction === 'desc',
    page: Number(fields.get('page') ?? 1),
  });
}

function filterOf(fields: Reads) {
  const said = (name: string) => fields.get(name) || undefined;
  return {
    search: said('search'),
    state: said('state'),
    category: said('category'),
    sector: said('sector'),
    extra: said('extra'),
    unconfirmed: fields.has('unconfirmed'),
  };
}

/** `?state=waitlisted&page=2`, or nothing where nothing is chosen. */
export function listQuery(input: Partial<ListInput>, changes: Partial<ListInput> = {}): string {
  const { search, state, category, sector, extra, unconfirmed, sort, descending, page } = {
    ...input,
    ...changes,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ search, state, category, sector, extra }))
    if (value) query.set(name, value);
  if (unconfirmed) query.set('unconfirmed', 'on');
  if (sort && (sort !== 'arrival' || descending)) query.set('sort', descending ? `${sort}-desc` : sort);
  if (page && page > 1) query.set('page', String(page));
  return query.size === 0 ? '' : `?${query.toString()}`;
}
