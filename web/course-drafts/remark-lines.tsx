import classes from './course-drafts.module.css';
import type { Draft, Part, Remark } from './drafts-data.js';
import { text } from './messages.js';

const isIn = (textId: string, part: Part) => (one: Remark) =>
  one.textId === textId && (one.part === part || (one.part === 'kind' && part === 'title'));

/** What is to be put right in a field. */
export const mistakesIn = ({ mistakes }: Draft, textId: string, part: Part): Remark[] =>
  mistakes.filter(isIn(textId, part));

/** What is to be put right in a field, line by line; null where nothing is. */
export function mistakeLines(draft: Draft, textId: string, part: Part) {
  const found = mistakesIn(draft, textId, part);
  return found.length === 0
    ? null
    : found.map((one) => <RemarkLine key={keyOf(one)}>{lined(one)}</RemarkLine>);
}

/** What could be better in a field. */
export function adviceLines({ advice }: Draft, textId: string, part: Part) {
  const found = advice.filter(isIn(textId, part));
  return found.length === 0
    ? null
    : found.map((one) => (
        <RemarkLine key={keyOf(one)}>{text('adviceLine', { message: lined(one) })}</RemarkLine>
      ));
}

const keyOf = ({ line, message }: Remark) => `${line} ${message}`;

/** Fields of one line need no number. */
const lined = ({ part, line, message }: Remark) =>
  part === 'body' || part === 'definition' ? text('mistakeLine', { line, message }) : message;

export const RemarkLine = ({ children }: { children: string }) => (
  <span className={classes.line}>{children}</span>
);
