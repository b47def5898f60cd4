/** An invented booklet, for tests, the benchmark, and whoever looks at the layout. */
import type { BookletChapter, BookletDocument } from '#domains/harvest/schema.ts';
import { sampleChapters } from './sample/booklet-chapters.ts';

export function sampleBooklet(more: Partial<BookletDocument> = {}): BookletDocument {
  const chapters = sampleChapters();
  const id = (chapter: number, index: number) => chapters[chapter]?.recommendations[index]?.id ?? '';
  return {
    format: 1,
    lang: 'da',
    edition: 1,
    publishedOn: '2026-06-12',
    note: '',
    title: 'Det, der bliver ved',
    subtitle: 'Anbefalinger fra fem workshopper om nøgler, naboer og alt det, man er fælles om',
    event: {
      slug: 'nabodage-2026',
      title: 'Nabodage 2026',
      dates: '4.–5. maj 2026',
      place: 'Fælleshuset, Egeby',
    },
    organisation: { name: 'Nabonetværket', slug: 'nabonetvaerket' },
    look: { colour: '#1f4d66', size: 'a5', logo: null },
    foreword: [
      'I to dage i maj mødtes hundrede og tyve mennesker i Egeby for at tale om det, der holder et kvarter sammen. De kom fra foreninger, kommuner og musikskoler – og fra de trapper og broer, det hele handler om.',
      'Fem af dem lagde en sag frem, de sad fast i, og stillede ét spørgsmål. Ved bordene blev der skrevet, flyttet rundt og valgt. Det, der stod tilbage, er de anbefalinger, som dette hæfte samler.',
      'Hæftet er skrevet til dem, der skal i gang i morgen: tag det med til mødet, slå op på det område, der er jeres, og begynd med én ting.',
      '*God læselyst!*',
    ].join('\n\n'),
    summary:
      'Hver workshop havde ét område, én sag og ét spørgsmål. Her står anbefalingerne i stikord; de uddybes i kapitlerne.',
    chapters,
    themes: [
      {
        id: '0199aaaa-0000-7000-8000-000000000001',
        title: 'Del nøglen',
        text: 'Nøglen gik igen i fire af fem workshopper, den af jern og den af ord. Det, der kun hænger hos én, holder op, når én holder op. Det, der går på skift, bliver ved, også når nogen flytter.',
        recommendations: [id(0, 0), id(1, 0), id(3, 1), id(4, 2)],
      },
      {
        id: '0199aaaa-0000-7000-8000-000000000002',
        title: 'Sig det, før det haster',
        text: 'En bog ved årerne, en side på bordet, en liste ved døren: flere grupper foreslog noget småt og skriftligt, som gør det let at sige til i tide.',
        recommendations: [id(0, 2), id(2, 1), id(2, 2), id(3, 0)],
      },
      {
        id: '0199aaaa-0000-7000-8000-000000000003',
        title: 'Lad de nye tage fat',
        text: 'Den, der er ny, bliver som regel budt på kaffe. Bed om noget i stedet, og gør det den første uge.',
        recommendations: [id(1, 2), id(2, 3), id(4, 0)],
      },
    ],
    closing:
      'Anbefalingerne er givet videre til dem, de er rettet til. Hvem der har taget dem op, og hvordan det går, kan følges på arrangementets side. Nabodage mødes igen i maj 2027, og da begynder vi med at se, hvad der blev til noget.',
    thanks:
      'Tak til de fem, der turde lægge en uløst sag frem. Tak til bordværterne, til alle, der skrev, og til køkkenet i Fælleshuset, som holdt os gående.',
    colophon:
      'Redaktion: Nabonetværket.\n\nSat med Fraunces og Source Sans. Teksten må bruges og deles, når kilden nævnes.',
    ...more,
  };
}

/** As many chapters as wanted, with as many recommendations in all; for the benchmark. */
export function largeBooklet(workshops: number, recommendations: number): BookletDocument {
  const five = sampleChapters();
  const each = Math.ceil(recommendations / workshops);
  const chapters = Array.from({ length: workshops }, (_, at): BookletChapter => {
    const model = five[at % five.length];
    if (!model) throw new Error('The sample has no chapters.');
    return {
      ...model,
      workshopId: `workshop-${at}`,
      slug: `workshop-${at}`,
      area: `${model.area} ${at + 1}`,
      recommendations: Array.from({ length: each }, (_unused, index) => {
        const row = model.recommendations[index % model.recommendations.length];
        if (!row) throw new Error('The sample has no recommendations.');
        return { ...row, id: `${at}-${index}`, slug: `anbefaling-${at}-${index}` };
      }),
    };
  });
  const themes = sampleBooklet().themes.map((theme, at) => ({
    ...theme,
    recommendations: chapters.slice(0, 12).map((_, chapter) => `${chapter}-${at}`),
  }));
  return sampleBooklet({ chapters, themes });
}
