/** What organisers of the demonstration have done around the registrations. Nobody here exists. */
import type { InvoicingSettings, Payer } from '#domains/registration/invoicing/invoice.ts';

export const demoInvoicing: InvoicingSettings = {
  name: 'Foreningen Fælles Rum',
  street: 'Nordre Kaj 12',
  postcode: '8000',
  city: 'Aarhus C',
  country: 'DK',
  registrationNumber: '10000009',
  inBusinessRegister: false,
  email: 'regnskab@faellesrum.example',
  vat: 'exempt',
  exemptCode: 'VATEX-EU-132-1I',
  exemptReason: 'Momsfri undervisning, momslovens § 13, stk. 1, nr. 3',
  pricesIncludeVat: true,
  kind: 'dk',
  account: '1234 0012345678',
  bic: null,
  numberPrefix: 'FR',
  nextNumber: 2001,
  currency: 'DKK',
  paymentDays: 30,
};

const place = { postcode: '9900', city: 'Sundkøbing', country: 'DK' };

/** By where the participant works. */
export const demoPayers: readonly Payer[] = [
  {
    ...{ kind: 'gln', number: '5790000000005', name: 'Sundkøbing Kommune', reference: 'K-4471' },
    ...{ contact: 'Merete Ravnkilde', email: 'faktura@sundkoebing.example', street: 'Torvet 1', ...place },
  },
  {
    ...{ kind: 'cvr', number: '10000017', name: 'Brød og Bånd ApS', reference: null, contact: null },
    ...{ email: 'bogholder@broed.example', street: 'Kanalgade 3', ...place },
  },
  {
    ...{ kind: 'gln', number: '5790000000012', name: 'Region Sundet', reference: null },
    ...{ contact: 'Palle Strandby', email: 'regning@regionsundet.example', street: 'Søvej 40', ...place },
  },
];

export const scored: readonly { score: number; note: string | null }[] = [
  { score: 85, note: 'Har prøvet det i praksis. God at have med i værkstedet.' },
  { score: 70, note: null },
  { score: 90, note: 'Kender dem, der aldrig kommer.' },
  { score: 30, note: 'Søger mest et oplæg om eget produkt.' },
  { score: 60, note: 'Vent, til vi ser, om der er plads.' },
];

export const answeredKnowledge: readonly (readonly string[])[] = [
  ['Hvem ser vi aldrig, og hvordan ville vi opdage det?'],
  ['Hvordan banker man på, når ingen har bedt om det?', 'Hvad koster det ikke at gøre noget?'],
  ['Hva gjør de som har sluttet å være ensomme?'],
  ['Hvornår hjælper en ven bedre end en fagperson?'],
];

export const demoTheme = {
  name: { da: 'Dem, ingen ser', nb: 'De ingen ser', en: 'Those nobody sees' },
  body: {
    da: 'Flere spørger, hvordan man finder de mennesker, som intet tilbud når.',
    nb: 'Flere spør hvordan man finner menneskene som ingen tilbud når.',
    en: 'Several ask how to find the people whom no service reaches.',
  },
};
