/** A colour as red, green and blue from 0 to 255. */
type Rgb = [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [14, 18, 20];
/** What filled buttons with white words need (WCAG 2.2, 1.4.3), with a little to spare for rounding. */
const READABLE = 4.6;

/** Which of the ten shades buttons and links are made of. */
export const PRIMARY_SHADE = 6;

/**
 * Ten shades, the lightest first, around the accent colour that a company chose. The primary one is darkened until white
 * words on it are readable, whatever was chosen.
 */
export function accentShades(hex: string): string[] {
  let primary = parse(hex);
  while (contrast(primary, WHITE) < READABLE) primary = mix(primary, INK, 0.04);
  const lighter = [0.94, 0.86, 0.74, 0.6, 0.46, 0.22].map((share) => mix(primary, WHITE, share));
  const darker = [0.14, 0.28, 0.42].map((share) => mix(primary, INK, share));
  return [...lighter, primary, ...darker].map(toHex);
}

/** The contrast of two colours, 1 to 21, as WCAG computes it. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

export function parse(hex: string): Rgb {
  const digits = /^#?([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (!digits) throw new Error(`${hex} is no colour of the form #rrggbb.`);
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
}

const toHex = (colour: Rgb) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
