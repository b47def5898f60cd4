import { said, section, type InventedWriteUp } from './invented.ts';

export const swedishAndEnglishWriteUps: readonly InventedWriteUp[] = [
  {
    name: 'Swedish with numbered lists',
    lang: 'sv',
    title: 'Samverkan kring skolan',
    text: `Samverkan kring skolan

Tema 1: Läxhjälp

Utmaning
Hur får vi fler att våga komma?

Rekommendationer
1. Börja med mat
2. Låt eleverna välja musik
3. Ha öppet samma tid varje vecka

Tema 2: Föräldrar

Utmaning
När har föräldrar tid?

Rekommendationer
1. Möt dem på torget
2. Skriv kort
`,
    sections: [
      section(3, 'Läxhjälp', {
        area: 'Läxhjälp',
        challenge: 'Hur får vi fler att våga komma?',
        recommendations: [
          said(9, 'Börja med mat'),
          said(10, 'Låt eleverna välja musik'),
          said(11, 'Ha öppet samma tid varje vecka'),
        ],
      }),
      section(13, 'Föräldrar', {
        area: 'Föräldrar',
        challenge: 'När har föräldrar tid?',
        recommendations: [said(19, 'Möt dem på torget'), said(20, 'Skriv kort')],
      }),
    ],
    warned: [],
  },
  {
    name: 'Swedish prose with a case and its owners, and a stem',
    lang: 'sv',
    title: 'Anteckningar från verkstaden om kolonilotter',
    text: `Anteckningar från verkstaden om kolonilotter

Case: Lotten vid ån
Fallet presenterades av Odlarföreningen och Fritidskontoret.

Utmaningen: Vem vattnar när alla är borta?

När lotter ska delas av många ska man se till att:
* vattnet har en egen kran
* schemat sitter på grinden
`,
    sections: [
      section(3, 'Lotten vid ån', {
        case: 'Lotten vid ån\nFallet presenterades av Odlarföreningen och Fritidskontoret.',
        owners: ['Odlarföreningen', 'Fritidskontoret'],
        challenge: 'Vem vattnar när alla är borta?',
        stem: 'När lotter ska delas av många ska man se till att:',
        recommendations: [said(9, 'vattnet har en egen kran'), said(10, 'schemat sitter på grinden')],
      }),
    ],
    warned: [],
  },
  {
    name: 'English with headings and keyword lines in front of texts',
    lang: 'en',
    title: 'What the workshops said',
    text: `# What the workshops said

## Workshop 1: Getting around

**Our challenge:** How do people without a car get to the pool?

**Recommendations**

- Shared rides: Let the club keep a list of drivers with a free seat on Tuesdays.
- Later buses: Ask the county for one more departure after eight in the evening.

## Workshop 2: Growing older

**Our challenge:** Who notices when somebody stops coming?

**Recommendations from the table**

- Call after two weeks
- Keep a chair free

## Thanks

Everybody who helped.
`,
    sections: [
      section(3, 'Getting around', {
        area: 'Getting around',
        challenge: 'How do people without a car get to the pool?',
        recommendations: [
          said(9, 'Shared rides', 'Let the club keep a list of drivers with a free seat on Tuesdays.'),
          said(10, 'Later buses', 'Ask the county for one more departure after eight in the evening.'),
        ],
      }),
      section(12, 'Growing older', {
        area: 'Growing older',
        challenge: 'Who notices when somebody stops coming?',
        recommendations: [said(18, 'Call after two weeks'), said(19, 'Keep a chair free')],
      }),
    ],
    warned: [],
  },
  {
    name: 'English minutes with recommendations by number and page furniture',
    lang: 'en',
    title: 'Notes of the harbour meeting',
    text: `Notes of the harbour meeting

Group A: Boats

Challenge: Where do the old boats go?

Recommendation 1: Mark the slips
Recommendation 2: Open the shed on Sundays

Harbour meeting 2031
Page 1 of 3

Group B: Children

Challenge: How do children learn to swim in cold water?

Recommendation 1: Start in May

Harbour meeting 2031
Page 2 of 3

Group C: Birds

Challenge: What do we do about the gulls?

Recommendation 1: Close the bins

Harbour meeting 2031
Page 3 of 3
`,
    sections: [
      section(3, 'Boats', {
        area: 'Boats',
        challenge: 'Where do the old boats go?',
        recommendations: [said(7, 'Mark the slips'), said(8, 'Open the shed on Sundays')],
      }),
      section(13, 'Children', {
        area: 'Children',
        challenge: 'How do children learn to swim in cold water?',
        recommendations: [said(17, 'Start in May')],
      }),
      section(22, 'Birds', {
        area: 'Birds',
        challenge: 'What do we do about the gulls?',
        recommendations: [said(26, 'Close the bins')],
      }),
    ],
    warned: [],
  },
  {
    name: 'English with a stem and prose around it',
    lang: 'en',
    title: 'A day about lending things',
    text: `A day about lending things

Case: The tool library
The case was presented by Friends of the Library.

Challenge: How can a drill be in four streets at once?

The group talked about keys and about trust for an hour.

When a good idea is to spread, see to it that:
1. Somebody owns it
2. The rules fit on one page
3. Broken things are no crime

It was agreed to meet again in the autumn.
`,
    sections: [
      section(3, 'The tool library', {
        case: 'The tool library\nThe case was presented by Friends of the Library.',
        owners: ['Friends of the Library'],
        challenge: 'How can a drill be in four streets at once?',
        stem: 'When a good idea is to spread, see to it that:',
        recommendations: [
          said(11, 'Somebody owns it'),
          said(12, 'The rules fit on one page'),
          said(13, 'Broken things are no crime'),
        ],
      }),
    ],
    warned: [],
  },
  {
    name: 'English prose that advises, without saying that it does',
    lang: 'en',
    title: 'A letter from the coast',
    text: `A letter from the coast

We met in the old school. People said that the ferry should run later, and that the shop ought to open earlier.
Three things stood out: the light, the bread and the long silence after the question.

Nobody recommended anything. We sang and went home.
`,
    sections: [],
    warned: [1],
  },
];
