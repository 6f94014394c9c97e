import { type Colleague, findColleagues } from './kudos-data.js';
import { text } from './messages.js';

/** Where a picker finds any colleague by name. */
export const COLLEAGUES = {
  key: 'colleagues',
  fewestLetters: 2,
  placeholder: text('toPlaceholder'),
  search: findColleagues,
  nameOf: ({ name }: Colleague) => name,
  detailOf: ({ title, department }: Colleague) => [title, department].filter(Boolean).join(' · '),
};
