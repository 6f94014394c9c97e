import { describe, expect, it } from '@jest/globals';
import { refusedFields } from '../../../test/support/refused-fields.js';
import { TextWishQuery } from './text-wish.query.js';
import { PositionDto } from './position.dto.js';
import { WatchDto } from './watch.dto.js';

describe('what is watched', () => {
  it.each<[string, object, string[]]>([
    ['a stretch before the start', { ranges: [{ from: -1, to: 5 }], position: 0 }, ['ranges.0.from']],
    ['a stretch longer than a day', { ranges: [{ from: 0, to: 90_000 }], position: 0 }, ['ranges.0.to']],
    ['half a second', { ranges: [{ from: 0.5, to: 5 }], position: 0 }, ['ranges.0.from']],
    ['stretches that are no list', { ranges: 'all', position: 0 }, ['ranges']],
    [
      'too many stretches',
      { ranges: Array.from({ length: 101 }, () => ({ from: 0, to: 1 })), position: 0 },
      ['ranges'],
    ],
    ['no position', { ranges: [] }, ['position']],
    ['a position before the start', { ranges: [], position: -1 }, ['position']],
    ['a field of its own', { position: 0, done: true }, ['done']],
    ['stretches and a position, without complaint', { ranges: [{ from: 0, to: 5 }], position: 5 }, []],
  ])('is checked: %s', async (_, body, fields) => {
    expect(await refusedFields(WatchDto, body)).toEqual(fields);
  });
});

it.each<[object, string[]]>([
  [{ position: 'end' }, ['position']],
  [{ position: 90_000 }, ['position']],
  [{ position: 500 }, []],
])('a resume point is checked: %j', async (body, fields) => {
  expect(await refusedFields(PositionDto, body)).toEqual(fields);
});

it.each<[object, string[]]>([
  [{ language: 'klingon' }, ['language']],
  [{ language: 'es' }, []],
  [{ language: 'pt-BR' }, []],
  [{}, []],
  [{ setting: 'office' }, ['setting']],
  [{ setting: 'field' }, []],
])('a wish for a text is checked: %j', async (query, fields) => {
  expect(await refusedFields(TextWishQuery, query)).toEqual(fields);
});
