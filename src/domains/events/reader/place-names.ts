/** Words that end the name of a room, a stage or a house: "Quay Stage", "Store Sal", "Festteltet". */
const PLACE =
  /(?:centret|center|centeret|senteret|kirke|rådhuset(?: lokale)?|skolen|sal|salen|(?<!fo)rum|rummet|rommet|lokale|lokalet|hal|hall|hallen|hus|huset|telt|teltet|tält|tältet|laden|låven|scene|scenen|stage|loft|loftet|stue|stuen|stua|kirken|bibliotek|biblioteket|foyer|foyeren|kantine|kantinen|kantina|auditorium|auditoriet|room|tent|theatre|auditorie|mødelokale|møterom|café|caféen|cafeen|kafeen|plænen|gården|torvet|torget|pladsen|plassen|chapel|library|marquee|courtyard|studio|gallery|galleriet|biografen|bio|teatret|teateret|amfi|amfiet)(?:\s+(?:lokale |sal )?[\p{Lu}\d]{1,3})?$/iu;

export function isPlaceName(text: string): boolean {
  return /^\p{Lu}[^,]*$/u.test(text) && text.split(/\s+/).length <= 4 && PLACE.test(text.trim());
}
