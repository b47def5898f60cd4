/** Why a file was not taken: one sentence for each code, with what helps. */
export const uploads = {
  'upload.too_large': (limit: string) => `Filen er for stor. Den må fylde højst ${limit}.`,
  'upload.form.invalid': () => 'Filen kom ikke helt frem. Prøv igen.',
  'upload.form.unsupported': () => 'Formularen kunne ikke læses. Prøv igen.',
  'picture.too_large': () => 'Billedet er for stort. Gem det mindre, og prøv igen.',
  'picture.broken.invalid': () => 'Billedet kan ikke åbnes. Gem det igen som JPEG eller PNG.',
  'picture.svg': () =>
    'SVG kan ikke bruges, fordi den slags filer kan indeholde programmer. Gem billedet som PNG eller JPEG.',
  'picture.heic': () => 'Billeder i HEIC fra iPhone kan ikke læses. Gem billedet som JPEG.',
  'picture.other': () => 'Det er ikke et billede, vi kan læse. Brug JPEG, PNG eller WebP.',
  'file.empty.invalid': () => 'Filen er tom.',
  'file.svg': () => 'SVG kan ikke bruges. Gem den som PDF eller PNG.',
  'file.html': () => 'Websider kan ikke lægges op som fil. Gem siden som PDF, eller indsæt et link.',
  'file.program': () => 'Programmer kan ikke lægges op.',
  'file.other': () =>
    'Den slags fil kan ikke bruges. Brug PDF, PowerPoint, Word, Excel, billeder eller tekst.',
};
export type UploadTexts = typeof uploads;
