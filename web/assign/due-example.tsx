import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { dueRuleWords } from '../assignments/due-rule.js';
import { dayInWords, today } from '../text/dates.js';
import { dueExampleQuery } from './assign-data.js';
import classes from './assign.module.css';
import type { Draft } from './draft.js';
import { dueOf, dueRequest, mistakeInDue } from './due-draft.js';
import { text } from './messages.js';
import { useDraft } from './use-draft.js';

const WAIT_MS = 350;

/** What the rule says, and what it means for somebody new, while it is chosen. */
export function DueExample() {
  const [draft] = useDraft();
  const [settled] = useDebouncedValue(draft, WAIT_MS);
  const isComplete = mistakeInDue(settled, today()) === null;
  return (
    <div role="status" className={classes.dueExample}>
      {isComplete ? <Example draft={settled} /> : <Text>{text('exampleUnfinished')}</Text>}
    </div>
  );
}

function Example({ draft }: { draft: Draft }) {
  const due = dueOf(draft);
  const example = useQuery({ ...dueExampleQuery(dueRequest(draft)), placeholderData: keepPreviousData });
  const dueOn = example.data?.dueOn ?? null;
  return (
    <>
      <Text fw={650}>{text('exampleRule', { rule: dueRuleWords(due) })}</Text>
      {example.data && dueOn !== null && (
        <Text>
          {text(due.after === 'completion' ? 'exampleCompletes' : 'exampleStarts', {
            start: dayInWords(example.data.startsOn),
            due: dayInWords(dueOn),
          })}
        </Text>
      )}
    </>
  );
}
