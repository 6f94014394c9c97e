import { expect, it } from '@jest/globals';
import { crc32, deflateSync } from 'node:zlib';
import { bakedPng, bakedSvg } from './baked.js';

const credential = { name: 'Zuhören', criteria: 'A text with ]]> in it, and $& too' };

it('keeps the badge in a PNG where verifiers look, with a checksum, and every other chunk as it was', () => {
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]));
  const rest = [chunk('IDAT', deflateSync(Buffer.alloc(5))), chunk('IEND', Buffer.alloc(0))];
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const text = Buffer.concat([
    Buffer.from('openbadgecredential\0\0\0\0\0', 'latin1'),
    Buffer.from(JSON.stringify(credential)),
  ]);
  expect(Buffer.from(bakedPng(Buffer.concat([signature, header, ...rest]), credential))).toEqual(
    Buffer.concat([signature, header, chunk('iTXt', text), ...rest]),
  );
});

it('keeps the badge in a drawing as an element that draws nothing', () => {
  const baked = bakedSvg(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><g/></svg>\n',
    credential,
  );
  const [, inside = ''] = /<!\[CDATA\[(.*)\]\]><\/openbadges:credential><g\/><\/svg>\n$/.exec(baked) ?? [];
  expect(inside).not.toContain(']]>');
  expect(JSON.parse(inside)).toEqual(credential);
});
