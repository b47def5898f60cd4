/** Words that say what a person is: "forsker", "kommunaldirektør", "Dr". What follows or precedes them is a name. */
const ENDINGS =
  'direktør|direktor|direktör|direktøren|formand|forkvinde|næstformand|ordfører|ordförande|borgmester|byråd(?:smedlem)?|kommunalråd|rådmand|minister|professor|lektor|docent|dosent|amanuensis|adjunkt|forsker|forskar|forskare|stipendiat|læge|lege|läkare|overlæge|psykolog|sociolog|sosiolog|antropolog|arkitekt|lærer|lærar|lärare|rektor|skoleleder|leder|leiar|ledare|chef|sjef|konsulent|rådgiver|rådgivar|rådgivare|koordinator|samordnare|strateg|planlægger|planlegger|sekretær|sekreterare|journalist|redaktør|redaktör|forfatter|forfattar|författare|komponist|musiker|kunstner|kunstnar|konstnär|præst|prest|präst|biskop|provst|domprovst|organist|historiker|geolog|biolog|økonom|ekonom|jurist|advokat|analytiker|sygeplejerske|sykepleier|sjuksköterska|pædagog|pedagog|socialrådgiver|socionom|politiker|politi(?:mester|ker|inspektør)|folketingsmedlem|stortingsrepresentant|medlem|stifter|grundlægger|gründer|iværksætter|partner|designer|udvikler|utvikler|utvecklare|ingeniør|ingenjör|museumsinspektør|inspektør|bibliotekar|kurator|gartner|landmand|bonde|fotograf|student|studerende|stud|frivillig|pårørende|instruktør|coach|mediator|forstander|kantor|sanger|sangskriver|skuespiller|skådespelare|oversætter|oversetter|översättare|kok|kokk|gadeplansmedarbejder|medarbejder|medarbeider|medarbetare|ansat|fuldmægtig|kontorchef|vært|aktivist|iværksætter|kunsthistoriker|arkæolog|arkeolog|meteorolog|astronom|astrofysiker|botaniker|filosof|teolog|hjemløs|beboer|borger|forælder|mor|far';
const ENGLISH =
  'historian|sociologist|activist|artist|poet|scientist|curator|engineer|gardener|organi[sz]er|director|manager|chair(?:man|woman|person)?|president|secretary|minister|mayor|councillor|senator|professor|lecturer|researcher|reader|fellow|doctor|consultant|adviser|advisor|coordinator|officer|editor|author|writer|architect|planner|founder|co-founder|head|lead|teacher|nurse|economist|lawyer|student|commissioner|ambassador|bishop|reverend|rev|sir|dame|lord|lady|mr|mrs|ms|miss';
const DEGREES = 'dr|prof|mag|cand|lic|ph\\.?d|phd|adj|ass|assoc|em|hr|fru|frk|stud';

const ROLE = new RegExp(
  `^(?:(?:\\p{L}+-)?\\p{L}*?(?:${ENDINGS})(?:en|n|s)?|(?:${ENGLISH})|(?:${DEGREES})\\.?)$`,
  'iu',
);
const DEGREE = new RegExp(`^(?:${DEGREES})\\.$`, 'iu');

/** The word is a role or a title that may stand before or behind a name. */
export function isRole(word: string): boolean {
  return word.length <= 40 && ROLE.test(word.replace(/[,;:]$/, ''));
}

/** "Prof." and its like end with a full stop that ends nothing. */
export function isDegree(word: string): boolean {
  return DEGREE.test(word);
}
