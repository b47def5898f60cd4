/** Words of menus, buttons and footers of web pages, which people copy along. */
const CHROME =
  /^(?:forsiden?|menu|meny|hjem|home|start|startsida|søg|søk|sök|search|log ?ind|log ?in|logg (?:inn|in)|gå til (?:sidens )?(?:hoved)?ind?hold|gå til .{3,20}|skip to .{3,30}|hop til .{3,30}|hopp til .{3,30}|hoppa till .{3,30}|del(?: siden| på .{2,12})?|dela(?: sidan)?|share(?: this)?|tweet|print(?: siden)?|skriv ut|om os|om oss|about(?: us)?|nyheder|nyheter|news|cookie.{0,40}|(?:accepter|aksepter|godta|acceptera|accept)(?: alle| alla| all)?(?: cookies)?|tilbage(?: til .{2,30})?|tilbake|tillbaka|back(?: to .{2,30})?|til toppen|to top|kalender|arrangementer|events|presse|english|dansk|norsk|svenska|facebook|instagram|linkedin|twitter|privacy(?: policy)?|privatlivspolitik|personvern(?:erklæring)?|integritetspolicy|tilgængelighed(?:serklæring)?|©.*|copyright.*|all rights reserved.*|læg i kalender|legg i kalender|add to calendar|tilføj til kalender|udskriv|vis (?:flere|mere|kort)|læs mere|les mer|läs mer|read more)$/i;

export function isChrome(text: string): boolean {
  return text.length <= 80 && CHROME.test(text.trim());
}
