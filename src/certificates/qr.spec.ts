import { expect, it } from '@jest/globals';
import jsQR from 'jsqr';
import { QUIET_ZONE, qrModules } from './qr.js';

const SCALE = 4;

it('is read as the address by a reader of others', () => {
  const address = 'https://learn.example.org/credentials/1FxmJ0JVWUICoQSNswBx8A';
  const modules = qrModules(address);
  const size = (modules.length + 2 * QUIET_ZONE) * SCALE;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const isDark =
        modules[Math.floor(y / SCALE) - QUIET_ZONE]?.[Math.floor(x / SCALE) - QUIET_ZONE] ?? false;
      if (isDark) pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  expect(jsQR.default(pixels, size, size)?.data).toBe(address);
});
