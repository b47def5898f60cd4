import { expect, it } from 'vitest';
import { renderMarkdown } from '#platform/server/pages/render-markdown.ts';
import { sampleBooklet } from '#testing/sample-booklet.ts';
import { bookletJsonLd, recommendationJsonLd } from './booklet-json-ld.ts';
import { viewBooklet, viewRecommendationPage } from './booklet-view.ts';
import { composeBooklet, type BookletRows, type WorkshopRows } from './compose-booklet.ts';
import { proposeThemes } from './propose-themes.ts';

const edition = { edition: 1, publishedOn: '2026-06-12', note: '' };
const none = { notes: null, tables: null };

function rows(
  keywords: (string | { keyword: string; slug: string })[],
  more: Partial<WorkshopRows> = {},
): BookletRows {
  const recommendations = keywords.map((one, index) => {
    const { keyword, slug } = typeof one === 'string' ? { keyword: one, slug: null } : one;
    return { id: `r${index}`, keyword, slug, text: '', addressedTo: '', ...none };
  });
  return {
    booklet: {
      ...{ lang: 'da', title: '', subtitle: '', foreword: '', summary: '', closing: '', thanks: '' },
      ...{
        colophon: '',
        themes: [{ id: 't', title: 'T', text: '', recommendations: ['r0', 'gone'] }],
        look: {},
      },
    },
    event: { slug: 'dage', title: 'Dage', dates: '', place: '' },
    organisation: { name: 'Kroen', slug: 'kroen', colour: '#1d5450', logo: null },
    workshops: [
      {
        ...{ id: 'w', lang: 'da', title: 'Workshop', session: null, area: '', caseTitle: '', caseText: '' },
        ...{
          owners: [],
          challenge: '',
          stem: '',
          account: '',
          pictures: [],
          quotes: [],
          recommendations,
          ...none,
        },
        ...more,
      },
    ],
    takenSlugs: ['taget'],
  };
}

function slugs(...keywords: Parameters<typeof rows>[0]): string[] {
  const document = composeBooklet(rows(keywords), edition);
  return document.chapters.flatMap(({ recommendations }) => recommendations.map(({ slug }) => slug));
}

it('gives each recommendation an address of its own, also where its words hold no letter of ours', () => {
  expect(slugs('Åbn gården!', 'Åbn gården', '🎉', 'נגישות', 'Taget')).toEqual([
    ...['aabn-gaarden', 'aabn-gaarden-2', 'recommendation', 'recommendation-2', 'taget-2'],
  ]);
});

it('leaves alone an address that was published', () => {
  expect(slugs({ keyword: 'Nyt navn', slug: 'gammelt-navn' }, 'x'.repeat(300))).toEqual([
    'gammelt-navn',
    'x'.repeat(80),
  ]);
});

it('takes the event’s name and the organiser’s colour where nothing else was chosen, and links themes to what is there', () => {
  expect(composeBooklet(rows(['A']), edition)).toMatchObject({
    ...{ title: 'Dage', look: { colour: '#1d5450', size: 'a5', logo: null } },
    themes: [{ recommendations: ['r0'] }],
  });
});

it('shows on pages what people wrote, and nothing of it runs', () => {
  const document = composeBooklet(
    rows(['<script>alert(1)</script>'], { account: '<img src=x onerror=alert(1)> [x](javascript:alert(1))' }),
    edition,
  );
  const [chapter] = viewBooklet(document, renderMarkdown).chapters;
  expect(chapter?.accountHtml).not.toMatch(/<img|href/);
  expect(chapter?.recommendations[0]?.slug).toBe('script-alert-1-script');
});

it('leads from a recommendation to what stands behind it, beside it and across', () => {
  const page = viewRecommendationPage(
    sampleBooklet(),
    'den-der-bliver-hjulpet-holder-om-musen',
    renderMarkdown,
  );
  expect(page).toMatchObject({
    recommendation: {
      place: '3.2',
      trace: '19\u00a0sedler fra 5\u00a0borde',
      addressedTo: 'biblioteket',
    },
    chapter: { number: 3, trace: '58\u00a0sedler fra 5\u00a0borde' },
    themes: [{ title: 'Sig det, før det haster' }],
    previous: { slug: 'hjaelperen-ved-hvad-man-ikke-maa-se' },
    next: { slug: 'der-er-et-menneske-at-ringe-til-bagefter' },
  });
  expect(viewRecommendationPage(sampleBooklet(), 'findes-ikke', renderMarkdown)).toBe(null);
});

it('tells search engines what belongs to what', () => {
  const [origin, document] = ['https://samskab.example', sampleBooklet()];
  const id = document.chapters[0]?.recommendations[0]?.id ?? '';
  expect(bookletJsonLd(document, origin)).toMatchObject({ '@type': 'Report', version: '1' });
  expect(recommendationJsonLd(document, id, origin)).toMatchObject({
    name: 'Nøglen bor flere steder',
    isPartOf: { url: `${origin}/da/e/nabodage-2026/booklet` },
  });
});

it('proposes themes with the recommendations they rest on, and not those that are there already', () => {
  const bare = sampleBooklet({ themes: [] });
  const [first] = proposeThemes(bare);
  const known = new Set(bare.chapters.flatMap(({ recommendations }) => recommendations.map(({ id }) => id)));
  expect(first?.recommendations.length).toBeGreaterThan(0);
  expect(first?.recommendations.every((id) => known.has(id))).toBe(true);
  const again = proposeThemes({
    ...bare,
    themes: [{ id: 't', title: first?.title ?? '', text: '', recommendations: [] }],
  });
  expect(again.map(({ title }) => title)).not.toContain(first?.title);
});
