import { expect, test } from 'vitest';
import { accessibilityStatement, updateOrganisation } from '#domains/organisations/schema.ts';
import * as schema from './schema.ts';

/** Everything readers may follow. */
const followed = {
  registration: (url: string) => schema.eventChanges.safeParse({ registration: { state: 'open', url } }),
  venue: (url: string) => schema.saveVenue.safeParse({ organisation: 'kroen', name: 'Sal', url }),
  party: (url: string) =>
    schema.saveParties.safeParse({
      event: 'moede',
      parties: [{ role: 'partner', kind: 'person', name: 'Ida', url }],
    }),
  material: (url: string) => schema.saveMaterial.safeParse({ event: 'moede', title: 'Ark', url }),
  handedIn: (url: string) => schema.handInMaterial.safeParse({ token: 'x'.repeat(30), title: 'Ark', url }),
  joining: (url: string) => schema.slotFields.safeParse({ date: '2027-06-01', joiningLink: url }),
  organisation: (url: string) => updateOrganisation.shape.url.safeParse(url),
  statement: (url: string) => accessibilityStatement.safeParse({ url }),
};

test.each(Object.entries(followed))('a link of %s leads to a page and runs nothing', (_, parse) => {
  expect(parse('https://eksempel.example/tilmeld').success).toBe(true);
  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//x',
  ])
    expect([url, parse(url).success]).toEqual([url, false]);
});
