import { describe, expect, it } from '@jest/globals';
import { judgeLogo } from './logo-image.js';

const u32 = (value: number) =>
  Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
const chunk = (kind: string, data = Buffer.alloc(0)) =>
  Buffer.concat([u32(data.length), Buffer.from(kind, 'latin1'), data, Buffer.alloc(4)]);
const png = (width: number, height: number, extra: Buffer[] = []) =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 6, 0, 0, 0])])),
    ...extra,
    chunk('IDAT', Buffer.alloc(20)),
    chunk('IEND'),
  ]);
const jpeg = (width: number, height: number) =>
  Buffer.concat([
    Buffer.from('ffd8ffe000044142ffc0001108', 'hex'),
    Buffer.from([height >> 8, height & 255, width >> 8, width & 255, 3]),
    Buffer.alloc(20),
  ]);
const webp = (kind: string, body: Buffer) =>
  Buffer.concat([
    Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'),
    Buffer.from(kind, 'latin1'),
    Buffer.alloc(4),
    body,
    Buffer.alloc(20),
  ]);
const lossy = webp('VP8 ', Buffer.concat([Buffer.from('0000009d012a', 'hex'), Buffer.from([64, 0, 32, 0])]));
const lossless = webp('VP8L', Buffer.concat([Buffer.from([0x2f]), Buffer.from([63, 0xc0, 7, 0])]));
const extended = (flags: number) => webp('VP8X', Buffer.from([flags, 0, 0, 0, 63, 0, 0, 31, 0, 0]));

describe('what can be a logo', () => {
  it.each([
    ['PNG', png(64, 32), 'image/png'],
    ['JPEG', jpeg(64, 32), 'image/jpeg'],
    ['lossy WebP', lossy, 'image/webp'],
    ['lossless WebP', lossless, 'image/webp'],
    ['extended WebP', extended(0x10), 'image/webp'],
  ])('is a still %s, by what its bytes say', (_, bytes, mediaType) => {
    expect(judgeLogo(bytes)).toEqual({ image: { mediaType, width: 64, height: 32 } });
  });

  it.each([
    [
      'an SVG',
      Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'svg',
    ],
    ['an empty SVG', Buffer.from('<svg/>'), 'svg'],
    ['nothing', Buffer.alloc(0), 'unreadable'],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>'), 'unreadable'],
    ['a PNG that was cut short', png(64, 32).subarray(0, 50), 'unreadable'],
    ['a JPEG that was cut short', jpeg(64, 32).subarray(0, 12), 'unreadable'],
    ['a GIF', Buffer.from('GIF89a\x40\0\x20\0', 'latin1'), 'unreadable'],
    ['what is too small to see', png(15, 32), 'sides'],
    ['what would fill the memory of a phone', png(2_049, 32), 'sides'],
    ['a PNG that moves', png(64, 32, [chunk('acTL', Buffer.alloc(8))]), 'moving'],
    ['a WebP that moves', extended(0x02), 'moving'],
  ])('is not %s', (_, bytes, flaw) => {
    expect(judgeLogo(bytes)).toEqual({ flaw });
  });

  it('is judged without a fault, whatever the bytes', () => {
    for (const whole of [png(64, 32), jpeg(64, 32), lossy, lossless, extended(0)]) {
      for (let length = 0; length < whole.length; length++) judgeLogo(whole.subarray(0, length));
      for (let at = 0; at < whole.length; at++) {
        const spoiled = Buffer.from(whole);
        spoiled[at] = 255;
        expect(judgeLogo(spoiled)).toBeDefined();
      }
    }
  });
});
