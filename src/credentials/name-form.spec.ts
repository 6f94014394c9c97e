import { expect, it } from '@jest/globals';
import { NAME_FORMS, namedAs } from './name-form.js';

it.each([
  ['Ana', 'Peña', [null, 'A. P.', 'Ana P.', 'Ana Peña']],
  ['𠮷', '田中', [null, '𠮷. 田.', '𠮷 田.', '𠮷 田中']],
  ['Suharto', '', [null, 'S.', 'Suharto', 'Suharto']],
])('names %s %s in each form', (givenName, familyName, names) => {
  expect(NAME_FORMS.map((form) => namedAs(form, { givenName, familyName }))).toEqual(names);
});
