import type { UnseenWriteUp } from './unseen.ts';

export const unseenEnglish: readonly UnseenWriteUp[] = [
  {
    name: 'we recommend that, with roman numbers',
    lang: 'en',
    title: 'Ageing well in small towns',
    text: `Ageing well in small towns

Workshop 1: The last bus

Challenge: How do people get home after a concert?

We recommend that:
(i) concerts end before the last bus leaves;
(ii) neighbours share lifts through the choir's list; and
(iii) the county pays for one late bus a week.

Workshop 2: The first call

Challenge: Who do you call when it is not an emergency?

We recommend that:
(i) one number is printed on the pension letter;
(ii) a person answers it.
`,
    sections: [
      {
        at: 'Workshop 1',
        title: 'The last bus',
        area: 'The last bus',
        challenge: 'How do people get home after a concert?',
        stem: 'We recommend that:',
        said: [
          'concerts end before the last bus leaves',
          "neighbours share lifts through the choir's list",
          'the county pays for one late bus a week.',
        ],
      },
      {
        at: 'Workshop 2',
        title: 'The first call',
        area: 'The first call',
        challenge: 'Who do you call when it is not an emergency?',
        stem: 'We recommend that:',
        said: ['one number is printed on the pension letter', 'a person answers it.'],
      },
    ],
  },
  {
    name: 'numbered report with decimals and capitals',
    lang: 'en',
    title: 'REPORT OF THE SPRING FORUM',
    text: `REPORT OF THE SPRING FORUM

1. GROUP A: PARKS

1.1 CHALLENGE

Who looks after a park that nobody owns?

1.2 RECOMMENDATIONS

1. Give each gate a friend
2. Publish the mowing plan
3. Let the school count the birds

2. GROUP B: MARKETS

2.1 CHALLENGE

How do small stalls survive the rain?

2.2 RECOMMENDATIONS

1. Share one roof
2. Charge by the hour
`,
    sections: [
      {
        at: '1. GROUP A',
        title: 'PARKS',
        area: 'PARKS',
        challenge: 'Who looks after a park that nobody owns?',
        said: ['Give each gate a friend', 'Publish the mowing plan', 'Let the school count the birds'],
      },
      {
        at: '2. GROUP B',
        title: 'MARKETS',
        area: 'MARKETS',
        challenge: 'How do small stalls survive the rain?',
        said: ['Share one roof', 'Charge by the hour'],
      },
    ],
  },
  {
    name: 'capitalised lines without marks, wrapped at the margin',
    lang: 'en',
    title: 'Neighbours and newcomers',
    text: `Neighbours and newcomers

Theme 1: Arriving

Challenge
How does a street learn the name of somebody who does not speak its language?

Recommendations
Knock within the first week and bring something that can be eaten
without being explained
Teach the children first
Put names on the doors in letters that can be read from the pavement, and
let people spell them themselves

Theme 2: Staying

Challenge
When does a newcomer stop being new?

Recommendations
Ask for help before you offer it
Elect somebody who arrived last year
`,
    sections: [
      {
        at: 'Theme 1',
        title: 'Arriving',
        area: 'Arriving',
        challenge: 'How does a street learn the name of somebody who does not speak its language?',
        said: [
          'Knock within the first week and bring something that can be eaten without being explained',
          'Teach the children first',
          'Put names on the doors in letters that can be read from the pavement, and let people spell them themselves',
        ],
      },
      {
        at: 'Theme 2',
        title: 'Staying',
        area: 'Staying',
        challenge: 'When does a newcomer stop being new?',
        said: ['Ask for help before you offer it', 'Elect somebody who arrived last year'],
      },
    ],
  },
  {
    name: 'below the text, related documents of a library',
    lang: 'en',
    title: 'Food banks and farms',
    text: `Food banks and farms

Download PDF

Area 1: Surplus

Challenge: Who drives when the lorry is full?

Recommendations:
- Rent a trailer together
- Agree the hour the day before

Related documents

Guide to composting
Recommendations: Keep it wet. Turn it weekly.

Annual report of the allotment society
Challenge: What happened to the hedge?

You may also like

Ten tips for better bread
`,
    sections: [
      {
        at: 'Area 1',
        title: 'Surplus',
        area: 'Surplus',
        challenge: 'Who drives when the lorry is full?',
        said: ['Rent a trailer together', 'Agree the hour the day before'],
      },
    ],
  },
  {
    name: 'we recommend in the running text is no list',
    lang: 'en',
    title: 'Minutes of the library friends',
    text: `Minutes of the library friends

Present: nine members and the cat.

Matters arising
The chair said that we recommend new members to read the rules. We recommend that everyone wears shoes. It was also
said: the heating must be looked at.

Treasurer
The accounts were passed. There are three challenges: rent, rain and rats.

Any other business
None.
`,
    sections: [],
    warned: ['Minutes'],
  },
  {
    name: 'script, emoji and letters from right to left in entries',
    lang: 'en',
    title: 'Signs for everybody',
    text: `Signs for everybody

Table 1: The clinic

Challenge: How do we say "push" in nine languages?

Recommendations:
- <script>alert('hello')</script> is not a sign
- Use a picture 🚪➡️ and not a word
- Write مرحبا above the door, and שלום below it
- {{name}} and %s are for machines
`,
    sections: [
      {
        at: 'Table 1',
        title: 'The clinic',
        area: 'The clinic',
        challenge: 'How do we say "push" in nine languages?',
        said: [
          "<script>alert('hello')</script> is not a sign",
          'Use a picture 🚪➡️ and not a word',
          'Write مرحبا above the door, and שלום below it',
          '{{name}} and %s are for machines',
        ],
      },
    ],
  },
  {
    name: 'summary in keywords and chapters in long forms, in another order',
    lang: 'en',
    title: 'Three ways to share a house',
    text: `Three ways to share a house

SUMMARY

Area 1: Kitchens
Challenge: Who cleans the oven?
Recommendations:
- A rota by the door
- One drawer each

Area 2: Gardens
Challenge: Who decides what is a weed?
Recommendations:
- A gardener for a year
- Paths first

CHAPTERS

Area 1: Kitchens
Case: The tall house
The tall house has one kitchen for forty people. The case was presented by the Tenants of Mill Lane.
Challenge: Who cleans the oven?
When a kitchen is to be shared, make sure that:
- Everybody has one drawer, and that it can be locked.
- There is a rota by the door, written by hand and changed on Mondays.

Area 2: Gardens
Case: The long garden
The long garden runs behind nine houses. The case was presented by the Allotment Circle.
Challenge: Who decides what is a weed?
When a garden is to be shared, make sure that:
- Paths come first, wide enough for a wheelchair.
- One person is gardener for a year and then rests for two.
`,
    sections: [
      {
        at: 'Area 1: Kitchens',
        title: 'The tall house',
        area: 'Kitchens',
        case: 'The tall house\nThe tall house has one kitchen for forty people. The case was presented by the Tenants of Mill Lane.',
        owners: ['Tenants of Mill Lane'],
        challenge: 'Who cleans the oven?',
        stem: 'When a kitchen is to be shared, make sure that:',
        said: [
          ['A rota by the door', 'There is a rota by the door, written by hand and changed on Mondays.'],
          ['One drawer each', 'Everybody has one drawer, and that it can be locked.'],
        ],
      },
      {
        at: 'Area 2: Gardens',
        title: 'The long garden',
        area: 'Gardens',
        case: 'The long garden\nThe long garden runs behind nine houses. The case was presented by the Allotment Circle.',
        owners: ['Allotment Circle'],
        challenge: 'Who decides what is a weed?',
        stem: 'When a garden is to be shared, make sure that:',
        said: [
          ['A gardener for a year', 'One person is gardener for a year and then rests for two.'],
          ['Paths first', 'Paths come first, wide enough for a wheelchair.'],
        ],
      },
    ],
  },
  {
    name: 'labels that run on, key recommendations, and words broken at line ends',
    lang: 'en',
    title: 'Volunteers in hospitals',
    text: `Volunteers in hospitals

Workshop One: The waiting room

The challenge: how can somebody who waits for bad news be met by a per-
son and not by a screen?

Key recommendations
1) Train volunteers together with por-
ters
2) Give them a desk, a badge and a name in
the telephone book
3) Say thank you on the ward

Workshop Two: The way home

The challenge: who carries the bag?

Key recommendations
1) Ask on the first day
2) Ring on the second
`,
    sections: [
      {
        at: 'Workshop One',
        title: 'The waiting room',
        area: 'The waiting room',
        challenge: 'how can somebody who waits for bad news be met by a person and not by a screen?',
        said: [
          'Train volunteers together with porters',
          'Give them a desk, a badge and a name in the telephone book',
          'Say thank you on the ward',
        ],
      },
      {
        at: 'Workshop Two',
        title: 'The way home',
        area: 'The way home',
        challenge: 'who carries the bag?',
        said: ['Ask on the first day', 'Ring on the second'],
      },
    ],
  },
  {
    name: 'each page on one line, numbers of pages inside sentences',
    lang: 'en',
    title: 'SHARED SPACES',
    text: `SHARED SPACES

1 SHARED SPACES NOTES FROM TWO WORKSHOPS

2 Area 1. Halls case: The drill hall The drill hall stood empty for nine years. At the workshop the Brass Band represented the case. When an old hall is to be opened, make sure that: The roof is looked at first and that the money for it is real. Keys are held by two societies and not by one. 2 SHARED SPACES

3 The drill hall in daily use The band plays on Mondays. Challenge: How can a hall for forty be warm for four? The participants talked about curtains. 3 SHARED SPACES

4 Area 2. Yards case: The timber yard The timber yard became a playground in a summer. At the workshop the Parents of Dock Road represented the case. When a yard is to be for children, make sure that: Tools stay out, also broken ones. Somebody is there who can say no. 4 SHARED SPACES

5 The timber yard in winter Snow came in May. Challenge: Who pays for the sand? The participants thought of the harbour. 5 SHARED SPACES
`,
    sections: [
      {
        at: '2 Area 1.',
        title: 'The drill hall',
        area: 'Halls',
        case: 'The drill hall\nThe drill hall stood empty for nine years. At the workshop the Brass Band represented the case.',
        owners: ['Brass Band'],
        challenge: 'How can a hall for forty be warm for four?',
        stem: 'When an old hall is to be opened, make sure that:',
        said: [
          'The roof is looked at first and that the money for it is real.',
          'Keys are held by two societies and not by one.',
        ],
      },
      {
        at: '4 Area 2.',
        title: 'The timber yard',
        area: 'Yards',
        case: 'The timber yard\nThe timber yard became a playground in a summer. At the workshop the Parents of Dock Road represented the case.',
        owners: ['Parents of Dock Road'],
        challenge: 'Who pays for the sand?',
        stem: 'When a yard is to be for children, make sure that:',
        said: ['Tools stay out, also broken ones.', 'Somebody is there who can say no.'],
      },
    ],
    warned: ['2 Area 1.', '4 Area 2.'],
  },
];
