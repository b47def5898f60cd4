/** What the conference's workshops are about. All of it is invented. */
import type { AidKind } from '#domains/workshops/aids.ts';
import type { TemplateMethod } from '#domains/workshops/methods.ts';
import type { WorkshopWay } from '#domains/workshops/setup.ts';

export interface DemoWorkshopSetup {
  /** The first code of its session; null for the session without one. */
  code: string | null;
  method: TemplateMethod;
  way: WorkshopWay;
  staysInRoom?: boolean;
  needsApproval?: boolean;
  caseTitle: string;
  caseText: string;
  challenge: string;
  stem: string;
  area?: string;
  /** Chairs at a table, dealt from the seats; or so many tables. */
  size?: number;
  tables?: number;
  /** Who leads the tables, in their order. */
  facilitators?: readonly string[];
  /** Numbers of tables that work on paper. */
  paper?: readonly number[];
  aids?: Partial<Record<Exclude<AidKind, 'expectations'>, Record<string, Record<string, string>[]>>>;
}

export const workshopSetups: readonly DemoWorkshopSetup[] = [
  {
    code: '1A',
    method: 'case',
    way: 'board',
    caseTitle: 'Kartoflerne mellem opgang 3 og 7',
    caseText:
      'Gården på Kystvejen var asfalt, cykelstativer og et skilt om boldspil. I april 2019 satte en beboer otte sække jord ved muren og lagde kartofler. Ingen havde givet lov, og ingen sagde nej. I juli kom naboerne forbi med vand, i september var der suppe til fyrre.\n\nI dag har gården 22 bede, et skur og en vagtplan, som ingen har skrevet. Men den, der begyndte, er ved at flytte. Nøglen til skuret hænger hos hende, vandregningen går gennem hendes køkken, og tre af bedene er begyndt at stå tomme. Boligforeningen vil gerne hjælpe. Sidste gang, den hjalp, kom der et reglement på fire sider.',
    challenge: 'Hvordan bliver det, som én er begyndt på, til alles – uden at boligforeningen tager over?',
    stem: 'Skal noget, som én er begyndt på, blive alles, så sørg for at:',
    size: 6,
    facilitators: ['Ditte Vangsø', 'Yusuf Abdirahman Noor', 'Rikke Damsbo'],
    paper: [3],
    aids: {
      responsibilities: {
        tasks: [
          {
            task: 'Nøglen til skuret',
            responsible: 'Gårdlauget',
            helpers: 'Boligforeningen låser op, når ingen kan',
            due: 'Fra 1. april',
          },
          {
            task: 'Vandregningen',
            responsible: 'Boligforeningen',
            helpers: 'Gårdlauget aflæser måleren',
            due: 'Hvert kvartal',
          },
          {
            task: 'Tage imod nye',
            responsible: 'Én fra hver opgang',
            helpers: 'Den boligsociale medarbejder',
            due: 'Første søndag i måneden',
          },
        ],
      },
      resources: {
        resources: [
          { what: 'Jord og redskaber', who: 'Gårdlauget', missing: 'En trillebør, der holder' },
          { what: 'Et rum med varme', who: 'Boligforeningen', missing: '' },
        ],
        anchoring: [
          {
            who: 'Beboerne i opgang 3 og 7',
            role: 'Kender alle ved navn',
            next: 'Finder to, der vil dele nøglen',
          },
        ],
      },
    },
  },
  {
    code: '2A',
    method: 'world_cafe',
    way: 'board',
    caseTitle: 'Fra prosjekt til lønnsslipp',
    caseText:
      'I seks år gikk det ene arbeidstreningsprosjektet over i det neste. Folk ble gode til å skru sykler, og så var prosjektet slutt. I fjor ble de enige om å snu det: Bedriften ansetter fra første dag, og kontoret betaler for tiden det tar å lære opp.\n\nSytti har fått jobb. Men avtalen krever en daglig leder som orker, og en saksbehandler som blir værende. Tre små bedrifter i bygda har sagt at de gjerne ville, hvis det fantes noen de kunne ringe.',
    challenge: 'Hvordan får vi små bedrifter til å ansette når prosjektmidlene er brukt opp?',
    stem: 'Skal en liten bedrift tørre å ansette, så sørg for at:',
    size: 5,
    facilitators: ['Sunniva Kvalheim'],
    aids: {
      partner_map: {
        needs: [
          {
            need: 'Noen å ringe til når det skjærer seg',
            partners: 'Nav-kontoret, verkstedet',
            missing: 'En fast person med tid',
          },
          { need: 'Lønn i opplæringstiden', partners: 'Kommunen', missing: 'Avklaring med fylket' },
          { need: 'En fadder på arbeidsplassen', partners: 'Bedriften selv', missing: '' },
        ],
      },
    },
  },
  {
    code: '3A',
    method: 'one_two_four_all',
    way: 'board',
    caseTitle: 'Ti minutter ved en dør',
    caseText:
      'Lægehuset skriver et navn og et telefonnummer på en seddel. Halvdelen ringer. Af dem, der ringer, når to ud af tre hen til døren, og en af tre kommer ind. Da en frivillig begyndte at vente ude på fortovet, kom næsten alle ind.\n\nNu er der én frivillig og fire steder på samme aften.',
    challenge: 'Hvordan kommer den, der har fået et telefonnummer i hånden, hele vejen ind ad døren?',
    stem: 'Skal nogen komme ind ad en ny dør, så sørg for at:',
    size: 4,
    needsApproval: true,
  },
  {
    code: '4A',
    method: 'dot_voting',
    way: 'board',
    caseTitle: 'The year nobody voted',
    caseText:
      'In the first round of the town’s budget, one in five residents voted. In the second, one in seven. In the third it rained, the library was closed, and 212 people decided over a quarter of a million.\n\nWhat they chose was good: a covered bench, a ramp, lights along the river path. But those who live above the shops, who work at night, and who are under eighteen were hardly among them.',
    challenge: 'How do we reach those who did not vote last time?',
    stem: 'If a budget is to be everybody’s, see to it that:',
    size: 5,
  },
  {
    code: '5A',
    method: 'open_space',
    way: 'board',
    caseTitle: 'Samtalen på dørstokken',
    caseText:
      'Tolv kvinner banker på hos naboer som nettopp har flyttet inn. De har med kake, et kart over nabolaget og tre spørsmål. Etter to år kjenner de 340 husstander. Nå vil fem andre kommuner gjøre det samme. Den ene vil ha et skjema, den andre vil lønne dem, den tredje har ingen dører å banke på, bare porttelefoner.',
    challenge: 'Hvor langt kan en metode reise før den blir en annen?',
    stem: 'Skal en metode reise, så sørg for at:',
    tables: 4,
    aids: {
      concept: {
        core: [
          {
            element: 'Den som banker på, bor der selv',
            reason: 'Døra åpnes for en nabo, ikke for et tilbud',
          },
          { element: 'To går sammen', reason: 'Ingen blir alene med det de hører' },
          { element: 'Ingen skjemaer på døra', reason: 'Tillit først' },
        ],
        flexible: [
          { element: 'Hva de har med', variation: 'Kake, frukt eller et kart' },
          { element: 'Hvor de møtes', variation: 'Oppgang, gårdsplass eller butikk' },
        ],
      },
    },
  },
  {
    code: '6A',
    method: 'case',
    way: 'record',
    staysInRoom: true,
    caseTitle: 'Alle gjorde deres arbejde',
    caseText:
      'Casen fortælles i rummet og bliver der. Til sidst spørger vi, hvad gruppen er enig om at give videre.',
    challenge: 'Hvem skulle have spurgt, og hvornår?',
    stem: 'Skal hjælpen nå frem, så sørg for at:',
    tables: 3,
  },
  {
    code: null,
    method: 'future_workshop',
    way: 'paper',
    area: 'På tværs',
    caseTitle: 'Et år fra nu',
    caseText:
      'Seks workshops har skrevet hver deres ord. Nogle af dem siger det samme, nogle siger hinanden imod. Vi samler dem, mens vi er her alle sammen.',
    challenge: 'Hvad skal være sket, før vi mødes igen om et år?',
    stem: 'Inden vi mødes igen, så sørg for at:',
    tables: 12,
  },
];
