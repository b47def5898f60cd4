/**
 * Near-synonyms of the field: words that speak of the same matter where people work together. A root stands at the
 * beginning of a word or of a part of a compound. Browser-safe.
 */
import type { Language } from '#domains/events/reader/reading.ts';

export interface Family {
  id: string;
  label: Readonly<Record<Language, string>>;
  roots: readonly string[];
}

const family = (id: string, da: string, nb: string, sv: string, en: string, roots: string): Family => ({
  id,
  label: { da, nb, sv, en },
  roots: roots.split(/\s+/),
});

export const families: readonly Family[] = [
  family(
    'anchoring',
    'Lokal forankring',
    'Lokal forankring',
    'Lokal förankring',
    'Local anchoring',
    'forank förank lokal local nærmiljø närmiljö lokalområd nærområd ejerskab eierskap eigarskap ägarskap ownership rooted anchor community',
  ),
  family(
    'lasting',
    'Bæredygtighed',
    'Bærekraft',
    'Hållbarhet',
    'Lasting results',
    'bæredygtig bærekraft berekraft hållbar levedygtig varig vedvarend langsigt långsikt videreført videreføre vidareføre sustain lasting long-term durab',
  ),
  family(
    'roles',
    'Roller og ansvar',
    'Roller og ansvar',
    'Roller och ansvar',
    'Roles and responsibility',
    'rolle roll ansvar arbejdsdel arbeidsdel opgavefordel oppgavefordel role responsib accountab',
  ),
  family(
    'expectations',
    'Forventningsafstemning',
    'Forventningsavklaring',
    'Förväntningar',
    'Shared expectations',
    'forvent förvänt expect afstem avstem',
  ),
  family(
    'resources',
    'Ressourcer',
    'Ressurser',
    'Resurser',
    'Resources',
    'ressourc ressurs resurs resourc kræfter kompetenc kompetans skills capacit',
  ),
  family(
    'openness',
    'Åbenhed og information',
    'Åpenhet og informasjon',
    'Öppenhet och information',
    'Openness and information',
    'åben åbn åpen åpn öppen öppn open openn transparen gennemsigtig gjennomsiktig genomskinlig information informer informas inform',
  ),
  family(
    'trust',
    'Tillid og tryghed',
    'Tillit og trygghet',
    'Tillit och trygghet',
    'Trust',
    'tillid tillit tryg trygg trust safe respekt respect fortrolig',
  ),
  family(
    'partners',
    'Samarbejde og partnerskab',
    'Samarbeid og partnerskap',
    'Samarbete och partnerskap',
    'Working in partnership',
    'samarbejd samarbeid samarbet partner cooperat collaborat samspil samspel samvirke samverk alliance',
  ),
  family(
    'taking-part',
    'Inddragelse og medborgerskab',
    'Medvirkning og medborgerskap',
    'Delaktighet',
    'Participation',
    'inddrag involver inkluder medborg medvirk medbestem delaktig deltagels deltakels empower participat borgerstyr innbyggerstyr medborgar involv inclu indflydels innflytels inflytand',
  ),
  family(
    'learning',
    'Uddannelse og læring',
    'Utdanning og læring',
    'Utbildning och lärande',
    'Education and learning',
    'uddan utdan utbild oplær opplær lære lærin läran undervis kursus kurs learn educat train teach',
  ),
  family(
    'knowledge',
    'Viden og erfaring',
    'Kunnskap og erfaring',
    'Kunskap och erfarenhet',
    'Knowledge and experience',
    'viden vidende kunnskap kunskap knowledge erfaring erfarenhet experienc dokument evaluer utvärder evaluat måling',
  ),
  family(
    'spreading',
    'Udbredelse',
    'Spredning',
    'Spridning',
    'Spreading ideas',
    'udbred utbred spred sprid spread udrul utrull eksporter overfør',
  ),
  family(
    'concept',
    'Faste og fleksible elementer',
    'Faste og fleksible elementer',
    'Fasta och flexibla delar',
    'Core and flexible elements',
    'koncept konsept concept fleks flexib tilpas anpass adapt kerneelement kjerneelement',
  ),
  family(
    'money',
    'Økonomi',
    'Økonomi',
    'Ekonomi',
    'Money and funding',
    'økonom ekonom penge pengar finans financ fond fund tilskud budget budsjett kostn omkostning money cost grant betal',
  ),
  family(
    'recruiting',
    'Rekruttering',
    'Rekruttering',
    'Rekrytering',
    'Finding people',
    'rekrut rekryt recruit hverv verv fasthold',
  ),
  family(
    'leading',
    'Ledelse og koordinering',
    'Ledelse og koordinering',
    'Ledning och samordning',
    'Leading and coordinating',
    'ledels ledning leader koordin samordn coordinat tovholder styring',
  ),
  family(
    'meeting',
    'Mødesteder',
    'Møteplasser',
    'Mötesplatser',
    'Places to meet',
    'mødested møteplass mötesplats meeting-place café kafé forsamlingshus samlingssted lokaler premises',
  ),
  family(
    'communicating',
    'Kommunikation og synlighed',
    'Kommunikasjon og synlighet',
    'Kommunikation och synlighet',
    'Communication',
    'kommunik communic synlig dialog omtal markedsfør publicity',
  ),
  family(
    'courage',
    'Mod og eksperimenter',
    'Mot og eksperimenter',
    'Mod och experiment',
    'Courage to try',
    'risiko risik eksperiment experiment risk modig prøvehandl innovat innovas',
  ),
  family(
    'appreciation',
    'Anerkendelse',
    'Anerkjennelse',
    'Erkännande',
    'Appreciation',
    'anerkend anerkjen erkänn uppskatt verdsett appreciat recogni tak takk tack belønn belön thank',
  ),
  family(
    'belonging',
    'Fællesskab',
    'Fellesskap',
    'Gemenskap',
    'Belonging',
    'fællesskab fellesskap gemenskap sammenhold samhold samhørig ensom ensam einsam belong togetherness lonel venskab vennskap',
  ),
  family(
    'agreements',
    'Aftaler',
    'Avtaler',
    'Avtal',
    'Agreements',
    'aftal avtal kontrakt agreement contract spilleregl rules regler',
  ),
  family(
    'transport',
    'Transport',
    'Transport',
    'Transport',
    'Transport',
    'transport bus buss buses køre køresel kjør kör cykel sykkel bil samkør samkjør lift rides drive driver',
  ),
  family('food', 'Mad', 'Mat', 'Mat', 'Food', 'mad måltid mat meal food kaffe coffee spise eat kage'),
  family(
    'digital',
    'Digitale løsninger',
    'Digitale løsninger',
    'Digitala lösningar',
    'Digital tools',
    'digital online internet netbaser app hjemmesid nettsid webb website platform plattform',
  ),
  family(
    'children',
    'Børn og unge',
    'Barn og unge',
    'Barn och unga',
    'Children and the young',
    'børn barn ung ungdom elev child children young youth pupil skole skola school',
  ),
  family(
    'health',
    'Sundhed og trivsel',
    'Helse og trivsel',
    'Hälsa och trivsel',
    'Health and well-being',
    'sundhed helse hälsa health trivsel wellbeing',
  ),
  family(
    'nature',
    'Natur og klima',
    'Natur og klima',
    'Natur och klimat',
    'Nature and climate',
    'natur klima klimat climate nature træ trær miljø skov skog grøn grønn grön',
  ),
];

/** Expressions that mean one thing, whatever their words mean alone. */
export const phrases: RegExp =
  /(?:participatory|borgerstyret|innbyggerstyrt|medborgarstyrd) budg\p{L}*|shared expectations?|local anchoring|division of (?:labour|responsibility)/giu;

/** Who does something, rather than what it is about: they link much and say little. */
export const actors: readonly string[] =
  'kommun municipal council borger innbygger medborgare citizen frivillig volunteer volont deltag deltak participant forening foren fören invånar grannar boende anställd tjänsteman grupp lag association club aktør aktor actor beboer bebo resident medarbejd medarbeid ansat ansatt staff employee gruppe group organisation organisasjon organization myndighed offentlig public civilsamfund sektor sector stat politik politiker professionel bruger bruker user nabo neighbour neighbor'.split(
    /\s+/,
  );
