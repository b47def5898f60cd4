import type { UploadTexts } from '../da/uploads.ts';

export const uploads: UploadTexts = {
  'upload.too_large': (limit) => `Filen er for stor. Den kan være på høyst ${limit}.`,
  'upload.form.invalid': () => 'Filen kom ikke helt fram. Prøv igjen.',
  'upload.form.unsupported': () => 'Skjemaet kunne ikke leses. Prøv igjen.',
  'picture.too_large': () => 'Bildet er for stort. Lagre det mindre, og prøv igjen.',
  'picture.broken.invalid': () => 'Bildet kan ikke åpnes. Lagre det på nytt som JPEG eller PNG.',
  'picture.svg': () =>
    'SVG kan ikke brukes, fordi slike filer kan inneholde programmer. Lagre bildet som PNG eller JPEG.',
  'picture.heic': () => 'Bilder i HEIC fra iPhone kan ikke leses. Lagre bildet som JPEG.',
  'picture.other': () => 'Det er ikke et bilde vi kan lese. Bruk JPEG, PNG eller WebP.',
  'file.empty.invalid': () => 'Filen er tom.',
  'file.svg': () => 'SVG kan ikke brukes. Lagre den som PDF eller PNG.',
  'file.html': () => 'Nettsider kan ikke lastes opp som fil. Lagre siden som PDF, eller lim inn en lenke.',
  'file.program': () => 'Programmer kan ikke lastes opp.',
  'file.other': () => 'Slike filer kan ikke brukes. Bruk PDF, PowerPoint, Word, Excel, bilder eller tekst.',
};
