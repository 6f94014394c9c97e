import { Text } from '@mantine/core';
import { dayInWords, monthInWords } from '../text/dates.js';
import { hourInWords } from './hour-words.js';
import type { Difference } from './calendar-differences.js';
import { text } from './messages.js';
import classes from './tip-calendar.module.css';

const MOST_SHOWN = 8;

/** What would be otherwise, line by line; of many the next ones. */
export function DifferenceList({ differences }: { differences: Difference[] }) {
  if (differences.length === 0) return <Text c="dimmed">{text('noChange')}</Text>;
  const more = differences.length - MOST_SHOWN;
  return (
    <>
      <ul className={classes.differences}>
        {differences
          .slice(0, MOST_SHOWN)
          .map(inWords)
          .map((words) => (
            <li key={words}>{words}</li>
          ))}
      </ul>
      {more > 0 && (
        <Text size="sm" c="dimmed">
          {text('more', { count: more })}
        </Text>
      )}
    </>
  );
}

const titled = (title: string | null) => (title === null ? text('noTipThen') : text('quoted', { title }));

function inWords(one: Difference): string {
  switch (one.kind) {
    case 'tip':
      return text(`tipOf:${one.whose}`, {
        month: monthInWords(one.month),
        before: titled(one.before),
        after: titled(one.after),
      });
    case 'day':
      return text('dayOf', {
        month: monthInWords(one.month),
        before: dayInWords(one.before),
        after: dayInWords(one.after),
      });
    case 'hour':
      return text('hourChange', { before: hourInWords(one.before), after: hourInWords(one.after) });
    case 'start':
      return text('startChange', { before: monthInWords(one.before), after: monthInWords(one.after) });
    case 'newcomers':
      return text('newcomersOf', {
        month: monthInWords(one.month),
        before: titled(one.before),
        after: titled(one.after),
      });
  }
}
