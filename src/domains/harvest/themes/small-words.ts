/** Words that stand in every text of the field and carry no theme, in Danish, Norwegian, Swedish and English. */
export const smallWords: ReadonlySet<string> = new Set(
  `og i på af av at å for fra frå från til till med der som den det de dem en et ett ei ein er var være vært været vere blev ble bli bliver blive blir
  skal skulle ska må måtte kan kunne vil ville bør burde har havde hadde have ha hatt haft gør gjør gøre gjøre gjort gjorde göra
  man vi os oss vores vår våre våra jeg jeg du dig deg dere jer jeres eder hun han hans hennes hende deres sin sit sine sitt sina seg sig selv
  ikke ikkje inte ej hvad hva vad hvor hvordan hvorfor hvem hvilke hvilken hvilket hvis når dersom om da så også også även samt eller men fordi
  ud ut ind inn op opp ned nede over under ved mellem mellom mellan efter etter før inden innen hos mod mot uden uten gennem gjennom igennem
  alle alt al all andet andre anden annen andra annet nogle noen några nogen noget noe mange mere mer mest flere fler fleste meget mye mycket
  få fik får fått tage ta tager tar giv gi gir giver give ge hold holde holder hold lad la lade lader lav lave lage lag find finde finne sæt sett sætte sette
  brug bruk bruge bruke bruges brukes bruger vælg velg vælge vælges velge tænk tenk tænke tænkes tenke tenkes start starte starten begynd begynne begynde
  sikre sikrer sikres sikrar sørge sørger sørg sørg huske husk se ses ser sjå spørg spør spørge spørre skriv skrive sig si sige send
  kom komme kommer kommet gå går gået gått stå står ligge ligger blive være lægge legge lægges stor stort store större små lille liten litt lidt
  god gode godt bra bedre bedst beste best ny nye nyt nytt første sidste siste egen egne eget helst gerne gjerne altid alltid aldrig aldri
  fx feks bl.a bl.a. bla evt osv mv ift dvs pga måde måte gang gange ting forhold baggrund bakgrunn del dele række side sted steder hvert hver hvert hvers
  dag dage dager uge uke år time timer tid gang aften kveld morgen mandag tirsdag onsdag torsdag fredag lørdag søndag måned måneder
  projekt projektet projekter projektets prosjekt prosjektet prosjekter project projects samskabelse samskabelsesprojekter samskaping samskapande workshop workshoppen workshops
  arbejde arbejder arbeid arbeide arbeider arbete arbetar work works arbejdet indsats indsatser innsats insats opgave opgaver oppgave oppgaver skabe skaber skape skapa udvikle udvikling utvikle utvikling utveckla
  idé ide ideen idéen idea ideas løsning løsninger problem problemer udfordring utfordring utmaning challenge anbefaling anbefalinger behov need needs
  vigtig vigtigt viktig viktigt særlig særlige særlege eksempel eksempelvis forskellig forskellige ulike olika meget både begge enkelte enkelt selve gennem løbende
  the a an of to and or in on at by for with from into out up down over under that this these those it its is are was were be been being as not no nor
  do does did done doing can could will would should must may might have has had having make makes made let lets get gets got give gives given take takes taken
  we us our you your they them their he she his her i me my who whom whose what which when where why how if then than so also just only very more most much many
  some any all each every other others another one two three first last new good better best own same such there here about after before between through during
  find use used using keep kept ask put set see say said tell show start help people person thing things way ways time times day days week month year
  een én to tre fire fem hen ham hende dette disse denne denna detta dessa slik sådan sånn sådana hele helt ennå endnu allerede redan klar klart tydelig tydelige tydeligt egentlig fælles felles
  især særskilt bevare bevares herunder heriblandt sammenhæng sammenhænge sammenheng sammanhang tilgang tilgange understøtte understøtter støtte indhold indholdet innhold nuværende nåværende nuvarande
  samme same samt mulighed muligheder mulig mulighet muligheter punkt niveau nivå generelt konkret konkrete aktiv aktivt aktive aktivitet aktiviteter inkluderer rette riktig rigtig rigtige
  att och jag hon honom henne icke vad hur när varför vem var vart vilken vilket vilka någon något några inga ingen inget hade är vara varit ska skulle vill ville vet kunde borde måste
  för före från än där här då nu ju åt åtminstone ej dess dessa denna detta sådan sådant samma mitt ditt vårt ert era deras hennes din dina min mina utan innan medan tills sedan därför eftersom
  ganska hela helt redan bara även också dock annan annat andra nästa gång gånger dag dagar vecka veckor månad år tid tider kväll morgon sak saker plats platser sätt bort fram kvar igen
  gör gjort gjorde får fick fått ger gav ge tar tog kommer kom går gick ser såg säga säger sade använda använder låta låter låt tänka tänker börja börjar finns finnas behöver behöva hitta hittar
  skriva skriver hålla håller lägga lägger ställa ställer skapa skapar bygga bygger byggs räcker fungerar betyder hinner stannar stanna viktig viktigt viktigare bättre bäst mindre tydlig tydliga tydligt ofta alltid aldrig
  igen end blot bare kun ingen ingenting intet samtidig ellers dermed derfor desto jo altså dertil hertil frem fremme tilbage væk plads pladser sådanne dag dagligt ofte sjældent sammen hverken
  folk menneske mennesker menneskene mennesken person personer virker virke betyder betyde rækker følges følge følger kræver kræve bør turde tør ved vide ved banker taler tale hedder kalder mener mene synes
  igjen bare kun ingen ingenting ellers dermed derfor fram tilbake bort borte plass plasser plassen slik ofte sjelden sammen verken mennesker menneskene folk virker betyr trenger krever følger snakker snakke mener synes vet vite tør holder dekke
  sure everybody everyone somebody someone anybody anyone nobody everything something nothing anything never always ever still again once twice together well enough whole part rather real really right several
  early late small large big long short high low come comes came go goes went gone know known knows stay stays stayed build builds built mean means meant need needs want wants wanted needed meet meets run runs
  open_to look looks looked work works worked call calls turn turns leave leaves left bring brings brought happen happens agree agrees clear clearly easy hard possible everywhere somewhere share shared shares sharing`.split(
    /\s+/,
  ),
);
