import type { UploadTexts } from '../da/uploads.ts';

export const uploads: UploadTexts = {
  'upload.too_large': (limit) => `The file is too large. It may have at most ${limit}.`,
  'upload.form.invalid': () => 'The file did not arrive whole. Please try again.',
  'upload.form.unsupported': () => 'The form could not be read. Please try again.',
  'picture.too_large': () => 'The picture is too large. Save it smaller and try again.',
  'picture.broken.invalid': () => 'The picture cannot be opened. Save it again as JPEG or PNG.',
  'picture.svg': () =>
    'SVG cannot be used, since such files may contain programs. Save the picture as PNG or JPEG.',
  'picture.heic': () => 'Pictures in HEIC from an iPhone cannot be read. Save the picture as JPEG.',
  'picture.other': () => 'This is no picture we can read. Use JPEG, PNG or WebP.',
  'file.empty.invalid': () => 'The file is empty.',
  'file.svg': () => 'SVG cannot be used. Save it as PDF or PNG.',
  'file.html': () => 'Web pages cannot be uploaded as a file. Save the page as PDF, or paste a link.',
  'file.program': () => 'Programs cannot be uploaded.',
  'file.other': () => 'This kind of file cannot be used. Use PDF, PowerPoint, Word, Excel, pictures or text.',
};
