/** What methods are called, and what a facilitator says at the beginning of each phase. */
export const workshopMethods = {
  case: {
    name: 'Case, udfordring, anbefalinger',
    about:
      'En, der selv har prøvet det, fortæller og stiller ét spørgsmål. Gruppen svarer med anbefalinger, som andre kan bruge.',
    stem: 'Vil I gøre noget lignende hos jer, så sørg for at:',
    phases: {
      case: [
        'Casen',
        'Den, der kommer med casen, fortæller i ti minutter: Hvad gjorde I? Hvad virkede? Hvor sidder I fast? Vi andre lytter. Til sidst læser vi udfordringen højt sammen.',
      ],
      ask: [
        'Spørg ind',
        'Kun spørgsmål, der gør os klogere på casen. Gode råd må vente lidt. Et kort svar på hvert spørgsmål er nok.',
      ],
      alone: [
        'Skriv hver for sig',
        'Sid stille, og skriv. Én tanke på hver seddel, så kort at den kan læses på afstand. Hvad ville du selv gøre? Hvad skal man passe på? Ser du en seddel, du er enig i, så sig “det mener jeg også” i stedet for at skrive den igen.',
      ],
      share: [
        'Del ved bordet',
        'Tag bordet rundt. Alle læser én seddel op og siger, hvorfor den er vigtig. Først når alle har været på, taler I frit. Nye tanker får nye sedler.',
      ],
      gather: [
        'Saml det, der hører sammen',
        'Læg sedler, der peger samme vej, i en bunke, og giv bunken et navn på få ord. En seddel må gerne ligge alene.',
      ],
      choose: [
        'Vælg det vigtigste',
        'Sæt dine prikker der, hvor du tror, det gør størst forskel. Du må gerne sætte flere på det samme. Ingen taler imens.',
      ],
      recommend: [
        'Skriv anbefalingerne',
        'Tag de bunker, der fik flest prikker. Skriv hver af dem om til en anbefaling: først en linje i stikord, så et par sætninger om, hvad man gør i praksis. Læs den indledende linje højt foran hver anbefaling; så hører I, om den holder.',
      ],
      handOver: [
        'Giv dem videre',
        'Læs anbefalingerne op for den, der kom med casen. Hvad kan du bruge? Hvad gør du først, når du kommer hjem? Til sidst tager vi en runde: Hvad tager du selv med?',
      ],
    },
  },
  world_cafe: {
    name: 'World café',
    about:
      'Små borde, tre runder. Ved hvert bord bliver en vært siddende, de andre rejser videre og tager tankerne med sig.',
    stem: 'Efter alle samtalerne anbefaler vi at:',
    phases: {
      welcome: [
        'Velkommen i caféen',
        'Find et bord med plads til fire eller fem. Vælg en vært, som bliver siddende i alle runder. Værten tager imod, fortæller kort, hvad der er sagt før, og sørger for, at alle kommer til orde.',
      ],
      first: [
        'Første runde',
        'Tal om spørgsmålet ud fra det, I selv har oplevet. Skriv undervejs: sedler, streger, halve sætninger. Det hele skal med.',
      ],
      second: [
        'Anden runde',
        'Alle undtagen værten finder et nyt bord, helst hver sit. Værten fortæller i et par minutter, hvad bordet talte om. Fortæl, hvad I har med fra jeres eget. Byg videre.',
      ],
      third: [
        'Tredje runde',
        'Skift bord en sidste gang, eller gå hjem til det første. Se efter mønstre: Hvad dukker op igen og igen? Hvad er der ingen, der har sagt endnu?',
      ],
      harvest: [
        'Høst ved bordene',
        'Værten samler sedlerne i bunker sammen med bordet. Giv hver bunke et navn. Tre bunker er nok.',
      ],
      recommend: [
        'Det, vi tager med',
        'Hvert bord skriver en eller to anbefalinger: en linje i stikord og et par sætninger. Værterne læser dem op. Står det samme to gange, slår vi det sammen.',
      ],
    },
  },
  open_space: {
    name: 'Open space',
    about:
      'Deltagerne laver selv dagsordenen på en markedsplads og går derhen, hvor de kan lære noget eller bidrage.',
    stem: 'Fra vores samtaler anbefaler vi at:',
    phases: {
      open: [
        'Vi åbner',
        'Sæt jer i en kreds. Her er spørgsmålet, og her er reglerne: De, der kommer, er de rigtige. Det begynder, når det begynder, og slutter, når det er slut. Kan du hverken lære noget eller bidrage, hvor du er, så gå videre.',
      ],
      market: [
        'Markedspladsen',
        'Har du noget på hjerte, så skriv det som en overskrift på en seddel, rejs dig, og sig i to sætninger, hvad du vil tale om. Den, der foreslår en samtale, holder den også.',
      ],
      plan: [
        'Vi lægger planen',
        'Læg emner, der ligner hinanden, sammen, hvis de, der foreslog dem, er med på det. Sæt prikker ved dem, du vil være med i. Så fordeler vi emnerne på borde og på to runder.',
      ],
      first: [
        'Første samtalerunde',
        'Den, der foreslog emnet, byder velkommen og skriver undervejs, eller finder en, der gør det. Skriv det, der er værd at gemme, mens det bliver sagt.',
      ],
      second: [
        'Anden samtalerunde',
        'Nye emner, nye mennesker. Du må stadig gå videre, når du vil. Husk at skrive.',
      ],
      recommend: [
        'Fra hver samtale',
        'Hver gruppe skriver mindst én anbefaling: en linje i stikord og et par sætninger om, hvem der skal gøre hvad.',
      ],
      close: [
        'Vi lukker',
        'Tilbage i kredsen. Ordet går rundt, og hver siger én ting: Hvad gør du i morgen? Det er i orden at sende ordet videre.',
      ],
    },
  },
  future_workshop: {
    name: 'Fremtidsværksted',
    about: 'Først kritikken, så drømmen, så vejen derhen. Godt, når noget har kørt fast, og alle ved det.',
    stem: 'For at komme fra drøm til virkelighed anbefaler vi at:',
    phases: {
      prepare: [
        'Sådan arbejder vi',
        'Tre trin: kritik, vision, virkeliggørelse. Vi tager ét ad gangen og blander dem ikke sammen. Alt bliver skrevet, og ingen skal forsvare sig.',
      ],
      critique: [
        'Kritik',
        'Hvad er galt, som det er nu? Skriv korte sedler, én ting på hver. Vi diskuterer ikke, om det passer, og vi leder ikke efter løsninger endnu.',
      ],
      gatherCritique: [
        'Saml kritikken',
        'Læg det, der ligner, i bunker, og giv dem navne. Sæt jeres prikker på den kritik, I helst vil af med.',
      ],
      vision: [
        'Vision',
        'Nu er alt muligt. Der er penge, tid og lyst nok. Hvordan ser det ud om fem år, når det er blevet rigtig godt? Vend gerne kritikken på hovedet. Ingen må sige “det kan man ikke”.',
      ],
      gatherVision: [
        'Saml visionerne',
        'Find de drømme, der hører sammen. Giv hver bunke et navn, I får lyst til at gå efter. Vælg med prikker.',
      ],
      realise: [
        'Virkeliggørelse',
        'Tilbage til virkeligheden. Hvad af drømmen kan begynde nu? Hvem skal være med, hvad står i vejen, og hvad er det første skridt? Skriv det ned.',
      ],
      recommend: [
        'Skriv anbefalingerne',
        'Gør de første skridt til anbefalinger: en linje i stikord og et par sætninger om, hvem der gør hvad, og hvornår man ser, at det virker.',
      ],
    },
  },
  one_two_four_all: {
    name: '1-2-4-alle',
    about: 'Alene, to og to, fire og fire, alle sammen. Hurtigt, og alle når at tænke, før nogen taler.',
    stem: 'Det, vi kan samles om, er at:',
    phases: {
      question: ['Spørgsmålet', 'Læs spørgsmålet højt. Er der et ord, nogen er i tvivl om, så spørg nu.'],
      one: ['1: Alene', 'Helt stille. Skriv det første, du tænker, og så det næste.'],
      two: ['2: To og to', 'Fortæl hinanden, hvad I skrev. Hvad bliver bedre, når I lægger det sammen?'],
      four: [
        '4: Fire og fire',
        'To par finder sammen. Hvad er ens? Hvad er forskelligt? Vælg det, I alle fire vil stå ved, og skriv det på sedler.',
      ],
      all: [
        'Alle',
        'Hver gruppe siger én ting, der skilte sig ud. Vi samler det, der hører sammen, mens I taler.',
      ],
      recommend: [
        'Skriv det ned',
        'Gør det, vi er blevet enige om, til anbefalinger: en linje i stikord og et par sætninger.',
      ],
    },
  },
  dot_voting: {
    name: 'Afstemning med prikker',
    about: 'Når der er mange forslag, og I skal videre med nogle få.',
    stem: 'Det vigtigste er at:',
    phases: {
      proposals: [
        'Hvad vi vælger imellem',
        'Læs spørgsmålet højt, og de forslag, der er i forvejen. Bliv enige om, hvad en prik betyder: Er det det vigtigste, det letteste eller det første?',
      ],
      write: ['Skriv forslag', 'Mangler der noget, så skriv det nu. Ét forslag på hver seddel.'],
      gather: ['Saml ens forslag', 'Læg forslag, der er det samme, sammen, så prikkerne ikke deles.'],
      choose: [
        'Sæt prikker',
        'Alle sætter deres prikker uden at tale sammen. Du må fordele dem eller sætte dem alle på ét forslag.',
      ],
      look: [
        'Se på det',
        'Hvad fik mange prikker, og hvad fik ingen? Er der noget, der overrasker? Er der nogen, som ikke kan leve med resultatet, så hører vi hvorfor.',
      ],
      recommend: [
        'Skriv anbefalingerne',
        'Skriv de forslag, der fik flest prikker, om til anbefalinger: en linje i stikord og et par sætninger.',
      ],
    },
  },
} as const;

/** The same methods and phases in every language. */
export type WorkshopMethodTexts = {
  readonly [M in keyof typeof workshopMethods]: {
    readonly name: string;
    readonly about: string;
    readonly stem: string;
    readonly phases: {
      readonly [P in keyof (typeof workshopMethods)[M]['phases']]: readonly [
        title: string,
        instruction: string,
      ];
    };
  };
};
