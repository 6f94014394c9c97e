import { expect, it } from '@jest/globals';
import { ANYTHING } from '../badge-criteria/known-content.js';
import { readBadges } from '../badges/badge-files.js';
import { Mistakes } from '../common/front-matter/mistake.js';
import { type BadgeForm, mistakesAtFields, toFile, toForm } from './badge-form.js';

const form: BadgeForm = {
  order: 3,
  title: 'Kind: "even" on #Mondays',
  summary: 'For thanks --- of any kind.',
  body: 'What it is for.\n\n---\n\nAnd more.',
  criterion: { kind: 'kudos-received', colleagues: 3, departments: 2, behaviours: ['say-when'] },
  every: 'quarter',
  expiresAfterMonths: 12,
  drawing:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><circle cx="48" cy="48" r="40"/></svg>',
};
function read(one: BadgeForm, known = ANYTHING) {
  const mistakes = new Mistakes();
  const file = toFile(one);
  const files = [
    { path: 'badges/kind.md', text: file.text },
    { path: 'badges/kind.svg', text: one.drawing },
  ];
  const [badge] = readBadges(files, known, mistakes);
  return { badge, told: mistakesAtFields('kind', file, mistakes.list()) };
}

it('is read as it was typed, and comes back as the same form', () => {
  const { badge, told } = read(form);
  expect(told).toEqual([]);
  expect(badge && toForm(badge)).toEqual(form);
});

it.each<[string, Partial<BadgeForm>]>([
  ['title', { title: '' }],
  ['summary', { summary: 'x'.repeat(201) }],
  ['order', { order: 120 }],
  ['body', { body: '' }],
  ['body', { body: '<script>alert(1)</script>' }],
  ['drawing', { drawing: form.drawing.replace('<circle', '<script>alert(1)</script><circle') }],
  ['criterion.departments', { criterion: { kind: 'kudos-received', colleagues: 2, departments: 3 } }],
  ['criterion.months', { every: null, criterion: { kind: 'tip-streak', months: 40 } }],
  ['criterion', { criterion: { kind: 'signed-off' } }],
  ['every', { criterion: { kind: 'tip-streak', months: 3 } }],
  ['expiresAfterMonths', { expiresAfterMonths: 500 }],
])('says at the field %s what is wrong there', (field, change) => {
  const { told } = read({ ...form, ...change });
  expect(told.map((one) => one.field)).toContain(field);
});
