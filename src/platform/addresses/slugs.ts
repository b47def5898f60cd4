/** Addresses of organisations, events, series and sessions. Browser-safe. */

export const slugPattern = /^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/;

/** Words that name parts of the site itself, now or later, in any of its languages. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'about',
  'admin',
  'administrator',
  'all',
  'api',
  'app',
  'archive',
  'arkiv',
  'assets',
  'auth',
  'b',
  'board',
  'booklet',
  'calendar',
  'contact',
  'cookies',
  'da',
  'demo',
  'docs',
  'e',
  'edit',
  'en',
  'event',
  'events',
  'feed',
  'files',
  'haefte',
  'health',
  'help',
  'hjaelp',
  'hjelp',
  'ics',
  'import',
  'invite',
  'json',
  'kalender',
  'kontakt',
  'library',
  'login',
  'logout',
  'mail',
  'me',
  'nb',
  'network',
  'networks',
  'new',
  'ny',
  'nyt',
  'o',
  'om',
  'operator',
  'organise',
  'organisation',
  'organisations',
  'password',
  'privacy',
  'program',
  'programme',
  'public',
  'publish',
  'r',
  'register',
  'robots',
  's',
  'samskab',
  'schedule',
  'search',
  'security',
  'series',
  'session',
  'sessions',
  'settings',
  'setup',
  'sign-in',
  'sign-out',
  'signup',
  'sitemap',
  'slot',
  'soeg',
  'speaker',
  'speakers',
  'static',
  'status',
  'support',
  'sv',
  'system',
  'test',
  'tilmelding',
  'user',
  'users',
  'v1',
  'was',
  'webhooks',
  'well-known',
  'www',
  'xml',
]);

const letters: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  œ: 'oe',
};

/** `Børn & unge 2026` gives `boern-unge-2026`; at most `max` characters, cut between words. Empty where nothing is left. */
export function slugFrom(text: string, max = 60): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåäöüðþßłđœ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/['’´`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= max) return plain;
  const cut = plain.slice(0, max + 1);
  const end = cut.lastIndexOf('-');
  return (end > max / 2 ? cut.slice(0, end) : plain.slice(0, max)).replace(/-+$/, '');
}

/** `name`, or `name-2`, `name-3` … until it is free. */
export function freeSlug(wanted: string, isTaken: (slug: string) => boolean, max = 60): string {
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : `-${number}`;
    const candidate = wanted.slice(0, max - tail.length).replace(/-+$/, '') + tail;
    if (!isTaken(candidate)) return candidate;
  }
}
