import { describe, expect, it } from '@jest/globals';
import { nameKey, sortKeysOf, SupervisorDirectory } from './supervisors.js';

const directory = new SupervisorDirectory();
for (const [key, employeeNumber, email, name] of [
  [1, '00001', 'ana@x.example', 'Ana Garc\u00eda L\u00f3pez'],
  [2, '00002', 'kim1@x.example', 'Kim Lee'],
  [-3, '00003', null, 'Kim Lee'],
] as const) {
  directory.add({ key, employeeNumber, email, name });
}
const named = (by: 'number' | 'email' | 'any', text: string) =>
  directory.resolve({ by, text, column: 'Supervisor' });

describe('a supervisor', () => {
  it.each([
    ['Robert King', 4],
    ['King, Robert, Jr.', 4],
    ['King Jr, Robert T', 4],
    ['Park, Lee', 5],
    ['Leandra Park', 5],
  ])('named as %j is found in spite of suffixes, short forms and preferred names', (text, key) => {
    const others = new SupervisorDirectory();
    others.add({ key: 4, employeeNumber: '4', email: null, name: 'Robert King Jr.' });
    others.add({
      key: 5,
      employeeNumber: '5',
      email: null,
      name: 'Lee (Kim) Park',
      alsoCalled: 'Leandra Park',
    });
    expect(others.resolve({ by: 'any', text, column: 'Supervisor' })).toEqual({ key });
  });

  it.each([
    ['number', '00001', 1],
    ['email', 'ANA@x.example', 1],
    ['any', '00003', -3],
    ['any', 'kim1@x.example', 2],
    ['any', 'Ana Garcia Lopez', 1],
    ['any', 'Garc\u00eda L\u00f3pez, Ana', 1],
    ['any', 'Kim Lee (00002)', 2],
  ] as const)('named by %s as %j is found', (by, text, key) => {
    expect(named(by, text)).toEqual({ key });
  });

  it.each([
    ['number', '1', 'SUPERVISOR_UNKNOWN'],
    ['number', 'Ana Garcia Lopez', 'SUPERVISOR_UNKNOWN'],
    ['email', 'nobody@x.example', 'SUPERVISOR_UNKNOWN'],
    ['any', 'Nobody', 'SUPERVISOR_UNKNOWN'],
    ['any', 'Kim Lee', 'SUPERVISOR_AMBIGUOUS'],
  ] as const)('named by %s as %j is refused as %s', (by, text, code) => {
    expect(named(by, text)).toMatchObject({ code });
  });
});

it('reads both orders of a name as one', () => {
  expect(nameKey("D'Souza,  Thandiwe")).toBe(nameKey("Thandiwe D'Souza"));
});

it('lists every split of a name as it is sorted by', () => {
  expect(sortKeysOf('Ana Garc\u00eda L\u00f3pez')).toEqual([
    'ana garcia lopez',
    'garcia lopez ana',
    'lopez ana garcia',
  ]);
});
