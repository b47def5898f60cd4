import { qrCode } from './qr-code.ts';

/** Modules of white around a code; scanners need them. */
const quiet = 4;

/** A code as a picture of one path: the path's data, and how many modules wide it is with its margin. Browser-safe. */
export function qrPath(text: string): { path: string; size: number } {
  const modules = qrCode(text);
  const path = modules
    .flatMap((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map((run) => `M${run.index + quiet} ${y + quiet}h${run[0].length}v1h-${run[0].length}z`),
    )
    .join('');
  return { path, size: modules.length + 2 * quiet };
}

/** The same as a whole SVG file. */
export function qrSvg(text: string): string {
  const { path, size } = qrPath(text);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`
  );
}
