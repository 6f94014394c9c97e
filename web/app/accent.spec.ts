import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accentFacts, accentShades, contrast, parse, PRIMARY_SHADE } from './accent.js';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const WHITE = '#ffffff';
/** Where words stand: pages, cards and what is set off on them. */
const LIGHT = [WHITE, '#f8f7f4', '#f1efea'];
const DARK = ['#171c1f', '#1f2528', '#2a3236'];

describe('the accent colour', () => {
  it('makes words that are readable wherever they stand, whatever a company chose', () => {
    fc.assert(
      fc.property(anyColour, (hex) => {
        const shades = accentShades(hex);
        expect(shades).toHaveLength(10);
        const shade = (index: number) => shades[index] ?? '';
        const pairs = [
          // White words on buttons, and under the pointer.
          ...[6, 7].map((index) => [WHITE, shade(index)]),
          // Links and the current tab on light pages, on dark ones.
          ...LIGHT.flatMap((surface) => [6, 7].map((index) => [shade(index), surface])),
          ...DARK.flatMap((surface) => [3, 4].map((index) => [shade(index), surface])),
          // The current place of the navigation.
          [shade(9), shade(1)],
        ];
        for (const [one = '', other = ''] of pairs)
          expect(contrast(parse(one), parse(other))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('keeps a colour that is dark enough as it is', () => {
    expect(accentShades('#14646e')[PRIMARY_SHADE]).toBe('#14646e');
  });

  it.each([
    ['#ffcc00', false, true],
    ['#14646e', true, false],
    ['#000000', true, false],
  ])('says of %s where it could be read as it is, and what is used instead', (hex, onLight, onDark) => {
    const { light, dark } = accentFacts(hex);
    expect([light.chosen >= 4.5, dark.chosen >= 4.5]).toEqual([onLight, onDark]);
    expect(Math.min(light.usedContrast, dark.usedContrast)).toBeGreaterThanOrEqual(4.5);
    expect([light.used === hex, dark.used === hex]).toEqual([onLight, onDark]);
  });
});
