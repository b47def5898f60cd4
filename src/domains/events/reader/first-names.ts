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
kathleen kerstin kirstine klas lauge laust liam lorenz lucas mathea matias mikala mikkeline minna nicolas ninna oddvar osvald peder pål ragnvald rasmine rigmor rosemarie rosmarie sami sandy sascha sidsel sofus stanislav svetlana thilde tobias torfinn valdemar viljar vita wanda ylva yrsa
abel ada adele adrian agathe agnar aila aileen ailo aina akira alan albin aldis aleksander aleksandra alf-erik alina alison alistair allan almar alvar
alvilda amund anamaria anastasia anders-erik andrine aneke angus anica anika annabel annalena annalise annar anne-kari anne-sofie annechen anneke
annelie annfrid anniken ann-kristin ann-mari anne-berit ansgar antonia anund ara arash arja arman arne-johan arnfinn arnhild arnljot arnold arnulf arve
asbjørg ase ashley asla aslaug asmund astor asya aud-inger audhild audny augusta aurelia aviaja babak balder balthasar bardia bassam bea beata beathe
beatrix bendt bengt-åke benita bente-lill bergliot berit-anne berta berte bertha bethany betty bianca biljana billy birgithe birna bjarni bjarte bjørk
bjørn-erik bo-göran bogdan boje borghild borgny boye brage brandon branislav brigitte britt-marie broder bruce brynhild brynjar brynjulf børge børre
caisa calle candace carin carita carl-johan carola carolin casper caspar catharina celina charlie charlotta chloe christel christen christer christin
cilla cille cissi claire clas clas-göran clemens clive colin constance constantin corinne cory cristina curt cyril cynthia dagrun daisy damian dana
danuta daphne dario darius david-erik dea debbie deirdre derek didrik dimitri ditlev dmitri dominic dominique donald donna dora dordi dorit dorothy
doug douglas duncan dusan dylan dyveke eben eberhard edda eddie edel edgar edmund eduard edvin edwin eeva eila eilert eilif eiliv eirunn eivor ejgil
ejler ejnar ejvind elaine eldar eldbjørg eldrid elena eleonora eleonore elfrida eliana elif elle ellen-margrethe elly elma elmer eloise els elsebet
else-marie elsie elspeth elvin elvis embla emelia emeline emerentze emmelie enok enver erhard eric erik-jan erin erlend erlin erna erny ervin estelle
ester ethel eugen eugenia eva-lena eva-lotta eva-marie evan evelina evert ezra fadumo faisal faiza farhad farid farida farzana faruk fatemeh fatih
fatou felicia fia fikret fiona finn-erik flora florence folke folkert folmer frances francesca francis francisco franciska frank-robert fred freddie
frederic frederick fredric fredrika fredrikke fridtjof frits frøydis frøya gabi gard gareth garry gary gaute gavin geir-arne gemma geoff geoffrey
georgia georgina gerald gerard gerlinde germund gerner gertrude gesine gillian gina gisela gisle gjermund gjertrud gjøran glen gloria goran gordon
gotfred graham greg gregers gregor gregory gretchen griet gudbrand gudmund gudny guido gulla gullvi gun gunbritt gunborg gunnel gunnhild gunnlaug
gunnvor gurli gustaf guttorm gyda gyrid gösta gøran gørild haakon hadley haakan hagbart haldis haldor halina halldis halldor halvard halvdan hamza
hanan hanne-lise hannele hannes hans-erik hans-henrik hans-olav hans-peter hartmut hartvig hasan havard hazel heather hege heidrun heike heikki heino
heinz hellen hellevi helmer helmut helmuth henk hennie henri henrietta herbert herborg herleif herlof hermund hertha hidayet hildebrand hildegard
hildegunn hildur hilla hilmar hinrich hjördis hollie horst hugh huda hulda hågen hävard iain idris idunn ieva igor ilan ildikó ilka ilona iman imelda
imke immanuel imran inez inga-lill inge-lise ingebjørg ingebrigt ingegärd ingela ingelin inger-lise inger-johanne inger-marie ingerid ingfrid inghild
ingjerd ingmar ingolf ingrun ingunn ingunn-marie ingvald ingvard ingveig ingvill inna innes irena irina irja irma irmelin isaac isabell isabelle iselin
isidor isolde issa ivana ivo izabela jack jackie jagoda jalal jamal jamie jan-arne jan-erik jan-olof jana janet janice janicke janina janine janna
jared jarmo jasmine jasna jason javed javier jay jeanett jeannette jeffrey jenni jens-erik jens-kristian jens-peter jerker jermund jerome jesse jimmi
jin joacim joana jochen jocelyn jodi joel joerg johannes jolanta jonatan jone jonny jorid jorun jorunn josefina josephine joshua jostein josva josé
joyce jozef judit judy juliana juliane juliet juliette justin justine justyna jutta jógvan jóna jónas jöns jørg kaare kacper kadri kajsa kalle kamal
kamila karan karen-margrethe karianne karim karima karine karita karl-gustav karl-henrik karlo karna karol karolina kasia kassandra katarzyna katerina
katharine kathe kathinka kathrin kathy kati katie katinka katri katrina kaya kemal kerry kersti kimberly kirsi kittil kitty kjartan kjell-arne
kjell-erik kjellaug kjerstin klaudia klavs knut-arne konstantin konstanse koen krista kristi kristiane kristien kristjan kristofer krystyna krzysztof
kuno kustaa kyle kyrre käte käthe lajla lana lara lars-göran lars-inge lars-ove lars-peter larissa latifa laurence laurent laurids laurs lauritz
lavrans leah leif-arne leila lena-marie lennart lenny leona leonard leonore leopold lesley leslie leszek levi lidia lidija liis liliane lilja lill
lillemor lilli lindis lindsay linea linn-marie linnéa lis-mari lise-lotte lisette liss lita liv-marit livia liza ljubica lloyd lola lorena lorentz
lorna lorraine lou louisa lova luca lucie luise luka lukasz luke lutz lynn lynne lærke mabel madelene mads-peter mae maeve magdalene magdi magga maggie
magni mahmud mai-britt maia maj-britt majbrit majbritt majken malcolm maleene malena malla malou malthe manal mandy manfred manuel mara marcela marcia
marcin marek margareth margarethe margaretha margret margrit margrét mariana marie-louise mariela mariella marielle marija marike marilyn marin marinus
marita mariya marja marjan marjatta marjo marko marlies marna martine martinus mary-ann marzena mateusz mathies mats-erik matt matthias maud maureen
maurice maurits maxim may-britt may-linda mayken mehdi mei meike melanie melina mercedes merete meret merethe merja merle merlin merrill mette-marie
mia mia-maria michala michał michele mickey miguel mihai mika mikaela mikal mike mikko mila milan milena milica milja milo mimi minda mindy minh
miranda mirja mirjam miro miroslav mirza mitch mohsen moira molly momme monique morag morgan moritz morris mortimer moses moustafa muna murat muriel
mya myra myriam myrna mårten märta møyfrid nabil nada nadja naja najib nancy nannie nasim nasreen nasrin natalia natascha nathan neal neil nel nell
nella nelly nete nick nicky nico nicklas nicola nicolaj niels-erik nigel nikki niko nikoline nils-erik nils-petter nima ninni nisse njål noel noelle
noémie norah norbert noreen norma norman norunn nour nura nuria nynne odd-arne oddbjørg oddbjørn oddgeir oddlaug oddleif oddmund oddny oddrun oddveig
odin olai olaug olava ole-johan ole-martin oleg olena oline olivier olly olov olve omid ophelia orla orlando orsolya orvar osama osborne oscar osman
ossian oswald othilie otte owen paavo paal padraig pablo palmar pamela panagiotis paola paolo parisa parvaneh parviz patricija patrycja paul-erik
pauline pavel pawel pedro peer peggy penelope per-arne per-erik percy pete petri petronella petrus pieter pirjo piet pil pilar piroska polly pontus
poul-erik priscilla priya przemyslaw pål-erik pär päivi quentin radmila radoslav rafael ragne ragni rahel raimo raja rakel ramona ramzi rania rannveig
raphael rasheed rashid rauni raymond rebekah rebekka regin regine regitze rehana reidunn reinert reinhard reinhold remi rena reto reza rhea rhiannon
ricarda rickard rieke rina risto ritva roberta roberto roddy roderick rodrigo rolf-erik roman romeo ron rona ronald ronni ronnie rosalie rosalind
rosanna roselyn rosemary rosie roskva ross rowan roxana ruben ruby rudi rudolf rudy runar runo rupert russell rut ruth-marie røskva rønnaug rønnøy
sabina sadie safia said saida saku salman salome sam samantha samira sammy samson sander sara-maria saskia satu saul scott sean selina semir serena
serge sergei seth shabnam shahla shannon sharon shaun sheila shelley sherry shirley sibylla sidse siegfried siemen sienna sigbjørn sigbritt sigfrid
sigfred sigmund signy sigrún sigtor sigvald sigvard sigvart silja silke silla silvia simona sini sinja sirin siv-anita sivert sjoerd sjur sjøfn skjalg
snorre snæfrid sofija solbjørg solgunn solrun solve solvei solvår sondre staale staffan stanley stefania stein-erik steinulf steinunn stinna stuart
styrbjørn styrk sue sunniva sunna susana susie svanhild svein-erik sveinung svend-erik svenn sybil sylvia sylvi synnøva syver sølve sölve sören tabita
tahira taina talia tallak tamara tancred tania tarald taran tareq tarik tariq tatiana tatjana tellef terezia terry tess tessa thale thelma theo theodor
theodora theres thies thoralf thorbjörn thord thore thorfinn thorgeir thorild thorkil thorleif thorstein thorvald thrine thue thyge thyra tiffany tilda
timothy tinna titus tobba tobin toby todd toini toke tom-erik tomasz tony tor-arne tor-erik tora toralf torbjörn torbjørg tord torgny torgrim torgunn
toril torild torjus torkil torkild torolf torolv torstein torun torvald tova tracy traute trevor tristan tryggve trym tue tuija tula tullik tuula tuva
tyge tyrone ueli ulla-britt ulrike una urban urd usman uta ute uwe valborg valentin valentina valentine valeria valerie valter vanessa vanja varg
varinka vasilis vebjørn vegar veit vemund vendela veronika vesla veslemøy vibecke vicky vidkun vigdis viktoria vilfred vilgot viljo vilma vilje villads
villum violet vitus vivianne vladimir volker waheed wade wayne wendy wera wibe wibeke wictor wiebke wilfred willem willy winnie winston wiola wojciech
wolfgang xenia yael yannick yasemin yasin yasmina yassin yen yngvar yngvild yngvil yohanna yolanda yosef yousef yousuf ysbrand yvette zac zahid zainab
zaki zarah zeinab zenia zoe zoé zoltan zuzana åke åsfrid åslaug åsleik åste åsta äke öjvind öystein øistein ørnulf øyunn øyvind øyvor özlem ömer`;

export const FIRST_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/).filter((name) => name !== ''));
