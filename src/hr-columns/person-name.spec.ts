import { describe, expect, it } from '@jest/globals';
import { NameEvidence, splitName } from './person-name.js';

it.each([
  ['Garc\u00eda L\u00f3pez, Ana', ['Ana', 'Garc\u00eda L\u00f3pez']],
  ['Ana Mar\u00eda Lee', ['Ana Mar\u00eda', 'Lee']],
  ['Pel\u00e9', ['', 'Pel\u00e9']],
  ['Adinolfi, Wilson  K', ['Wilson K', 'Adinolfi']],
  ['IVORY, AMARA J', ['AMARA J', 'IVORY']],
  ['IVORY Amara', ['Amara', 'IVORY']],
  ['GARC\u00cdA L\u00d3PEZ Ana Mar\u00eda', ['Ana Mar\u00eda', 'GARC\u00cdA L\u00d3PEZ']],
  ['Amara IVORY', ['Amara', 'IVORY']],
  ['Amara J. Ivory', ['Amara J.', 'Ivory']],
  ['Amara Ivory (On Leave)', ['Amara', 'Ivory']],
  ['Ivory, Amara (00012)', ['Amara', 'Ivory']],
  ['Ludwig van Beethoven', ['Ludwig', 'van Beethoven']],
  ['John Smith, Jr.', ['John', 'Smith, Jr.']],
  ['Smith, John, Jr.', ['John Jr.', 'Smith']],
  ['Smith, Jr., John', ['John', 'Smith, Jr.']],
  ['Smith Jr, John Q', ['John Q', 'Smith Jr']],
  ['Smith-Jones, Ann', ['Ann', 'Smith-Jones']],
  ['Ms Eva Maria von der Heide', ['Eva Maria', 'von der Heide']],
  ['Ms', ['', 'Ms']],
  ['Ines Pohl [C]', ['Ines', 'Pohl']],
])('splits the name %j', (name, expected) => {
  expect(splitName(name)).toEqual(expected);
});

it.each([
  ['Ivory Amara', ['Amara', 'Ivory']],
  ['van der Berg Anna Maria', ['Anna Maria', 'van der Berg']],
  ['Ivory, Amara', ['Amara', 'Ivory']],
  ['Cher', ['', 'Cher']],
])('splits the name %j of a column that writes the family name first', (name, expected) => {
  expect(splitName(name, 'family-first')).toEqual(expected);
});

it('takes the given name before a comma where somebody says so', () => {
  expect(splitName('Amara, Ivory', 'given-first')).toEqual(['Amara', 'Ivory']);
});

it.each([
  [['Ivory, Amara', 'Lee, Kim', 'Cher'], 'family-first'],
  [['Amara Ivory', 'Kim Lee', 'Garc\u00eda, Ana'], null],
  [['Amara Ivory, Jr.', 'Kim Lee, PhD'], null],
  [[], null],
])('tells the order of %j', (names, expected) => {
  const evidence = new NameEvidence();
  for (const name of names) evidence.add(name);
  expect(evidence.order).toBe(expected);
});

describe('e-mail addresses', () => {
  const orderOf = (people: [string, string][]) => {
    const evidence = new NameEvidence();
    for (const [name, email] of people) evidence.add(name, email);
    return evidence.order;
  };

  it('tell that the family name comes first', () => {
    expect(orderOf([['Brandt Helga', 'helga.brandt@x.example']])).toBe('family-first');
    expect(
      orderOf([
        ['Müller Jürgen', 'jurgen.muller@x.example'],
        ['Lund Per', ''],
        ['Oak Ann', 'aoak@x.example'],
      ]),
    ).toBe('family-first');
  });

  it('tell nothing where they do not agree, or are written otherwise', () => {
    expect(orderOf([['Helga Brandt', 'helga.brandt@x.example']])).toBeNull();
    expect(
      orderOf([
        ['Brandt Helga', 'helga.brandt@x.example'],
        ['Per Lund', 'per.lund@x.example'],
      ]),
    ).toBeNull();
    expect(orderOf([['Brandt Helga', 'hbrandt@x.example']])).toBeNull();
  });
});

it('reads the order from the name of the column', () => {
  const evidence = new NameEvidence(true);
  evidence.add('Brandt Helga');
  expect(evidence.order).toBe('family-first');
});
