import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accentShades, contrast, parse, PRIMARY_SHADE } from './accent.js';

describe('the accent colour', () => {
  it('makes buttons on which white words are readable, whatever a company chose', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const shades = accentShades(`#${value.toString(16).padStart(6, '0')}`);
        expect(shades).toHaveLength(10);
        expect(contrast(parse(shades[PRIMARY_SHADE] ?? ''), [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
        // Links on dark pages are made of a lighter shade.
        expect(contrast(parse(shades[3] ?? ''), [31, 35, 37])).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('keeps a colour that is dark enough as it is', () => {
    expect(accentShades('#14646e')[PRIMARY_SHADE]).toBe('#14646e');
  });
});
