import type { WorkshopMethodTexts } from '../da/workshop-methods.ts';

export const workshopMethods: WorkshopMethodTexts = {
  case: {
    name: 'Case, utfordring, anbefalinger',
    about:
      'En som selv har prøvd, forteller og stiller ett spørsmål. Gruppa svarer med anbefalinger andre kan bruke.',
    stem: 'Vil dere gjøre noe lignende hos dere, så sørg for at:',
    phases: {
      case: [
        'Casen',
        'Den som kommer med casen, forteller i ti minutter: Hva gjorde dere? Hva virket? Hvor står dere fast? Vi andre lytter. Til slutt leser vi utfordringen høyt sammen.',
      ],
      ask: [
        'Spør',
        'Bare spørsmål som gjør oss klokere på casen. Gode råd får vente litt. Et kort svar på hvert spørsmål er nok.',
      ],
      alone: [
        'Skriv hver for seg',
        'Sitt stille og skriv. Én tanke på hver lapp, så kort at den kan leses på avstand. Hva ville du selv gjort? Hva må man passe på? Ser du en lapp du er enig i, så si «det mener jeg også» i stedet for å skrive den en gang til.',
      ],
      share: [
        'Del rundt bordet',
        'Ta bordet rundt. Alle leser opp én lapp og sier hvorfor den er viktig. Først når alle har hatt ordet, snakker dere fritt. Nye tanker får nye lapper.',
      ],
      gather: [
        'Samle det som hører sammen',
        'Legg lapper som peker samme vei, i en bunke, og gi bunken et navn på få ord. En lapp kan godt ligge alene.',
      ],
      choose: [
        'Velg det viktigste',
        'Sett prikkene dine der du tror det gjør størst forskjell. Du kan gjerne sette flere på det samme. Ingen snakker imens.',
      ],
      recommend: [
        'Skriv anbefalingene',
        'Ta bunkene som fikk flest prikker. Skriv hver av dem om til en anbefaling: først en linje med stikkord, så et par setninger om hva man gjør i praksis. Les den innledende linja høyt foran hver anbefaling; da hører dere om den holder.',
      ],
      handOver: [
        'Gi dem videre',
        'Les anbefalingene opp for den som kom med casen. Hva kan du bruke? Hva gjør du først når du kommer hjem? Til slutt tar vi en runde: Hva tar du selv med deg?',
      ],
    },
  },
  world_cafe: {
    name: 'World café',
    about:
      'Små bord, tre runder. Ved hvert bord blir en vert sittende, de andre reiser videre og tar tankene med seg.',
    stem: 'Etter alle samtalene anbefaler vi at:',
    phases: {
      welcome: [
        'Velkommen til kafeen',
        'Finn et bord med plass til fire eller fem. Velg en vert som blir sittende i alle rundene. Verten tar imot, forteller kort hva som er sagt før, og passer på at alle slipper til.',
      ],
      first: [
        'Første runde',
        'Snakk om spørsmålet ut fra det dere selv har opplevd. Skriv underveis: lapper, streker, halve setninger. Alt skal med.',
      ],
      second: [
        'Andre runde',
        'Alle unntatt verten finner et nytt bord, helst hver sitt. Verten bruker et par minutter på å fortelle hva bordet snakket om. Fortell hva dere har med fra deres eget. Bygg videre.',
      ],
      third: [
        'Tredje runde',
        'Bytt bord en siste gang, eller gå hjem til det første. Se etter mønstre: Hva dukker opp igjen og igjen? Hva har ingen sagt ennå?',
      ],
      harvest: [
        'Høst ved bordene',
        'Verten samler lappene i bunker sammen med bordet. Gi hver bunke et navn. Tre bunker er nok.',
      ],
      recommend: [
        'Det vi tar med oss',
        'Hvert bord skriver en eller to anbefalinger: en linje med stikkord og et par setninger. Vertene leser dem opp. Står det samme to ganger, slår vi det sammen.',
      ],
    },
  },
  open_space: {
    name: 'Open space',
    about: 'Deltakerne lager sakslista selv på en markedsplass og går dit de kan lære noe eller bidra.',
    stem: 'Fra samtalene våre anbefaler vi at:',
    phases: {
      open: [
        'Vi åpner',
        'Sett dere i en ring. Her er spørsmålet, og her er reglene: De som kommer, er de rette. Det begynner når det begynner, og er slutt når det er slutt. Kan du verken lære noe eller bidra der du er, så gå videre.',
      ],
      market: [
        'Markedsplassen',
        'Har du noe på hjertet, så skriv det som en overskrift på en lapp, reis deg og si med to setninger hva du vil snakke om. Den som foreslår en samtale, holder den også.',
      ],
      plan: [
        'Vi legger planen',
        'Legg temaer som ligner, sammen hvis de som foreslo dem, er med på det. Sett prikker ved dem du vil være med på. Så fordeler vi temaene på bord og på to runder.',
      ],
      first: [
        'Første samtalerunde',
        'Den som foreslo temaet, ønsker velkommen og skriver underveis, eller finner en som gjør det. Skriv det som er verdt å ta vare på, mens det blir sagt.',
      ],
      second: [
        'Andre samtalerunde',
        'Nye temaer, nye mennesker. Du kan fortsatt gå videre når du vil. Husk å skrive.',
      ],
      recommend: [
        'Fra hver samtale',
        'Hver gruppe skriver minst én anbefaling: en linje med stikkord og et par setninger om hvem som skal gjøre hva.',
      ],
      close: [
        'Vi lukker',
        'Tilbake i ringen. Ordet går rundt, og hver sier én ting: Hva gjør du i morgen? Det er greit å sende ordet videre.',
      ],
    },
  },
  future_workshop: {
    name: 'Framtidsverksted',
    about: 'Først kritikken, så drømmen, så veien dit. Bra når noe har kjørt seg fast og alle vet det.',
    stem: 'For å komme fra drøm til virkelighet anbefaler vi at:',
    phases: {
      prepare: [
        'Slik arbeider vi',
        'Tre trinn: kritikk, visjon, virkeliggjøring. Vi tar ett om gangen og blander dem ikke. Alt blir skrevet, og ingen skal forsvare seg.',
      ],
      critique: [
        'Kritikk',
        'Hva er galt slik det er nå? Skriv korte lapper, én ting på hver. Vi diskuterer ikke om det stemmer, og vi leter ikke etter løsninger ennå.',
      ],
      gatherCritique: [
        'Samle kritikken',
        'Legg det som ligner, i bunker, og gi dem navn. Sett prikkene på den kritikken dere helst vil bli kvitt.',
      ],
      vision: [
        'Visjon',
        'Nå er alt mulig. Det er nok penger, tid og lyst. Hvordan ser det ut om fem år, når det er blitt virkelig bra? Snu gjerne kritikken på hodet. Ingen får si «det går ikke».',
      ],
      gatherVision: [
        'Samle visjonene',
        'Finn drømmene som hører sammen. Gi hver bunke et navn dere får lyst til å gå etter. Velg med prikker.',
      ],
      realise: [
        'Virkeliggjøring',
        'Tilbake til virkeligheten. Hva av drømmen kan begynne nå? Hvem må være med, hva står i veien, og hva er det første skrittet? Skriv det ned.',
      ],
      recommend: [
        'Skriv anbefalingene',
        'Gjør de første skrittene til anbefalinger: en linje med stikkord og et par setninger om hvem som gjør hva, og når man ser at det virker.',
      ],
    },
  },
  one_two_four_all: {
    name: '1-2-4-alle',
    about: 'Alene, to og to, fire og fire, alle sammen. Raskt, og alle rekker å tenke før noen snakker.',
    stem: 'Det vi kan samles om, er at:',
    phases: {
      question: ['Spørsmålet', 'Les spørsmålet høyt. Er det et ord noen er i tvil om, så spør nå.'],
      one: ['1: Alene', 'Helt stille. Skriv det første du tenker, og så det neste.'],
      two: ['2: To og to', 'Fortell hverandre hva dere skrev. Hva blir bedre når dere legger det sammen?'],
      four: [
        '4: Fire og fire',
        'To par finner sammen. Hva er likt? Hva er ulikt? Velg det alle fire vil stå for, og skriv det på lapper.',
      ],
      all: [
        'Alle',
        'Hver gruppe sier én ting som skilte seg ut. Vi samler det som hører sammen, mens dere snakker.',
      ],
      recommend: [
        'Skriv det ned',
        'Gjør det vi er blitt enige om, til anbefalinger: en linje med stikkord og et par setninger.',
      ],
    },
  },
  dot_voting: {
    name: 'Avstemning med prikker',
    about: 'Når det er mange forslag og dere skal videre med noen få.',
    stem: 'Det viktigste er at:',
    phases: {
      proposals: [
        'Hva vi velger mellom',
        'Les spørsmålet høyt, og forslagene som finnes fra før. Bli enige om hva en prikk betyr: Er det det viktigste, det letteste eller det første?',
      ],
      write: ['Skriv forslag', 'Mangler det noe, så skriv det nå. Ett forslag på hver lapp.'],
      gather: ['Samle like forslag', 'Legg forslag som er det samme, sammen, så prikkene ikke deles.'],
      choose: [
        'Sett prikker',
        'Alle setter prikkene sine uten å snakke sammen. Du kan fordele dem eller sette alle på ett forslag.',
      ],
      look: [
        'Se på det',
        'Hva fikk mange prikker, og hva fikk ingen? Er det noe som overrasker? Er det noen som ikke kan leve med resultatet, så hører vi hvorfor.',
      ],
      recommend: [
        'Skriv anbefalingene',
        'Skriv forslagene som fikk flest prikker, om til anbefalinger: en linje med stikkord og et par setninger.',
      ],
    },
  },
};
