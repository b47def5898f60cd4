/** Headers of a public page: what it depends on (for snapshots and caches in front of us) and how long it may be kept. */

export interface PageSource {
  /** `event:0199…`, `organisation:0199…`, `series:0199…`, `front`. */
  tags: readonly string[];
  /** Published version, part of the ETag. */
  version?: number;
  /** Seconds after which the page changes by itself, as "coming" does at midnight. */
  ttl?: number;
}

export function publicHeaders({ tags, version, ttl }: PageSource): Record<string, string> {
  return {
    'cache-control': 'public, max-age=0, must-revalidate, s-maxage=60',
    'cache-tag': tags.join(','),
    'surrogate-key': tags.join(' '),
    ...(version === undefined ? {} : { 'x-samskab-version': String(version) }),
    ...(ttl === undefined ? {} : { 'x-samskab-ttl': String(ttl) }),
  };
}
