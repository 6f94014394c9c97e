import { createTheme, type MantineColorsTuple, type MantineThemeOverride } from '@mantine/core';
import { accentShades, PRIMARY_SHADE } from './accent.js';

const FONT =
  "'Atkinson Hyperlegible Next Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

const INK: MantineColorsTuple = [
  '#e4e7e8',
  '#c9cfd1',
  '#a9b2b5',
  '#8b969a',
  '#566166',
  '#3a4448',
  '#2a3236',
  '#1f2528',
  '#171c1f',
  '#101416',
];
const STONE: MantineColorsTuple = [
  '#f8f7f4',
  '#f1efea',
  '#e6e3dc',
  '#d8d4cb',
  '#bdb8ae',
  '#8f8b83',
  '#66635d',
  '#4c4a45',
  '#33322f',
  '#22211f',
];

/** The look of the product: one accent colour, warm paper and ink, a typeface made for legibility, few sizes. */
export function buildTheme(accentColour: string): MantineThemeOverride {
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = ''] =
    accentShades(accentColour);
  return createTheme({
    colors: { accent: [a, b, c, d, e, f, g, h, i, j], dark: INK, gray: STONE },
    primaryColor: 'accent',
    primaryShade: PRIMARY_SHADE,
    black: '#1b2124',
    fontFamily: FONT,
    fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
    lineHeights: { md: '1.55' },
    headings: {
      fontFamily: FONT,
      fontWeight: '680',
      sizes: {
        h1: { fontSize: 'clamp(1.625rem, 1.3rem + 1.4vw, 2.125rem)', lineHeight: '1.2' },
        h2: { fontSize: '1.375rem', lineHeight: '1.3' },
        h3: { fontSize: '1.125rem', lineHeight: '1.4' },
      },
    },
    defaultRadius: 'md',
    radius: { md: '0.625rem' },
    focusRing: 'auto',
    respectReducedMotion: true,
    cursorType: 'pointer',
  });
}
