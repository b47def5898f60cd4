import type { FormTexts } from '../da/forms.ts';

export const forms: FormTexts = {
  saved: 'Lagret.',
  conflict: 'Noen andre har endret utkastet mens du skrev',
  conflictHelp:
    'Det du skrev, står her fortsatt. Ved feltene der dere er uenige, ser du hva som er lagret nå. Lagrer du igjen, er det ditt som gjelder.',
  conflictField: (stored: string) =>
    stored === '' ? 'I mellomtiden er feltet blitt tømt.' : `I mellomtiden er dette lagret: «${stored}»`,
  translations: 'Oversettelser',
  translationsHelp:
    'Leserne får teksten som passer best til språket deres. Det som mangler, vises på originalspråket.',
  fields: {
    missing: 'Fyll ut feltet.',
    time: 'Skriv et klokkeslett som 9.30.',
    date: 'Velg en dato.',
    number: 'Skriv et helt tall.',
    email: 'Skriv en e-postadresse som navn@eksempel.no.',
    url: 'Skriv en adresse som begynner med https://.',
    invalid: 'Dette kan ikke brukes slik. Rett feltet.',
    tooLong: (max: number) => `Teksten er for lang. Det er plass til ${max} tegn.`,
    file_missing: 'Velg en fil.',
  },
  unknown: (code: string) => `Det kunne ikke lagres (${code}).`,
  domain: {
    'knowledge.no_question.invalid': 'Skriv først hva dere vil spørre om, under påmelding.',
    'registration.too_many_yes.conflict':
      'Det er sagt ja til flere enn det er plasser til. Ingen har fått beskjed. Ta noen av dem ut igjen, eller sett av flere plasser.',
    'knowledge.theme.not_found': 'Temaet finnes ikke lenger.',
    'draft.conflict': 'Noen andre lagret mens du skrev. Se gjennom feltene og lagre igjen.',
    'slug.taken': 'Adressen er allerede i bruk. Velg en annen.',
    'slug.reserved': 'Adressen er opptatt av nettstedet selv. Velg en annen.',
    'slug.invalid': 'Bruk små bokstaver, tall og bindestreker.',
    'venue.in_use': 'Stedet brukes i et program og kan ikke slettes.',
    'room.in_use': 'Rommet brukes i et program og kan ikke slettes.',
    'speaker.in_use': 'Innlederen står i programmet. Ta vedkommende av programposten først.',
    'event.invalid': 'Opplysningene henger ikke sammen. Se over datoene.',
    'slot.invalid': 'Tidspunktet kan ikke brukes.',
    'session.published': 'Programposten har vært offentlig og kan bare trekkes tilbake.',
    'publication.nothing': 'Det er ikke noe nytt å publisere.',
    'upload.too_large': 'Filen er for stor.',
    'upload.form.invalid': 'Skjemaet kom ikke helt fram. Prøv igjen.',
    'file.empty.invalid': 'Filen er tom.',
    'picture.too_large': 'Bildet er for stort. Det kan være på høyst 20 MB.',
    'picture.broken.invalid': 'Bildet kunne ikke leses. Kanskje er det ødelagt.',
    'import.nothing_given': 'Lim inn en tekst, eller velg en fil.',
    'material.link_or_file': 'Skriv en lenke, eller velg en fil.',
    'undo.not_found': 'Det er ikke mer å angre.',
    'redo.not_found': 'Det er ikke mer å gjøre om.',
    'file.too_large': 'Filen er for stor.',
    'file.unsupported': 'Denne typen fil kan ikke brukes her.',
    'picture.unsupported': 'Bildet må være JPEG, PNG, WebP eller AVIF.',
    'rate.too_many': 'Det har skjedd for mange ganger på kort tid. Vent litt og prøv igjen.',
    'work.unavailable': 'Det er travelt akkurat nå. Vent et øyeblikk og prøv igjen.',
    'registration.placeholder.invalid':
      'Vi kjenner ikke %s. Bruk {navn}, {event}, {link}, {dates} eller {place}.',
    'registration.words.invalid': 'Skriv både emne og tekst på minst ett språk.',
    'registration.recipients.conflict':
      'Antallet mottakere har endret seg. Se over en gang til før du sender.',
    'registration.changes.conflict':
      'Det er publisert på nytt i mellomtiden. Se over endringene før du sender.',
    'registration.rules.too_many': 'Det er ikke plass til flere regler. Fjern en først.',
  },
};
