/** Common first names in the Nordic countries and of their guests: a hint that two words name a person. */
const NAMES = `
aage aase abdi abdul adam adem ahmad ahmed aida aino aisha aksel albert alberte alex alexander alexandra alf alfred ali alice
alma alva amal amalia amalie amanda amin amina amira amir anders andre andré andrea andreas andrew anette anita anja ann anna anne
annelise annemarie annette anneli annika annie anni ann-marie ane aneta ania anine anisa anker anna-karin anton antonio arild arne arvid asbjørn asger
asgeir aslak asta astrid atle aud audun august aurora axel ayla ayse aysha bahar barbara barry beate bendik benedicte benedikte benjamin bent bente
benny bengt berit bernard bernhard bert bertil beth betina bettina birger birgit birgitta birgitte birthe bitten bjarke bjarne bjørg bjørn bjørnar björn bo bob bodil
boris brian brit britt britta brita bruno bryan camilla carina carit carl carla carlos carmen carol carolina caroline carsten cato cathrine catherine cecilia cecilie celine
charles charlotte chris christa christian christiane christina christine christoffer christopher claes clara clare claudia claus connie conny conrad daniel daniela daniella dag dagfinn dagny
dan danny david deborah denise dennis diana dina ditte dirk dorota dorte dorthe doris dorrit ebba ebbe edith edvard edward egil egon eigil eileen einar eirik eirin eivind eli elias eline elin
elina elisa elisabet elisabeth elise elizabeth ella ellen ellinor else elsa elsebeth elna elvira emil emilia emilie emily emma emmanuel endre erica erik erika erling ernst eskil espen esther eva
evald even evy fabian fadi fanny farah fartun fatima fatma felix ferdinand filip finn flemming florian frank frans franz franziska frauke freddy frede frederik frederikke fredrik frida fride frithjof
fritz frode geir georg george gerd gerda gert gertrud gitte glenn gorm grace greta grete grethe gro gry gudrun gunhild gunilla gunn gunnar gunvor gustav guro göran hadi halvor hamid hampus hana hanna hannah hanne
hans hans-jørgen harald harriet harry hassan hasse hedda hedvig heidi heine helen helena helene helga helge helle henning henny henrik henriette henry herdis herman hermod hilda hilde hilma hjalmar hjørdis holger
hugo hussein håkan håkon håvard ian ibrahim iben ida idar idun ilse ina ines inga inge ingeborg ingegerd inger ingrid ingvar ingvild irene iris isa isabel isabella isak ivan ivar iver ivan jacob jakob jacqueline james
jamila jan jane jannik jannie janne janni jarl jarle jasmin jean jeanette jeanne jeff jelena jens jeppe jennifer jenny jeremy jesper jessica jette jim jimmy joachim joakim joan joanna joar joe johan johanna johanne
john johnny johs jon jonas jonathan joanne jørgen jørn jørund jose josef josefin josefine joseph joy juan judith jukka julia julian julie julius june jytte jöran jörgen kai kaia kaja kaj kamilla kamma karen kari karin karina karl
karla karoline karsten kasper kaspar kate katarina kathrine katharina katherine katja katrin katrine kay keld ken kenneth kent ketil kevin khadija khaled kim kine kira kirsten kirsti kirstin kirstine kjeld kjell kjersti kjetil klara
klaus knud knut konrad kresten kristen kristian kristin kristina kristine kristoffer krister kurt kåre lage laila lars lasse laura laurits lea leena leif lena lene leo leon leonora lene-marie leyla lillian lilian lilly lily lina linda
line linn linnea linus lis lisa lisbet lisbeth lise liselotte lissi liv liva liz lone lotta lotte louis louise lovisa lucas lucia lucy ludvig luis lukas luna lykke lydia løve mads madeleine magda magdalena magne magnhild magnus mahmoud mai maiken
maj maja maja-lisa malene malin malte manuela marc marcel marco marcus maren margareta margaret margit margot margrete margrethe maria mariam mariann marianne marie marika marina mario marion marit marius mark markus marlene marta
marte marthe martha martin martina mary marwa mathias mathilde mathilda mats mattias matthew matti matilda maya max maximilian mehmet melissa mette michael michaela michel michelle mie mikael mikkel mille milla mina mira miriam
mogens mohamad mohamed mohammad mohammed mona monica monika morten mostafa muhammad mustafa nadia nadine nana nanna naomi natalie natasha nathalie niclas nicolai nicole nicoline niels nikolaj nikolai nikita niklas nils nina nis noah nora
odd oda ola olaf olav ole ole-jakob oliver olivia olga olle olof omar ove oskar otto palle patricia patrick patrik paul paula paulina pelle per pernilla pernille petter peter petra petrine philip pia pierre piotr poul povl preben rachel ragna ragnar ragnhild
rahim ralf ralph randi rasmus rebecca rebecka regina reidar reidun rene renate renée rené ria richard rie rikard rikke rita robert robin roar roger rolf roland ronja ronny rosa rose roy rozan runa rune ruth ryan saba sabine sabrina sadia sahar sally
salma samir samuel sandra sanna sanne sara sarah sebastian selma sergej severin shirin sif signe sigrid sigrun sigurd sigve silje simen simon simone sindre sine siri siw siv sofia sofie sofus solfrid solveig solvej sonia sonja sophia
sophie stefan stefanie steen stein steinar sten steffen stella stephan stephanie stephen steve steven stian stig stina stine sten-åke stinne sture sune susan susanna susanne susann svante svein sven svend svenja sverre synne synnøve søren sølvi søs
tage tanja tarek tarjei ted teresa terese terje tilde thea theis theresa therese thomas thor thora thorbjørn thorkild thorsten thure tim timo tina tine tiril tobias tom tomas tommy tone tonje tonny tor torbjørn tore torgeir torill torben
torhild torkel torleif tormod torsten torunn tove troels trond trine trude truls trygve tuomas tyra ulf ulla ulrich ulrik ulrika ulrikke uffe unn unni ursula vagn vegard vera verena verner veronica vibe vibeke vicki victor victoria vidar viggo viktor vilde
vilhelm villy vincent viola virginia viveca viveka vivi vivian volkmar walter wenche wenke werner wilhelm wilhelmina wilma william yasmin yasmine yngve yusuf yvonne zahra zara zeynep zofia øivind øystein åge ågot åsa åse åshild åsmund ørjan östen östein
hendrik jürgen günther andrzej agnieszka aase-marit birthe-marie carl-erik karl-erik karl-johan hans-christian lars-erik per-olof bernt bertel tilde elinor emelie filippa hedvig ebba-marie agnes agnete agneta alfhild amelia angela angelica anne-mette anne-marie
anne-grete anne-lise arthur arnt barbro beatrice birk cirkeline cornelia dagmar dorthea eskild esben erland evelyn frej freja freya gabriel gabriella gerhard gunder halfdan heinrich hubert hilary hjalte ingelise iver jannike jens-ole jerry jill jonna jørgine
kathleen kerstin kirstine klas lauge laust liam lorenz lucas mathea matias mikala mikkeline minna nicolas ninna oddvar osvald peder pål ragnvald rasmine rigmor rosemarie rosmarie sami sandy sascha sidsel sofus stanislav svetlana thilde tobias torfinn valdemar viljar vita wanda ylva yrsa`;

export const FIRST_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/).filter((name) => name !== ''));
