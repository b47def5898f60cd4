import type { UnseenWriteUp } from './unseen.ts';

export const unseenNorwegian: readonly UnseenWriteUp[] = [
  {
    name: 'numbered lists under headings with a colon',
    lang: 'nb',
    title: 'Oppsummering fra frivillighetsdagen',
    text: `Oppsummering fra frivillighetsdagen

Verksted 1: Leksehjelp

Utfordringen:
Hvordan får vi tak i de som sliter mest?

Anbefalinger:
1. Spør læreren, ikke eleven
2. Ha mat på bordet klokka tre
3. La de eldste lære bort til de yngste

Verksted 2: Besøksvenner

Utfordringen:
Hvor lenge varer et vennskap som noen har ordnet?

Anbefalinger:
1. Avtal en prøvetid på tre måneder
2. Gi begge parter en å ringe til
`,
    sections: [
      {
        at: 'Verksted 1',
        title: 'Leksehjelp',
        area: 'Leksehjelp',
        challenge: 'Hvordan får vi tak i de som sliter mest?',
        said: [
          'Spør læreren, ikke eleven',
          'Ha mat på bordet klokka tre',
          'La de eldste lære bort til de yngste',
        ],
      },
      {
        at: 'Verksted 2',
        title: 'Besøksvenner',
        area: 'Besøksvenner',
        challenge: 'Hvor lenge varer et vennskap som noen har ordnet?',
        said: ['Avtal en prøvetid på tre måneder', 'Gi begge parter en å ringe til'],
      },
    ],
  },
  {
    name: 'municipalities ought to, with the letter o for a bullet',
    lang: 'nb',
    title: 'Møteplasser for eldre',
    text: `Møteplasser for eldre

Gruppe 1: Kafeen på hjørnet

Utfordring: Hvem drar i gang når ildsjelen flytter?

Skal møteplassen overleve, bør kommunene:
o stille lokale gratis til rådighet
o betale en halv stilling som koordinator
o la frivillige bestemme åpningstidene

Gruppe 2: Turlaget

Utfordring: Hvordan kommer vi hjem når bussen har gått?

For at turene skal være for alle, må arrangøren:
o avtale skyss på forhånd
o ha en plan B ved regn
`,
    sections: [
      {
        at: 'Gruppe 1',
        title: 'Kafeen på hjørnet',
        area: 'Kafeen på hjørnet',
        challenge: 'Hvem drar i gang når ildsjelen flytter?',
        stem: 'Skal møteplassen overleve, bør kommunene:',
        said: [
          'stille lokale gratis til rådighet',
          'betale en halv stilling som koordinator',
          'la frivillige bestemme åpningstidene',
        ],
      },
      {
        at: 'Gruppe 2',
        title: 'Turlaget',
        area: 'Turlaget',
        challenge: 'Hvordan kommer vi hjem når bussen har gått?',
        stem: 'For at turene skal være for alle, må arrangøren:',
        said: ['avtale skyss på forhånd', 'ha en plan B ved regn'],
      },
    ],
  },
  {
    name: 'pages counted in words, with a list that goes over the break',
    lang: 'nb',
    title: 'Rapport: Bo hele livet',
    text: `Rapport: Bo hele livet

Område 1: Naboer

Utfordring
Hvem merker det når gardinene ikke trekkes fra?

Anbefalinger
– Postbudet får et nummer å ringe
– Nabolaget har en liste som alle har sagt ja
Bo hele livet – rapport fra arbeidsverkstedene
Side 2 av 4
til å stå på
– Hjemmetjenesten hilser på ved inngangen

Område 2: Bolig

Utfordring
Hvordan bytter man ned uten å bytte bort alt?

Anbefalinger
– Flyttehjelp inngår i husleia
Bo hele livet – rapport fra arbeidsverkstedene
Side 3 av 4
– Kommunen viser fram leiligheter på kvelden
– Hagen følger med
Bo hele livet – rapport fra arbeidsverkstedene
Side 4 av 4
`,
    sections: [
      {
        at: 'Område 1',
        title: 'Naboer',
        area: 'Naboer',
        challenge: 'Hvem merker det når gardinene ikke trekkes fra?',
        said: [
          'Postbudet får et nummer å ringe',
          'Nabolaget har en liste som alle har sagt ja til å stå på',
          'Hjemmetjenesten hilser på ved inngangen',
        ],
      },
      {
        at: 'Område 2',
        title: 'Bolig',
        area: 'Bolig',
        challenge: 'Hvordan bytter man ned uten å bytte bort alt?',
        said: [
          'Flyttehjelp inngår i husleia',
          'Kommunen viser fram leiligheter på kvelden',
          'Hagen følger med',
        ],
      },
    ],
  },
  {
    name: 'we recommend that, with commas and an and',
    lang: 'nb',
    title: 'Skoleverkstedet',
    text: `Skoleverkstedet

Tema 1: Friminutt

Utfordring: Hva gjør vi med dem som alltid står alene?

Vi anbefaler at:
- hver klasse har en fast lekeleder,
- skolegården har kroker med ly for vinden, og
- ingen lag velges av elever.

Tema 2: Foreldremøter

Utfordring: Hvorfor kommer bare de samme?

Vi anbefaler at:
- møtet varer en time,
- det er noe å spise, og
- tolken står på invitasjonen.
`,
    sections: [
      {
        at: 'Tema 1',
        title: 'Friminutt',
        area: 'Friminutt',
        challenge: 'Hva gjør vi med dem som alltid står alene?',
        stem: 'Vi anbefaler at:',
        said: [
          'hver klasse har en fast lekeleder',
          'skolegården har kroker med ly for vinden',
          'ingen lag velges av elever.',
        ],
      },
      {
        at: 'Tema 2',
        title: 'Foreldremøter',
        area: 'Foreldremøter',
        challenge: 'Hvorfor kommer bare de samme?',
        stem: 'Vi anbefaler at:',
        said: ['møtet varer en time', 'det er noe å spise', 'tolken står på invitasjonen.'],
      },
    ],
  },
  {
    name: 'bold labels and a case with owner in Markdown',
    lang: 'nb',
    title: 'Utstyrssentralen og andre gode ideer',
    text: `# Utstyrssentralen og andre gode ideer

## Verksted A: Låne i stedet for å kjøpe

**Case:** Utstyrssentralen i Bekkedal

Sentralen låner ut ski, telt og kajakker. Idrettsrådet la fram caset.

**Utfordring:** Hvordan får vi tingene hele tilbake?

**Anbefalinger:**

* **Depositum i tid:** Den som låner, gir en time på verkstedet.
* **Sjekkliste på kroken:** Bilder viser hva som skal ligge i kassa.

**Diskusjon:** Noen mente at depositum stenger folk ute.

## Verksted B: Reparere

**Utfordring:** Hvem lærer bort å lappe?

**Anbefalinger:**

* Inviter pensjonerte håndverkere
* Hold åpent når butikkene stenger
`,
    sections: [
      {
        at: '## Verksted A',
        title: 'Låne i stedet for å kjøpe',
        area: 'Låne i stedet for å kjøpe',
        case: 'Utstyrssentralen i Bekkedal\nSentralen låner ut ski, telt og kajakker. Idrettsrådet la fram caset.',
        owners: ['Idrettsrådet'],
        challenge: 'Hvordan får vi tingene hele tilbake?',
        said: [
          ['Depositum i tid', 'Den som låner, gir en time på verkstedet.'],
          ['Sjekkliste på kroken', 'Bilder viser hva som skal ligge i kassa.'],
        ],
      },
      {
        at: '## Verksted B',
        title: 'Reparere',
        area: 'Reparere',
        challenge: 'Hvem lærer bort å lappe?',
        said: ['Inviter pensjonerte håndverkere', 'Hold åpent når butikkene stenger'],
      },
    ],
  },
  {
    name: 'Windows line ends, tabs, hard blanks and soft hyphens',
    lang: 'nb',
    title: 'Notat fra nabolagsmøte',
    text: [
      'Notat fra nabolagsmøte',
      '',
      'Bord\u00a01:\tLeke\u00adplassen',
      'Utfordring:\u00a0Hvem eier en leke\u00adplass som alle bruker?',
      'Anbefalinger:',
      '•\tVelforeningen tar ansvar for sanden  ',
      '•\tKommunen bytter det som er farlig,',
      '\tinnen en uke',
      '•\u00a0Barna velger fargen',
      '',
      'Bord\u00a02:\tStien',
      'Utfordring:\u00a0Hvem måker?',
      'Anbefalinger:',
      '•\tGårdene bytter på',
      '',
    ].join('\r\n'),
    sections: [
      {
        at: 'Bord 1',
        title: 'Lekeplassen',
        area: 'Lekeplassen',
        challenge: 'Hvem eier en lekeplass som alle bruker?',
        said: [
          'Velforeningen tar ansvar for sanden',
          'Kommunen bytter det som er farlig, innen en uke',
          'Barna velger fargen',
        ],
      },
      {
        at: 'Bord 2',
        title: 'Stien',
        area: 'Stien',
        challenge: 'Hvem måker?',
        said: ['Gårdene bytter på'],
      },
    ],
  },
  {
    name: 'nynorsk, headings in capitals, dashes, a section that has no challenge',
    lang: 'nb',
    title: 'OPPSUMMERING FRÅ BYGDETINGET',
    text: `OPPSUMMERING FRÅ BYGDETINGET

TEMA 1: BUTIKKEN

UTFORDRING
Korleis held vi liv i butikken når alle handlar i byen?

TILRÅDINGAR
- Butikken har post, kaffi og pakkar
- Kommunen handlar maten sin der
- Kvar husstand kjøper ein ting i veka

TEMA 2: FERJA

TILRÅDINGAR
- Siste ferja ventar på bussen
- Ungdom reiser gratis heim
`,
    sections: [
      {
        at: 'TEMA 1',
        title: 'BUTIKKEN',
        area: 'BUTIKKEN',
        challenge: 'Korleis held vi liv i butikken når alle handlar i byen?',
        said: [
          'Butikken har post, kaffi og pakkar',
          'Kommunen handlar maten sin der',
          'Kvar husstand kjøper ein ting i veka',
        ],
      },
      {
        at: 'TEMA 2',
        title: 'FERJA',
        area: 'FERJA',
        said: ['Siste ferja ventar på bussen', 'Ungdom reiser gratis heim'],
      },
    ],
  },
  {
    name: 'a description of a concept that looks like a write-up, with nothing recommended',
    lang: 'nb',
    title: 'Invitasjon til arbeidsverksted',
    text: `Invitasjon til arbeidsverksted

Program
09.00 Kaffe og registrering
09.30 Verksted 1: Utfordringer i små kommuner
11.00 Verksted 2: Anbefalinger fra i fjor – hva ble det til?
12.00 Lunsj

Praktisk
- Ta med egen kopp
- Parker bak kirken
- Meld deg på innen fredag

Vi anbefaler å ta bussen.
`,
    sections: [],
    warned: ['Invitasjon'],
  },
];
