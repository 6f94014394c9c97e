/** A colour as red, green and blue from 0 to 255. */
type Rgb = [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [14, 18, 20];
/** The darkest surface that words stand on in light colours, and the lightest one in dark colours. */
const LIGHT_SURFACE: Rgb = [241, 239, 234];
const DARK_SURFACE: Rgb = [42, 50, 54];
/** What words need (WCAG 2.2, 1.4.3). */
export const NEEDED_CONTRAST = 4.5;
/** The same with a little to spare for rounding. */
const READABLE = 4.55;
const STEP = 0.04;

/** Which of the ten shades buttons, and links on light pages, are made of. */
export const PRIMARY_SHADE = 6;
/** Which shade links on dark pages are made of. */
const DARK_LINK_SHADE = 4;

/**
 * Ten shades, the lightest first, around the accent colour that a company chose: the primary one is darkened until white
 * words on it and words of it on light pages are readable, those for dark pages are lightened until words of them are.
 */
export function accentShades(hex: string): string[] {
  const chosen = parse(hex);
  const primary = until(chosen, INK, LIGHT_SURFACE);
  const lighter = (shares: number[]) => shares.map((share) => mix(primary, WHITE, share));
  // What is too pale for light pages is what dark ones need.
  const forDark = primary === chosen ? lighter([0.6, 0.46]) : [mix(chosen, WHITE, 0.3), chosen];
  return [
    ...lighter([0.94, 0.86, 0.74]),
    ...forDark.map((shade) => until(shade, WHITE, DARK_SURFACE)),
    ...lighter([0.22]),
    primary,
    ...[0.14, 0.28, 0.42].map((share) => mix(primary, INK, share)),
  ].map(toHex);
}

/** How a colour fares as words in one of the themes, and the shade of it that is used there. */
export interface AccentFacts {
  /** Contrast of the colour itself, 1 to 21. */
  chosen: number;
  used: string;
  usedContrast: number;
}

/** What becomes of a chosen colour in light and in dark colours. */
export function accentFacts(hex: string): { light: AccentFacts; dark: AccentFacts } {
  const shades = accentShades(hex);
  const facts = (shade: number, surface: Rgb): AccentFacts => {
    const used = shades[shade] ?? hex;
    return {
      chosen: contrast(parse(hex), surface),
      used,
      usedContrast: contrast(parse(used), surface),
    };
  };
  return { light: facts(PRIMARY_SHADE, LIGHT_SURFACE), dark: facts(DARK_LINK_SHADE, DARK_SURFACE) };
}

/** A colour moved towards another one until words of it are readable on a surface. */
function until(colour: Rgb, towards: Rgb, surface: Rgb): Rgb {
  let moved = colour;
  while (contrast(moved, surface) < READABLE) moved = mix(moved, towards, STEP);
  return moved;
}

/** The contrast of two colours, 1 to 21, as WCAG computes it. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Reads `#rrggbb`; throws for anything else. */
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
