import { dueRuleWords } from '../assignments/due-rule.js';
import { localeTag } from '../text/locale.js';
import type { Draft } from './draft.js';
import { dueOf } from './due-draft.js';
import { text } from './messages.js';

/** Who was chosen, in few words: "3 people, 2 departments". */
export function whoChosen({ people, departments, titles, audiences, rule }: Draft): string {
  return inList([
    ...(people.length > 0 ? [text('chosenPeople', { count: people.length })] : []),
    ...(departments.length > 0 ? [text('chosenDepartments', { count: departments.length })] : []),
    ...(titles.length > 0 ? [text('chosenTitles', { count: titles.length })] : []),
    ...(audiences.length > 0 ? [text('chosenAudiences', { count: audiences.length })] : []),
    ...(rule.length > 0 ? [text('chosenRule')] : []),
  ]);
}

/** When it is due, as it was chosen. */
export const dueChosen = (draft: Draft): string => dueRuleWords(dueOf(draft));

/** Several things as one phrase of the reader's language. */
export const inList = (parts: readonly string[]) =>
  new Intl.ListFormat(localeTag(), { type: 'conjunction' }).format(parts);
