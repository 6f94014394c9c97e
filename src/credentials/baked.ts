import { crc32 } from 'node:zlib';

const KEYWORD = 'openbadgecredential';
const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
/** The signature of a PNG and its first chunk, the header. */
const HEADER_END = 8 + 25;

/** A picture with a signed badge inside, as Open Badges 3.0 bakes it into a PNG: an iTXt chunk behind the header. */
export function bakedPng(png: Uint8Array, credential: object): Uint8Array {
  const zero = Buffer.of(0);
  // Keyword, not compressed, no language, no translated keyword, text.
  const content = Buffer.concat([
    Buffer.from(KEYWORD, 'latin1'),
    zero,
    Buffer.of(0, 0),
    zero,
    zero,
    Buffer.from(JSON.stringify(credential)),
  ]);
  const chunk = Buffer.concat([Buffer.from('iTXt', 'latin1'), content]);
  return Buffer.concat([
    png.subarray(0, HEADER_END),
    number(content.length),
    chunk,
    number(crc32(chunk)),
    png.subarray(HEADER_END),
  ]);
}

/** A drawing with a signed badge inside, as Open Badges 3.0 bakes it into an SVG: an element of its own at the beginning. */
export function bakedSvg(svg: string, credential: object): string {
  // What would end the section is written as JSON's escape of the same sign.
  const text = JSON.stringify(credential).replaceAll(']]>', ']]\\u003e');
  const element = `<openbadges:credential xmlns:openbadges="${NAMESPACE}"><![CDATA[${text}]]></openbadges:credential>`;
  return svg.replace(/<svg\b[^>]*>/, (opening) => `${opening}${element}`);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
