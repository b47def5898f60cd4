/** An organisation's colour made legible on our paper. Contrast after WCAG 2.2. Browser-safe. */

/** The darkest ground that coloured text stands on; see tokens.css. */
const darkestPaper = '#f2ebde';
const ink = '#231f1a';
/** 4.5 is the rule; the rest is for tinted grounds and thin letters. */
const wanted = 5.5;

type Rgb = [number, number, number];

function parse(hex: string): Rgb | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  return match ? (match.slice(1, 4).map((part) => parseInt(part, 16)) as Rgb) : null;
}

function format(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours `#rrggbb`, from 1 to 21; 1 for what is no colour. */
export function contrast(one: string, other: string): number {
  const [a, b] = [parse(one), parse(other)];
  if (!a || !b) return 1;
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself where it is legible on paper, else the nearest darker one; null for what is no colour. */
export function legibleAccent(colour: string): string | null {
  const start = parse(colour);
  if (!start) return null;
  const end = parse(ink) as Rgb;
  for (let step = 0; step <= 20; step++) {
    const mixed = start.map((part, i) => part + ((end[i] as number) - part) * (step / 20)) as Rgb;
    if (contrast(format(mixed), darkestPaper) >= wanted) return format(mixed);
  }
  return ink;
}

/** Address of the stylesheet with an organisation's colour, or undefined where it has none of its own. */
export function themeHref(colour: string): string | undefined {
  return parse(colour) ? `/theme/${colour.replace('#', '').toLowerCase()}.css` : undefined;
}
