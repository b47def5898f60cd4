import type { FormTexts } from '../da/forms.ts';

export const forms: FormTexts = {
  saved: 'Lagret.',
  conflict: 'Noen andre har endret utkastet mens du skrev',
  conflictHelp:
    'Det du skrev, står her fortsatt. Ved feltene der dere er uenige, ser du hva som er lagret nå. Lagrer du igjen, er det ditt som gjelder.',
  conflictField: (stored: string) =>
    stored === '' ? 'I mellomtiden er feltet blitt tømt.' : `I mellomtiden er dette lagret: «${stored}»`,
  translations: 'Oversettelser',
  translationsHelp: 'Leserne får teksten som passer best til språket deres. Det som mangler, vises på originalspråket.',
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
    file_type: 'Denne typen fil kan ikke brukes her.',
    file_size: 'Filen er for stor.',
  },
  unknown: (code: string) => `Det kunne ikke lagres (${code}).`,
  domain: {
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
    'file.too_large': 'Filen er for stor.',
    'file.unsupported': 'Denne typen fil kan ikke brukes her.',
    'file.damaged': 'Filen kunne ikke leses. Kanskje er den ødelagt.',
    'picture.unsupported': 'Bildet må være JPEG, PNG, WebP eller AVIF.',
    'mail.too_many': 'Det er sendt for mange e-poster. Vent litt og prøv igjen.',
  },
};
