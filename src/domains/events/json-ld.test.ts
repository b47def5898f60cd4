import { describe, expect, it } from 'vitest';
import { samplePublication } from '#testing/sample-publication.ts';
import { eventJsonLd, jsonLdText, sessionJsonLd } from './json-ld.ts';

const document = samplePublication();
const origin = 'https://samskab.example';
const plain = (data: unknown) => JSON.parse(JSON.stringify(data)) as Record<string, unknown>;

describe('schema.org data', () => {
  it('tells the event with its hosts, place and parts', () => {
    const { subEvent, ...event } = plain(eventJsonLd(document, 'en', origin));
    expect(event).toMatchObject({
      '@type': 'Event',
      name: 'Nordic Neighbour Days 2026',
      startDate: '2026-05-04',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: { '@type': 'Place', name: 'Rebslagerhallen', address: 'Rebslagergade 14, 9000 Aalborg' },
      organizer: [
        { '@type': 'Organization', name: 'Fællesskabsværkstedet' },
        { '@type': 'Person', name: 'Eirik Havnevåg' },
        { '@type': 'Organization', name: 'Engholm Kommune' },
      ],
    });
    expect((subEvent as unknown[])[0]).toEqual({
      '@type': 'Event',
      name: 'Welcome to the ropemakers’ hall',
      startDate: '2026-05-04T10:00+02:00',
      endDate: '2026-05-04T10:30+02:00',
      url: 'https://samskab.example/en/e/nordiske-nabodage-2026/s/welcome',
    });
  });

  it('tells a repeated session once for each time, and names nobody who is shown without a name or unsure', () => {
    const find = (slug: string) => document.sessions.filter((session) => session.slug === slug);
    const graph = (slug: string) =>
      plain(find(slug).map((session) => sessionJsonLd(document, session, 'nb', origin))[0])[
        '@graph'
      ] as Record<string, unknown>[];
    expect(graph('first-year-together').map((slot) => slot['startDate'])).toEqual([
      '2026-05-04T13:00+02:00',
      '2026-05-05T10:15+02:00',
    ]);
    expect(graph('first-year-together')[0]?.['performer']).toHaveLength(2);
    expect(graph('open-doors')[0]?.['performer']).toBeUndefined();
  });

  it('cannot end the element it stands in', () => {
    expect(jsonLdText({ name: '</script><script>alert(1)' })).not.toContain('</script');
  });
});
