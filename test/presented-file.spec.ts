import { expect, it } from '@jest/globals';
import { bakedPng, bakedSvg } from '../src/credentials/baked.js';
import { signedTextIn, wordsOf } from '../web/credentials/presented-file.js';

const SIGNED = {
  name: 'Listener',
  credentialSubject: {
    identifier: [{ type: 'IdentityObject', identityHash: 'Zoë F.' }],
    achievement: { name: 'Listener ]]> 1 < 2' },
  },
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
/** The signature and the header of a picture, and its end. */
const EMPTY_PNG = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000001000000010800000000' + '3a7e9b55' + '0000000049454e44ae426082',
  'hex',
);

it.each<[string, Uint8Array]>([
  ['JSON', bytesOf(`\uFEFF ${JSON.stringify(SIGNED)}\n`)],
  ['a drawing', bytesOf(bakedSvg('<svg viewBox="0 0 96 96"><path d="M0 0"/></svg>', SIGNED))],
  ['a picture', bakedPng(EMPTY_PNG, SIGNED)],
])('finds the signed text in %s, with what it tells of', (_, bytes) => {
  const text = signedTextIn(bytes);
  expect(JSON.parse(text ?? 'null')).toEqual(SIGNED);
  expect(wordsOf(text ?? '')).toEqual({ title: 'Listener ]]> 1 < 2', name: 'Zoë F.' });
});

it.each<[string, Uint8Array]>([
  ['a picture without one', EMPTY_PNG],
  ['a picture that is cut off', bakedPng(EMPTY_PNG, SIGNED).subarray(0, 60)],
  ['a drawing without one', bytesOf('<svg/>')],
  ['nothing', new Uint8Array()],
])('finds none in %s', (_, bytes) => {
  expect(signedTextIn(bytes)).toBeNull();
});

it.each(['', 'null', '[]', '{"credentialSubject":7}'])('tells nothing of %j', (text) => {
  expect(wordsOf(text)).toEqual({ title: null, name: null });
});
