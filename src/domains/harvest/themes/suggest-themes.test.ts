import { describe, expect, it } from 'vitest';
import { suggestThemes, type ThemeSection } from './suggest-themes.ts';

/** A booklet of which we know the themes, since we wrote it. */
interface Booklet {
  name: string;
  lang: 'da' | 'nb' | 'en';
  sections: ThemeSection[];
  /** Each must be among the first eight, by a word of its label or one that it explains itself by. */
  themes: string[];
}

const list = (...texts: string[]) => texts.map((text) => ({ text, detail: null }));

const booklets: Booklet[] = [
  {
    name: 'Norwegian, about work with refugees',
    lang: 'nb',
    sections: [
      {
        area: 'Språk',
        challenge: 'Hvordan bygger vi tillit mellom lærere og nye naboer?',
        recommendations: list(
          'Tydelig rollefordeling mellom skole og frivilligsentral',
          'Åpne språkkafeer uten påmelding',
          'Bruk kompetansen folk har med seg',
        ),
      },
      {
        area: 'Arbeid',
        challenge: 'Hvem har ansvaret når praksisplassen er slutt?',
        recommendations: list(
          'Avklar forventninger med arbeidsgiver første dag',
          'Mentoren trenger opplæring',
          'Tillit kommer av faste møter',
        ),
      },
      {
        area: 'Bolig',
        challenge: 'Hvordan blir tilbudet varig når prosjektpengene tar slutt?',
        recommendations: list(
          'Forventningsavklaring før kontrakten skrives',
          'Ansvaret for nøkler ligger ett sted',
          'Ressurspersoner i hver oppgang',
        ),
      },
      {
        area: 'Fritid',
        challenge: 'Hvordan får aktivitetene en bærekraftig drift?',
        recommendations: list(
          'Del utstyr og ressurser mellom lagene',
          'Gi barna tillit til å bestemme',
          'Gjør rollene synlige på en tavle',
        ),
      },
    ],
    themes: ['Tillit', 'Roller og ansvar', 'Forventning', 'Ressurs', 'Bærekraft'],
  },
  {
    name: 'Danish, about a festival, with matters that no list knows',
    lang: 'da',
    sections: [
      {
        area: 'Støj',
        challenge: 'Hvordan sover naboerne, når scenen spiller?',
        recommendations: list(
          'Hæng skilte op i opgangene en uge før',
          'Sluk scenen klokken ti',
          'Gratis ørepropper ved lågen',
        ),
      },
      {
        area: 'Affald',
        challenge: 'Hvem samler flaskerne op?',
        recommendations: list(
          'Pant på krus og flasker',
          'Sæt skilte ved hver skraldespand',
          'Lågen skal have egne spande',
        ),
      },
      {
        area: 'Adgang',
        challenge: 'Hvordan kommer kørestole frem i mudder?',
        recommendations: list(
          'Læg plader fra lågen til scenen',
          'Tydelige skilte i øjenhøjde',
          'Krus med hank',
        ),
      },
    ],
    themes: ['Skilte', 'Låge', 'Scene', 'Krus'],
  },
  {
    name: 'English, with synonyms that share no letters',
    lang: 'en',
    sections: [
      {
        area: 'Gardens',
        challenge: 'How do we keep the beds alive when the grant ends?',
        recommendations: list(
          'Agree who is responsible for water',
          'Train two people for every key',
          'Keep the gate open on Sundays',
        ),
      },
      {
        area: 'Repair',
        challenge: 'Who learns from whom?',
        recommendations: list(
          'Make roles visible on the wall',
          'Teach in pairs',
          'Charge a small cost for spare parts',
        ),
      },
      {
        area: 'Kitchen',
        challenge: 'How does the kitchen stay transparent about money?',
        recommendations: list(
          'Open books at every supper',
          'Accountability rests with the table host',
          'A course in hygiene for all',
        ),
      },
    ],
    themes: ['Roles and responsibility', 'Education', 'Openness', 'Money'],
  },
];

describe('themes across workshops', () => {
  it.each(booklets)('are found among the first eight: $name', ({ lang, sections, themes }) => {
    const labels = suggestThemes(sections, { lang, limit: 8 }).map(({ label }) => label.toLowerCase());
    const missing = themes.filter(
      (theme) => !labels.some((label) => label.startsWith(theme.toLowerCase().slice(0, 5))),
    );
    expect({ missing, labels }).toEqual({ missing: [], labels });
  });

  it('says which words they rest on, in which workshops, and which recommendations they link', () => {
    const sections: ThemeSection[] = [
      { recommendations: list('Tydelig ansvarsdeling', 'Kaffe om lørdagen') },
      { challenge: 'Hvem har ansvaret?', recommendations: list('Fordel rollerne den første dag') },
    ];
    expect(suggestThemes(sections, { lang: 'da' })).toEqual([
      {
        label: 'Roller og ansvar',
        score: expect.any(Number) as number,
        sections: [0, 1],
        recommendations: [
          { section: 0, recommendation: 0 },
          { section: 1, recommendation: 0 },
        ],
        words: [
          { word: 'ansvaret', sections: [1] },
          { word: 'rollerne', sections: [1] },
          { word: 'ansvarsdeling', sections: [0] },
        ],
      },
    ]);
  });

  it('are none where there is nothing to read', () => {
    expect(suggestThemes([], { lang: 'da' })).toEqual([]);
    expect(
      suggestThemes([{ recommendations: [] }, { recommendations: list('', '…') }], { lang: 'nb' }),
    ).toEqual([]);
  });

  it('do not depend on the order in which workshops stand, but for ties', () => {
    const sections = booklets[0]?.sections ?? [];
    const names = (given: readonly ThemeSection[]) =>
      new Set(suggestThemes(given, { lang: 'nb', limit: 4 }).map(({ label }) => label));
    expect(names([...sections].reverse())).toEqual(names(sections));
  });

  it('are found in 60 workshops with 600 recommendations', () => {
    const recommendations = list(
      ...Array.from(
        { length: 10 },
        (_, at) => `Aftal roller og ansvar for opgave nummer ${at}, og del ressourcerne lokalt`,
      ),
    );
    const sections = Array.from({ length: 60 }, (_, at) => ({ area: `Nummer ${at}`, recommendations }));
    const [first] = suggestThemes(sections, { lang: 'da' });
    expect(first?.recommendations).toHaveLength(600);
  });
});
