import type { ThemeSection } from '#domains/harvest/themes/suggest-themes.ts';

/** A booklet nobody held, with the themes an editor who had read it would name. */
export interface ThemedBooklet {
  name: string;
  lang: 'da' | 'nb' | 'sv' | 'en';
  sections: ThemeSection[];
  /** What the editor would call each, and how its words may begin. */
  themes: { name: string; words: RegExp }[];
}

function workshop(
  area: string,
  challenge: string,
  stem: string,
  recommendations: readonly (readonly [string, string?])[],
): ThemeSection {
  return {
    area,
    title: area,
    challenge,
    stem,
    recommendations: recommendations.map(([text, detail]) => ({ text, detail: detail ?? null })),
  };
}

export const themedBooklets: readonly ThemedBooklet[] = [
  {
    name: 'Danish, about old age and villages',
    lang: 'da',
    sections: [
      workshop(
        'Mad og måltider',
        'Hvordan får enlige ældre lyst til at spise sammen med andre?',
        'Når måltider skal samle folk, skal man sørge for at:',
        [
          ['Transporten er på plads', 'En fast chauffør henter dem, der ikke selv kan køre.'],
          ['Maden laves af dem, der spiser den', 'Medbestemmelse over menuen giver ejerskab.'],
          ['Der er plads til stilhed', 'Ingen skal holde tale for at være med.'],
          ['Frivillige får ros og kaffe', 'Anerkendelse er den løn, de får.'],
        ],
      ),
      workshop(
        'Bevægelse',
        'Hvordan når vi mændene, som ikke melder sig til noget?',
        'Når bevægelse skal blive en vane, skal man huske at:',
        [
          ['Personlig invitation slår opslag', 'En nabo, der banker på, virker bedre end en plakat.'],
          ['Korte afstande', 'Transport er den største hindring i landsbyerne.'],
          ['Deltagerne bestemmer selv tempoet', 'Medbestemmelse holder folk til.'],
        ],
      ),
      workshop(
        'Digital hverdag',
        'Hvem hjælper, når en ældre ikke kan komme på netbanken?',
        'Når det digitale skal læres, skal man sikre at:',
        [
          ['Hjælperen har tid', 'Tålmodighed er vigtigere end viden.'],
          ['Tryghed ved skærmen', 'Man skal turde trykke forkert.'],
          ['Faste tider på biblioteket', 'Kontinuitet gør, at folk kommer igen.'],
        ],
      ),
      workshop(
        'Pårørende',
        'Hvordan bliver pårørende hørt uden at blive slidt op?',
        'Når pårørende er med, skal kommunen:',
        [
          ['Give én fast kontaktperson', 'Kontinuitet skaber tryghed, når alt andet skifter.'],
          ['Invitere personligt til samtale', 'Et brev med ordet møde skræmmer.'],
          ['Anerkende det arbejde, de gør', 'Et tak fra lederen rækker langt.'],
        ],
      ),
      workshop(
        'Landsbyens hus',
        'Hvordan bliver forsamlingshuset igen et sted for alle?',
        'Når huset skal leve, skal man sørge for at:',
        [
          ['Børn og gamle er der samtidig', 'Møder på tværs af generationer giver tryghed.'],
          ['Brugerne sidder i bestyrelsen', 'Medbestemmelse og ejerskab følges ad.'],
          ['Bussen holder ved døren', 'Uden transport kommer kun dem med bil.'],
          ['Tak til ildsjælene hvert år', 'Anerkendelse i avisen koster ingenting.'],
        ],
      ),
    ],
    themes: [
      { name: 'transport', words: /transport|kørsel/ },
      {
        name: 'medbestemmelse og ejerskab',
        words: /medbestem|ejerskab|indflydelse|medindfly|bestem|inddrag/,
      },
      { name: 'anerkendelse', words: /anerkend/ },
      { name: 'personlig invitation', words: /invit|personlig/ },
      { name: 'kontinuitet', words: /kontinuit|fast/ },
      { name: 'tryghed', words: /tryg/ },
    ],
  },
  {
    name: 'Norwegian, about children and young people in a town',
    lang: 'nb',
    sections: [
      workshop('Skole', 'Hvordan får elevene reell medvirkning?', 'Skal elever medvirke, må skolen:', [
        ['Gi elevrådet penger', 'Medvirkning uten midler er pynt.'],
        ['Svare på innspill innen to uker', 'Tilbakemelding viser at noen har lyttet.'],
        ['Lære voksne å lytte', 'Lytting er et fag.'],
      ]),
      workshop(
        'Kultur',
        'Hvordan når kulturtilbudet de som aldri har vært på teater?',
        'Skal kultur være for alle, må man:',
        [
          ['Senke terskelen', 'Lavterskel betyr uten påmelding og uten penger.'],
          ['La ungdom lage programmet', 'Medvirkning fra første dag.'],
          ['Samarbeide på tvers av etater', 'Kulturskole, barnevern og bibliotek må snakke sammen.'],
        ],
      ),
      workshop('Idrett', 'Hvorfor slutter jentene når de er fjorten?', 'Skal flere bli, må laget:', [
        ['Spørre dem som slutter', 'Ingen har lyttet til dem.'],
        ['Ha gratis utstyr', 'Økonomi holder mange ute.'],
        ['Ha trenere som blir', 'Stabile voksne betyr mer enn seier.'],
      ]),
      workshop(
        'Psykisk helse',
        'Hvor går man når det er vanskelig en tirsdag kveld?',
        'Skal hjelpen nå fram, må den:',
        [
          ['Være lavterskel og åpen om kvelden', 'Uten henvisning og uten venteliste.'],
          ['Ha stabile voksne', 'Å fortelle alt på nytt er det verste.'],
          ['Være felles for skole og helsestasjon', 'Tverrfaglig samarbeid i samme hus.'],
        ],
      ),
      workshop('Uteområder', 'Hvor kan ungdom være uten å bli jaget?', 'Skal plassen brukes, må kommunen:', [
        ['La ungdom tegne', 'Medvirkning på tegnebrettet, ikke etterpå.'],
        ['Bygge tak og lys', 'Ly for regn er gratis hele året.'],
        ['Gi tilbakemelding på forslagene', 'Også når svaret er nei.'],
      ]),
      workshop('Sommerjobb', 'Hvem får den første jobben?', 'Skal flere få jobb, må bedriftene:', [
        ['Droppe krav om erfaring', 'Terskelen er for høy.'],
        ['Samarbeide med NAV og skolen', 'Samarbeid gir flere plasser.'],
        ['Dekke bussen', 'Økonomi skal ikke stoppe noen.'],
      ]),
    ],
    themes: [
      { name: 'medvirkning', words: /medvirk/ },
      { name: 'lav terskel', words: /terskel|lavtersk/ },
      { name: 'samarbeid på tvers', words: /samarbeid|tvers|tverrfag/ },
      { name: 'tilbakemelding', words: /tilbakemeld|svar/ },
      { name: 'økonomi, gratis', words: /økonomi|gratis|penge/ },
      { name: 'stabile voksne', words: /stabil|voksne|kontinuit/ },
    ],
  },
  {
    name: 'Swedish, about newcomers and work',
    lang: 'sv',
    sections: [
      workshop(
        'Språket',
        'Hur lär man sig svenska när ingen pratar med en?',
        'När språk ska läras utanför skolan ska man se till att:',
        [
          ['Mötesplatser är öppna på kvällen', 'Språkkaféet behöver en öppen dörr och inget anmälningskrav.'],
          ['Civilsamhället får långsiktig finansiering', 'Projekt på ett år hinner bara börja.'],
          ['Misstag är tillåtna', 'Tillit kommer före grammatik.'],
        ],
      ),
      workshop('Arbete', 'Hur hittar man ett jobb utan nätverk?', 'När nätverk saknas ska arbetsgivaren:', [
        ['Erbjuda mentorskap', 'En mentor öppnar dörrar och förklarar oskrivna regler.'],
        ['Ge tydlig information', 'Information på lätt svenska och på flera språk.'],
        ['Lita på erfarenhet från andra länder', 'Validering tar för lång tid.'],
      ]),
      workshop('Bostad', 'Hur blir ett hyreshus en grannskap?', 'När grannar ska mötas ska värden:', [
        ['Skapa mötesplatser på gården', 'En bänk och ett bord räcker.'],
        ['Samverka med föreningarna', 'Samverkan mellan bostadsbolag, kommun och civilsamhälle.'],
        ['Informera innan något ändras', 'Information skapar tillit.'],
      ]),
      workshop(
        'Hälsa',
        'Varför kommer brevet från vården aldrig fram?',
        'När vården ska nå alla ska regionen:',
        [
          ['Använda hälsokommunikatörer', 'Tillit byggs av någon som talar ens språk.'],
          ['Samverka med församlingar och föreningar', 'De når dem som vi inte når.'],
          ['Skriva enkelt', 'Tydlig information sparar besök.'],
        ],
      ),
      workshop(
        'Barn och unga',
        'Hur blir fritiden rolig även utan pengar?',
        'När fritiden ska vara för alla ska kommunen:',
        [
          ['Låna ut utrustning', 'Fritidsbanken fungerar.'],
          ['Ge unga inflytande', 'Delaktighet i besluten om lokalerna.'],
          ['Tänka långsiktigt', 'Ledare som stannar är viktigare än nya projekt.'],
        ],
      ),
      workshop('Demokrati', 'Varför röstar så få i vårt område?', 'När fler ska rösta ska vi:', [
        ['Bjuda in till samtal och inte till möten', 'Delaktighet börjar vid köksbordet.'],
        ['Utbilda mentorer i varje kvarter', 'Mentorskap fungerar även i politiken.'],
        ['Vara kvar efter valet', 'Långsiktighet är ett löfte.'],
      ]),
    ],
    themes: [
      { name: 'tillit', words: /tillit|förtroende/ },
      { name: 'mötesplatser', words: /mötesplats/ },
      { name: 'samverkan', words: /samverk|samarbet/ },
      { name: 'information', words: /informa|kommunika|tydlig/ },
      { name: 'långsiktighet', words: /långsikt|hållbar/ },
      { name: 'mentorskap', words: /mentor/ },
      // An editor would name these six; delaktighet would be a seventh.
    ],
  },
  {
    name: 'English, about a coastal district',
    lang: 'en',
    sections: [
      workshop(
        'Health',
        'How do we reach people who never see a doctor?',
        'When care is to reach everybody, make sure that:',
        [
          ['Transport is part of the plan', 'A bus that leaves after the appointment, not before it.'],
          ['Trust comes first', 'One familiar face over years builds trust.'],
          ['Data is shared between services', 'Information should be given once.'],
        ],
      ),
      workshop(
        'Housing',
        'How can young families stay in the village?',
        'When homes are to be built, the council should:',
        [
          ['Fund for ten years and not for one', 'Short funding kills good projects.'],
          ['Involve residents from the first sketch', 'Participation after the drawing is decoration.'],
          ['Use empty buildings first', 'Existing resources are overlooked.'],
        ],
      ),
      workshop(
        'Youth',
        'Why do the young leave and not return?',
        'When young people are to stay, everybody should:',
        [
          ['Give them a real say', 'Participation means a budget.'],
          ['Mend the buses', 'Transport decides who can take a job.'],
          ['Train youth workers together', 'Shared training across services.'],
        ],
      ),
      workshop(
        'Volunteers',
        'How do we keep those who do everything?',
        'When volunteers are to stay, make sure that:',
        [
          ['Roles are written down', 'Clear roles prevent quarrels.'],
          ['Training is free', 'Training on weekday evenings, with a meal.'],
          ['Funding covers expenses', 'Nobody should pay to help.'],
        ],
      ),
      workshop('Nature', 'Who looks after the shore?', 'When land is shared, make sure that:', [
        ['Responsibility is divided clearly', 'Clear roles between council, farmers and clubs.'],
        ['Residents decide with the council', 'Participation in the plan for the shore.'],
        ['Local resources are known', 'A list of tools, boats and barns.'],
      ]),
      workshop(
        'Business',
        'How do small firms find each other?',
        'When firms are to work together, the county should:',
        [
          ['Build trust slowly', 'Meet four times before money is mentioned.'],
          ['Fund a coordinator for several years', 'Long funding pays for itself.'],
          ['Use local resources', 'Buy nearby.'],
        ],
      ),
      workshop(
        'Schools',
        'How does a school belong to its village?',
        'When a school is to open its doors, it should:',
        [
          ['Share its rooms and buses', 'Transport and rooms stand idle after three.'],
          ['Agree who is responsible for the keys', 'Clear responsibility for evenings.'],
          ['Invite parents as partners', 'Trust between school and home.'],
        ],
      ),
    ],
    themes: [
      { name: 'transport', words: /transport|bus/ },
      { name: 'trust', words: /trust/ },
      { name: 'participation', words: /particip|involv|influence|say/ },
      { name: 'funding', words: /fund|financ|econom/ },
      { name: 'roles and responsibility', words: /role|responsib/ },
      { name: 'local resources', words: /resource/ },
    ],
  },
  {
    name: 'Swedish, about volunteers in care',
    lang: 'sv',
    sections: [
      workshop(
        'Äldreboendet',
        'Hur får volontärer en plats bredvid personalen?',
        'När volontärer kommer in i omsorgen ska man se till att:',
        [
          ['Rollerna är klara för alla', 'Personalen ska veta vad volontären inte gör.'],
          ['Alla får en introduktion', 'Utbildning i bemötande en kväll räcker långt.'],
          ['Någon säger tack', 'Uppskattning håller folk kvar.'],
        ],
      ),
      workshop('Sjukhuset', 'Vem får vara med i väntrummet?', 'När sjukhuset öppnar dörren ska det:', [
        ['Ha en samordnare', 'En person med tid för samordning.'],
        ['Skriva avtal om tystnadsplikt', 'Ansvar ska stå på papper.'],
        ['Ge utbildning i samtal', 'Volontärer vill lära sig.'],
      ]),
      workshop(
        'Hemtjänsten',
        'Hur bryter vi ensamheten bakom stängda dörrar?',
        'När ensamhet ska brytas ska vi:',
        [
          ['Knacka på tillsammans', 'Trygghet kommer av att känna igen någon.'],
          ['Låta samordnaren matcha', 'Samordning är ett yrke.'],
          ['Fira det som görs', 'Uppskattning en gång om året på torget.'],
        ],
      ),
      workshop('Anhöriga', 'När får anhöriga vila?', 'När anhöriga ska avlastas ska kommunen:', [
        ['Erbjuda fasta tider', 'Trygghet är att veta att någon kommer.'],
        ['Samarbeta med kyrkan och Röda Korset', 'Samarbete i vardagen och inte på papper.'],
        ['Klargöra ansvaret', 'Vem ringer man på natten?'],
      ]),
      workshop('Mat', 'Hur blir lunchen en träff?', 'När lunchen ska samla ska man:', [
        ['Bjuda in skolan', 'Gemenskap över generationer bryter ensamhet.'],
        ['Samarbeta om köket', 'Samarbete mellan föreningar och skola.'],
        ['Ha samma bord varje vecka', 'Trygghet för den som ser dåligt.'],
      ]),
    ],
    themes: [
      { name: 'roller och ansvar', words: /roll|ansvar/ },
      { name: 'utbildning', words: /utbild|lär/ },
      { name: 'uppskattning', words: /uppskatt|erkänn/ },
      { name: 'samordning', words: /samordn|ledning/ },
      { name: 'trygghet', words: /trygg/ },
      { name: 'samarbete', words: /samarbet|samverk/ },
    ],
  },
  {
    name: 'Norwegian, about climate in a municipality',
    lang: 'nb',
    sections: [
      workshop(
        'Gjenbruk',
        'Hvordan blir det lettere å reparere enn å kjøpe?',
        'Skal gjenbruk bli normalt, må man:',
        [
          ['Gjøre verkstedet synlig', 'Synlighet i gågata og ikke på industriområdet.'],
          ['Lære bort gamle fag', 'Kurs i lapping og liming.'],
          ['Gi insentiver', 'Billigere søppel for den som leverer mindre.'],
        ],
      ),
      workshop('Mat', 'Hvor mye mat kaster kantinene?', 'Skal matsvinnet ned, må kantinene:', [
        ['Måle hver dag', 'Det som måles, blir synlig.'],
        ['Dele overskudd', 'Et delingsskap ved inngangen.'],
        ['Lære av hverandre', 'Erfaringer deles en gang i måneden.'],
      ]),
      workshop('Reise', 'Hvem kan la bilen stå?', 'Skal bilen stå, må kommunen:', [
        ['Bygge trygge sykkelveier', 'Trygghet for barn avgjør for hele familien.'],
        ['Legge til rette for deling av biler', 'Delingsordninger i borettslag.'],
        ['Gå foran selv', 'Kommunens egne reiser er forbilder.'],
      ]),
      workshop('Hus', 'Hvordan isolerer man et hus man leier?', 'Skal husene bli tette, må vi:', [
        ['Gi enkle insentiver', 'Tilskudd uten skjema på tjue sider.'],
        ['Vise fram gode hus', 'Forbilder i nabolaget.'],
        ['Måle før og etter', 'Måling gir stolthet.'],
      ]),
      workshop('Natur', 'Hva skjer med bekken under torget?', 'Skal naturen tilbake, må byen:', [
        ['La innbyggere medvirke', 'Medvirkning gjennom vandringer og ikke høringer.'],
        ['Gjøre vannet synlig', 'Barn leker der de ser vann.'],
        ['Gi ansvar til skolene', 'Medvirkning fra dem som skal arve den.'],
      ]),
      workshop('Skole', 'Hva gjør elever med sin uro?', 'Skal uro bli handling, må skolen:', [
        ['Gi elevene medvirkning', 'Ekte valg og ekte penger.'],
        ['Være forbilde', 'Solceller på taket og sykkelparkering ved døra.'],
        ['Dele det de lærer', 'Deling med andre skoler.'],
      ]),
    ],
    themes: [
      { name: 'synlighet', words: /synlig/ },
      { name: 'læring', words: /lær|kurs|utdan/ },
      { name: 'insentiver', words: /insentiv|økonom/ },
      { name: 'deling', words: /del(?:e|ing)/ },
      { name: 'forbilder', words: /forbild/ },
      { name: 'medvirkning', words: /medvirk/ },
    ],
  },
];
