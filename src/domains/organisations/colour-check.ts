/** Whether an organisation's colour can be read: as text on paper, and under white text. Browser-safe. */
import { contrast } from '#platform/ui/colour.ts';

/** The deeper of the two grounds that coloured text stands on. */
const paper = '#f2ebde';
const white = '#ffffff';
const needed = 4.5;

export interface ColourCheck {
  onPaper: number;
  underWhite: number;
  passes: boolean;
  /** The nearest darker colour that passes; the colour itself where it does. */
  proposal: string;
}

export function checkColour(colour: string): ColourCheck {
  const onPaper = contrast(colour, paper);
  const underWhite = contrast(colour, white);
  const passes = onPaper >= needed && underWhite >= needed;
  return { onPaper, underWhite, passes, proposal: passes ? colour : darker(colour) };
}

/** Mixed with black in small steps, which keeps the hue. */
function darker(colour: string): string {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  for (let step = 1; step <= 100; step++) {
    const mixed = `#${parts.map((part) => hex(part * (1 - step / 100))).join('')}`;
    if (contrast(mixed, paper) >= needed && contrast(mixed, white) >= needed) return mixed;
  }
  return '#000000';
}

function hex(part: number): string {
  return (Number.isFinite(part) ? Math.round(part) : 0).toString(16).padStart(2, '0');
}
