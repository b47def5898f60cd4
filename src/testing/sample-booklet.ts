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
    title: 'Det, vi kan sammen',
    subtitle: 'Anbefalinger fra fem workshops om naboskab, læring og fælles steder',
    event: {
      slug: 'nabodage-2026',
      title: 'Nabodage 2026',
      dates: '4.–5. maj 2026',
      place: 'Fælleshuset, Egeby',
    },
    organisation: { name: 'Nabonetværket', slug: 'nabonetvaerket' },
    look: { colour: '#1f4d66', size: 'a5', logo: null },
    foreword: [
      'I to dage i maj mødtes hundrede og tyve mennesker i Egeby for at tale om det, der holder et kvarter sammen. De kom fra kommuner, foreninger, skoler og boligselskaber – og fra de opgange, det hele handler om.',
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
        title: 'Begynd med behovet',
        text: 'I alle fem workshops kom det samme frem i forskellige ord: det er behovet, der afgør, hvem der skal med, og ikke hvem der plejer at være der. Den, der spørger først, får andre svar end den, der kommer med en plan.',
        recommendations: [id(0, 0), id(1, 0), id(3, 1), id(4, 2)],
      },
      {
        id: '0199aaaa-0000-7000-8000-000000000002',
        title: 'Aftal, hvem der gør hvad',
        text: 'Klare aftaler gør det let at sige ja. Flere grupper foreslog at skrive ansvaret ned på én side og tage den frem igen hvert halve år.',
        recommendations: [id(0, 2), id(2, 1), id(2, 2), id(3, 0)],
      },
      {
        id: '0199aaaa-0000-7000-8000-000000000003',
        title: 'Lad det vokse dér, hvor det er',
        text: 'Gode ideer rejser bedst, når andre får lov at gøre dem til deres egne. En fast kerne og frie kanter går igen.',
        recommendations: [id(1, 2), id(1, 3), id(4, 0)],
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
