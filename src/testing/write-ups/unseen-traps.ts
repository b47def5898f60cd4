import type { UnseenWriteUp } from './unseen.ts';

export const unseenTraps: readonly UnseenWriteUp[] = [
  {
    name: 'lists of next steps, quotes and sources after the recommendations',
    lang: 'da',
    title: 'Opsamling: Gadens liv',
    text: `Opsamling: Gadens liv

Udfordringer og anbefalinger

Workshop 1: Facader

Udfordring: Hvorfor er stueetagen tom?

Anbefalinger:
- Korte lejemål til halv pris
- Lys i vinduerne til klokken ti

Næste skridt:
- Karen ringer til kommunen
- Nyt møde i august

Citater:
- "Jeg går altid den anden vej."

Workshop 2: Fortove

Udfordring: Hvem må stå på fortovet?

Anbefalinger:
- Streger for borde og for barnevogne

Kilder
- Byens egen tælling
- Avisen
`,
    sections: [
      {
        at: 'Workshop 1',
        title: 'Facader',
        area: 'Facader',
        challenge: 'Hvorfor er stueetagen tom?',
        said: ['Korte lejemål til halv pris', 'Lys i vinduerne til klokken ti'],
      },
      {
        at: 'Workshop 2',
        title: 'Fortove',
        area: 'Fortove',
        challenge: 'Hvem må stå på fortovet?',
        said: ['Streger for borde og for barnevogne'],
      },
    ],
  },
  {
    name: 'letters to each area, headings in the plural with an article and a colon on its own',
    lang: 'da',
    title: 'Fra ord til handling',
    text: `Fra ord til handling

Område A – Børn

Udfordringerne :
Hvordan bliver legepladsen et sted for alle aldre?

Anbefalingerne :
a. Bænke i skygge
b. En hane med vand
c. Gynger til store

Område B – Unge

Udfordringerne :
Hvad laver man efter klokken ni?

Anbefalingerne :
a. Natåben hal
b. Gratis bus hjem
`,
    sections: [
      {
        at: 'Område A',
        title: 'Børn',
        area: 'Børn',
        challenge: 'Hvordan bliver legepladsen et sted for alle aldre?',
        said: ['Bænke i skygge', 'En hane med vand', 'Gynger til store'],
      },
      {
        at: 'Område B',
        title: 'Unge',
        area: 'Unge',
        challenge: 'Hvad laver man efter klokken ni?',
        said: ['Natåben hal', 'Gratis bus hjem'],
      },
    ],
  },
  {
    name: 'practical lists with a colon that tell nobody what is recommended',
    lang: 'nb',
    title: 'Referat fra verkstedkveld',
    text: `Referat fra verkstedkveld

Til stede: Åtte fra velforeningen

Dette tok vi opp:
- Søppel
- Hunder
- Benker

Noen sa at:
- benkene er råtne
- hundene er snille

Kommunen svarte at planen er klar: den kommer til høsten.

Neste gang møtes vi hos:
- familien i nummer 4
`,
    sections: [],
    warned: ['Referat fra'],
  },
  {
    name: 'sentences as paragraphs of their own under the heading',
    lang: 'en',
    title: 'Learning from neighbours',
    text: `Learning from neighbours

Workshop 1: Language cafés

Our challenge
How do we keep the volunteers for more than a winter?

Our recommendations

Let two people share each evening.

Pay for the coffee from the council's budget.

Write to everybody who stops, and ask why.

Discussion

Some said that two is one too many.

Workshop 2: Sports for all

Our challenge
Who drives the bus?

Our recommendations

Train three drivers and not one.

Borrow the school's bus on Sundays.
`,
    sections: [
      {
        at: 'Workshop 1',
        title: 'Language cafés',
        area: 'Language cafés',
        challenge: 'How do we keep the volunteers for more than a winter?',
        said: [
          'Let two people share each evening.',
          "Pay for the coffee from the council's budget.",
          'Write to everybody who stops, and ask why.',
        ],
      },
      {
        at: 'Workshop 2',
        title: 'Sports for all',
        area: 'Sports for all',
        challenge: 'Who drives the bus?',
        said: ['Train three drivers and not one.', "Borrow the school's bus on Sundays."],
      },
    ],
  },
  {
    name: 'a page on each line in Norwegian, with a running foot',
    lang: 'nb',
    title: 'BOMILJØ SOM VARER',
    text: `BOMILJØ SOM VARER

1 BOMILJØ SOM VARER RAPPORT FRA TO VERKSTEDER I FJOR HØST

2 Område 1. Trapperom case: Trappelaget Trappelaget startet med en bøtte maling og ble til en hel gård. På verkstedet representerte Borettslaget Solsiden caset. Når et trapperom skal bli et sted å møtes, må man sørge for at: Det er lys hele døgnet og en benk ved postkassene. Nye naboer blir hilst på den første uka. Alle vet hvem som har nøkkelen til boden. BOMILJØ SOM VARER side 2

3 Trappelaget og naboene Malingen kostet lite. Utfordring: Hvordan får vi alle oppganger med? Deltakerne snakket om dugnad og om hvem som aldri kommer. BOMILJØ SOM VARER side 3

4 Område 2. Uterom case: Grillhytta Grillhytta ble bygget på to helger av folk fra tre blokker. På verkstedet representerte Hageutvalget caset. Når et uterom skal brukes av mange, må man huske at: Reglene er få og henger på veggen. Veden er felles og betales av fellesskapet. BOMILJØ SOM VARER side 4

5 Grillhytta om vinteren Snøen kom tidlig. Utfordring: Hvem rydder etter de siste gjestene? Deltakerne foreslo en kalender. BOMILJØ SOM VARER side 5
`,
    sections: [
      {
        at: '2 Område 1.',
        title: 'Trappelaget',
        area: 'Trapperom',
        case: 'Trappelaget\nTrappelaget startet med en bøtte maling og ble til en hel gård. På verkstedet representerte Borettslaget Solsiden caset.',
        owners: ['Borettslaget Solsiden'],
        challenge: 'Hvordan får vi alle oppganger med?',
        stem: 'Når et trapperom skal bli et sted å møtes, må man sørge for at:',
        said: [
          'Det er lys hele døgnet og en benk ved postkassene.',
          'Nye naboer blir hilst på den første uka.',
          'Alle vet hvem som har nøkkelen til boden.',
        ],
      },
      {
        at: '4 Område 2.',
        title: 'Grillhytta',
        area: 'Uterom',
        case: 'Grillhytta\nGrillhytta ble bygget på to helger av folk fra tre blokker. På verkstedet representerte Hageutvalget caset.',
        owners: ['Hageutvalget'],
        challenge: 'Hvem rydder etter de siste gjestene?',
        stem: 'Når et uterom skal brukes av mange, må man huske at:',
        said: ['Reglene er få og henger på veggen.', 'Veden er felles og betales av fellesskapet.'],
      },
    ],
    warned: ['2 Område 1.', '4 Område 2.'],
  },
  {
    name: 'Swedish summary and chapters, keyword and long form on either side',
    lang: 'sv',
    title: 'Sex timmar om samskapande',
    text: `Sex timmar om samskapande

SAMMANFATTNING I NYCKELORD

1 Äldre
Utmaning: Hur når vi den som är ensam?
Rekommendationer: När grannar ska ta ansvar:
Tydlig kontaktperson
Korta vägar till kommunen

2 Unga
Utmaning: Hur blir unga en del av beslutet?
Rekommendationer: När unga ska bestämma:
Egen budget
Svar inom en månad

Område 1: Äldre
Case: Grannringen
Grannringen startade i ett trapphus.
Fallet presenterades av Pensionärsrådet.
Utmaning: Hur når vi den som är ensam?
När grannar ska ta ansvar ska man se till att:
• Det finns en tydlig kontaktperson som svarar i telefon.
• Vägarna till kommunen är korta och går genom en person.

Område 2: Unga
Case: Ungdomens hus
Huset drivs av ungdomar.
Fallet presenterades av Ungdomsrådet.
Utmaning: Hur blir unga en del av beslutet?
När unga ska bestämma ska man se till att:
• De har en egen budget, om än liten.
• Nämnden ger svar inom en månad.
`,
    sections: [
      {
        at: '1 Äldre',
        title: 'Grannringen',
        area: 'Äldre',
        case: 'Grannringen\nGrannringen startade i ett trapphus. Fallet presenterades av Pensionärsrådet.',
        owners: ['Pensionärsrådet'],
        challenge: 'Hur når vi den som är ensam?',
        stem: 'När grannar ska ta ansvar ska man se till att:',
        said: [
          ['Tydlig kontaktperson', 'Det finns en tydlig kontaktperson som svarar i telefon.'],
          ['Korta vägar till kommunen', 'Vägarna till kommunen är korta och går genom en person.'],
        ],
      },
      {
        at: '2 Unga',
        title: 'Ungdomens hus',
        area: 'Unga',
        case: 'Ungdomens hus\nHuset drivs av ungdomar. Fallet presenterades av Ungdomsrådet.',
        owners: ['Ungdomsrådet'],
        challenge: 'Hur blir unga en del av beslutet?',
        stem: 'När unga ska bestämma ska man se till att:',
        said: [
          ['Egen budget', 'De har en egen budget, om än liten.'],
          ['Svar inom en månad', 'Nämnden ger svar inom en månad.'],
        ],
      },
    ],
  },
  {
    name: 'last year’s recommendations told of in a list are under a heading of their own',
    lang: 'en',
    title: 'Two years of trying',
    text: `Two years of trying

Background
Last year the forum met in March. It was a cold day:
- Forty came
- Ten stayed for soup

Workshop 1: Soup

Challenge: Who peels?

We suggest nothing yet. The recommendations will follow when we have met again.

Workshop 2: Bread

Challenge: Who gets up at four?

Recommendations:
- Bake in the evening
`,
    sections: [
      {
        at: 'Workshop 1',
        title: 'Soup',
        area: 'Soup',
        challenge: 'Who peels?',
      },
      {
        at: 'Workshop 2',
        title: 'Bread',
        area: 'Bread',
        challenge: 'Who gets up at four?',
        said: ['Bake in the evening'],
      },
    ],
    warned: ['Workshop 1'],
  },
  {
    name: 'questions and answers, each part on a line with its label in capitals',
    lang: 'nb',
    title: 'VERKSTEDER PÅ ÅRSMØTET',
    text: `VERKSTEDER PÅ ÅRSMØTET

Verksted 1 Mat i barnehagen
CASE: Grønnsakshagen
UTFORDRING: Hva gjør vi med den som ikke liker noe?
ANBEFALINGER: Barna lager maten selv. Foreldrene er med en gang i måneden.

Verksted 2 Søvn
CASE: Stille time
UTFORDRING: Hvem trenger å sove?
ANBEFALINGER: Et rom der det alltid er stille.
`,
    sections: [
      {
        at: 'Verksted 1',
        title: 'Mat i barnehagen',
        area: 'Mat i barnehagen',
        case: 'Grønnsakshagen',
        challenge: 'Hva gjør vi med den som ikke liker noe?',
        said: ['Barna lager maten selv.', 'Foreldrene er med en gang i måneden.'],
      },
      {
        at: 'Verksted 2',
        title: 'Søvn',
        area: 'Søvn',
        case: 'Stille time',
        challenge: 'Hvem trenger å sove?',
        said: ['Et rom der det alltid er stille.'],
      },
    ],
    warned: ['ANBEFALINGER: Barna'],
  },
];
