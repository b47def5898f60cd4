/** Sentences beside fields and above forms that were refused. */
export const forms = {
  saved: 'Gemt.',
  conflict: 'En anden har ændret kladden, mens du skrev',
  conflictHelp:
    'Det, du skrev, står her endnu. Ved de felter, hvor I er uenige, kan du se, hvad der er gemt nu. Gemmer du igen, gælder dit.',
  conflictField: (stored: string) =>
    stored === '' ? 'I mellemtiden er feltet blevet tømt.' : `I mellemtiden er der gemt: “${stored}”`,
  translations: 'Oversættelser',
  translationsHelp:
    'Læserne får den tekst, der passer bedst til deres sprog. Det, der mangler, vises på originalsproget.',
  fields: {
    missing: 'Udfyld feltet.',
    time: 'Skriv et klokkeslæt som 9.30.',
    date: 'Vælg en dato.',
    number: 'Skriv et helt tal.',
    email: 'Skriv en e-mailadresse som navn@eksempel.dk.',
    url: 'Skriv en adresse, der begynder med https://.',
    invalid: 'Det kan ikke bruges sådan. Ret feltet.',
    tooLong: (max: number) => `Det er for langt. Der er plads til ${max} tegn.`,
    file_missing: 'Vælg en fil.',
  },
  unknown: (code: string) => `Det kunne ikke gemmes (${code}).`,
  domain: {
    'knowledge.no_question.invalid': 'Skriv først, hvad I vil spørge om, under tilmelding.',
    'registration.too_many_yes.conflict':
      'Der er sagt ja til flere, end der er pladser til. Ingen har fået besked. Tag nogle af dem ud igen, eller sæt flere pladser af.',
    'knowledge.theme.not_found': 'Temaet findes ikke længere.',
    'draft.conflict': 'En anden har gemt, mens du skrev. Se felterne igennem, og gem igen.',
    'slug.taken': 'Adressen bruges allerede. Vælg en anden.',
    'slug.reserved': 'Adressen er optaget af siden selv. Vælg en anden.',
    'slug.invalid': 'Brug små bogstaver, tal og bindestreger.',
    'venue.in_use': 'Stedet bruges i et program og kan ikke slettes.',
    'room.in_use': 'Lokalet bruges i et program og kan ikke slettes.',
    'speaker.in_use': 'Taleren står på programmet. Tag vedkommende af punktet først.',
    'event.invalid': 'Oplysningerne hænger ikke sammen. Se datoerne igennem.',
    'slot.invalid': 'Tidspunktet kan ikke bruges.',
    'session.published': 'Punktet har været offentligt og kan kun trækkes tilbage.',
    'publication.nothing': 'Der er ikke noget nyt at udgive.',
    'upload.too_large': 'Filen er for stor.',
    'upload.form.invalid': 'Formularen kom ikke hel frem. Prøv igen.',
    'file.empty.invalid': 'Filen er tom.',
    'picture.too_large': 'Billedet er for stort. Det må fylde 20 MB.',
    'picture.broken.invalid': 'Billedet kunne ikke læses. Måske er det i stykker.',
    'import.nothing_given': 'Sæt en tekst ind, eller vælg en fil.',
    'material.link_or_file': 'Skriv et link, eller vælg en fil.',
    'undo.not_found': 'Der er ikke mere at fortryde.',
    'redo.not_found': 'Der er ikke mere at gøre igen.',
    'file.too_large': 'Filen er for stor.',
    'file.unsupported': 'Den slags fil kan ikke bruges her.',
    'picture.unsupported': 'Billedet skal være JPEG, PNG, WebP eller AVIF.',
    'rate.too_many': 'Det er sket for mange gange på kort tid. Vent lidt, og prøv igen.',
    'work.unavailable': 'Der er travlt lige nu. Vent et øjeblik, og prøv igen.',
    'registration.placeholder.invalid':
      'Vi kender ikke %s. Brug {navn}, {event}, {link}, {dates} eller {place}.',
    'registration.words.invalid': 'Skriv både emne og tekst på mindst ét sprog.',
    'registration.recipients.conflict': 'Antallet af modtagere har ændret sig. Se efter igen, før du sender.',
    'registration.changes.conflict':
      'Der er udgivet igen i mellemtiden. Se ændringerne efter, før du sender.',
    'registration.rules.too_many': 'Der er ikke plads til flere regler. Fjern en først.',
  } satisfies Record<string, string> as Record<string, string>,
};
export type FormTexts = typeof forms;
