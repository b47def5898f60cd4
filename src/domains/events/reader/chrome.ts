/** Words of menus, buttons and footers of web pages, which people copy along. */
const CHROME =
  /^(?:forsiden?|menu|meny|hjem|home|start|startsida|søg|søk|sök|search|log ?ind|log ?in|logg (?:inn|in)|gå til (?:sidens )?(?:hoved)?ind?hold|gå til .{3,20}|skip to .{3,30}|hop til .{3,30}|hopp til .{3,30}|hoppa till .{3,30}|del(?: siden| på .{2,12})?|dela(?: sidan)?|share(?: this)?|tweet|print(?: siden)?|skriv ut|om os|om oss|about(?: us)?|nyheder|nyheter|news|cookie.{0,40}|(?:accepter|aksepter|godta|acceptera|accept)(?: alle| alla| all)?(?: cookies)?|tilbage(?: til .{2,30})?|tilbake|tillbaka|back(?: to .{2,30})?|til toppen|to top|kalender|arrangementer|events|presse|english|dansk|norsk|svenska|facebook|instagram|linkedin|twitter|privacy(?: policy)?|privatlivspolitik|personvern(?:erklæring)?|integritetspolicy|tilgængelighed(?:serklæring)?|©.*|copyright.*|all rights reserved.*|læg i kalender|legg i kalender|add to calendar|tilføj til kalender|udskriv|vis (?:flere|mere|kort)|læs mere|les mer|läs mer|read more)$/i;

export function isChrome(text: string): boolean {
  return text.length <= 80 && CHROME.test(text.trim());
}

/** What only ever stands around a page, never in what an event says of itself. */
const FOOTER = [
  /^(?:the |vores |våre |our )?cookie(?:s|r|n)?[- ]?(?:policy|politik|policyen|erklæring|erklæringen|indstillinger|innstillinger|inställningar|declaration|settings|notice)?\.?$/iu,
  /^(?:persondata(?:politik)?(?: og| &) cookies|personvern(?:erklæring)?(?: og| &) (?:cookies|informasjonskapsler)|(?:om )?informasjonskapsler|privacy(?: and| &) cookies|privacy (?:policy|notice)|privatlivspolitik|privatlivs- og cookiepolitik|personvernerklæring|integritetspolicy|tilgængelighedserklæring|tilgjengelighetserklæring|tillgänglighetsredogörelse)\.?$/iu,
  /^(?:vi|we|dette (?:website|nettsted(?:et)?)|denne (?:hjemmeside|nettside|side)(?:n)?|hjemmesiden|nettsiden|webbplatsen|this (?:web ?)?site) (?:bruger|bruker|använder|anvender|benytter|uses?)\b.{0,40}\b(?:cookies|informasjonskapsler|kakor)\b/iu,
  /^(?:accepter|aksepter|godta|godkend|acceptera|accept|afvis|avvis|reject)(?: alle| alla| all)? (?:cookies|informasjonskapsler|kakor)\.?$/iu,
  /^(?:©|copyright\b|\(c\) ?\d{4}).{0,80}$/iu,
  /^(?:all rights reserved|alle rettigheder forbeholdes|alle rettigheder forbeholdt|alle rettigheter forbeholdt)\.?$/iu,
  /^(?:follow us on|følg os på|følg oss på|følj oss på) .{2,40}$/iu,
];

/** A cookie notice, a copyright line or such, which came along when somebody copied a whole page. */
export function isFooter(text: string): boolean {
  const line = text.trim();
  return line.length <= 200 && FOOTER.some((pattern) => pattern.test(line));
}
