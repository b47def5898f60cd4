/** The columns an export of registrations may have. Browser-safe. */
export const plainColumns = [
  'arrival',
  'name',
  'email',
  'job_title',
  'affiliation',
  'sector',
  'category',
  'state',
  'chairs',
  'price',
  'booker',
  'lang',
  'way',
  'registered',
  'confirmed',
  'on_list',
  'photos',
  'newsletter',
  'note',
] as const;
export type PlainColumn = (typeof plainColumns)[number];

/** Shown to few: chosen one by one, and each export of them is written down. */
export const needColumns = ['diet', 'access', 'interpreter', 'companions'] as const;
export type NeedColumn = (typeof needColumns)[number];

/** `extra.<id>` and `question.<id>` beside these; a sensitive question counts as a need. */
export const usualColumns: readonly string[] = [
  'name',
  'email',
  'job_title',
  'affiliation',
  'sector',
  'category',
  'state',
];
