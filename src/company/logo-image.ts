/** An image that can be a logo, as its own bytes say; sides in pixels. */
export interface LogoImage {
  mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  width: number;
  height: number;
}

/** Why an image is refused as a logo. */
export type LogoFlaw = 'svg' | 'unreadable' | 'sides' | 'moving';

export const LARGEST_LOGO_BYTES = 256 * 1024;
export const SHORTEST_SIDE = 16;
export const LONGEST_SIDE = 2_048;

interface Found extends LogoImage {
  isMoving: boolean;
}

/**
 * Decides whether bytes can be a logo: a still PNG, JPEG or WebP of 16 to 2,048 pixels a side. SVG is refused because it can
 * carry scripts; what moves, because nobody could stop it.
 */
export function judgeLogo(content: Uint8Array): { image: LogoImage } | { flaw: LogoFlaw } {
  const bytes = Buffer.from(content);
  const found = readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes);
  if (!found) return { flaw: isSvg(bytes) ? 'svg' : 'unreadable' };
  const { isMoving, ...image } = found;
  const sides = [image.width, image.height];
  if (sides.some((side) => side < SHORTEST_SIDE || side > LONGEST_SIDE)) return { flaw: 'sides' };
  return isMoving ? { flaw: 'moving' } : { image };
}

const isSvg = (bytes: Buffer) => /<svg[\s/>]/i.test(bytes.subarray(0, 4_096).toString('latin1'));

const PNG_HEAD = Buffer.from('89504e470d0a1a0a', 'hex');
const CHUNK_FRAME_BYTES = 12;

/** Walks the chunks of a PNG, whose first holds the sides and whose last must be its end. */
function readPng(bytes: Buffer): Found | null {
  if (!bytes.subarray(0, 8).equals(PNG_HEAD) || bytes.length < 33) return null;
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  let isMoving = false;
  for (let at = 8; at + CHUNK_FRAME_BYTES <= bytes.length;) {
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === 'acTL') isMoving = true;
    if (kind === 'IEND') {
      return {
        mediaType: 'image/png',
        width: bytes.readUInt32BE(16),
        height: bytes.readUInt32BE(20),
        isMoving,
      };
    }
    at += CHUNK_FRAME_BYTES + bytes.readUInt32BE(at);
  }
  return null;
}

/** The markers that begin a picture's frame, which holds its sides. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function readJpeg(bytes: Buffer): Found | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes.readUInt8(at + 1);
    if (isFrame(marker)) {
      return {
        mediaType: 'image/jpeg',
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
        isMoving: false,
      };
    }
    // A marker may be preceded by any number of fill bytes.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

const MOVING_FLAG = 0x02;

/** A WebP is lossy (VP8), lossless (VP8L) or extended (VP8X), each of which says its sides elsewhere. */
function readWebp(bytes: Buffer): Found | null {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 4) !== 'RIFF') return null;
  const mediaType = 'image/webp';
  switch (bytes.toString('latin1', 8, 16)) {
    case 'WEBPVP8 ': {
      const [width, height] = [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
      return { mediaType, width, height, isMoving: false };
    }
    case 'WEBPVP8L': {
      const sides = bytes.readUInt32LE(21);
      return {
        mediaType,
        width: (sides & 0x3fff) + 1,
        height: ((sides >> 14) & 0x3fff) + 1,
        isMoving: false,
      };
    }
    case 'WEBPVP8X': {
      const isMoving = (bytes.readUInt8(20) & MOVING_FLAG) !== 0;
      return { mediaType, width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1, isMoving };
    }
    default:
      return null;
  }
}
