import { Button, Group, Text, Title } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { dayAndTime, dayInWords, shortDay } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextLink } from '../ui/links.js';
import { MoreButton } from '../ui/more-button.js';
import { PageHeader } from '../ui/page-header.js';
import { DecideHeldRow } from './decide-held-row.js';
import { type HeldDecision, heldQuery, type HeldRow } from './held-data.js';
import { text } from './held-messages.js';
import classes from './held-page.module.css';

const DECISIONS: { decision: HeldDecision; label: string }[] = [
  { decision: 'same-person', label: text('samePerson') },
  { decision: 'new-person', label: text('newPerson') },
  { decision: 'ignore', label: text('ignore') },
];

/** Rows of files whose employee number is known under another name: somebody has to say whose they are. */
export function HeldPage() {
  const list = useSuspenseInfiniteQuery(heldQuery);
  const [act, setAct] = useState<{ held: HeldRow; decision: HeldDecision } | null>(null);
  const rows = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <TextLink to="/imports" size="sm">
        {text('toHistory')}
      </TextLink>
      <PageHeader title={text('title')} lead={text('lead')} />
      {rows.length === 0 ? (
        <EmptyState icon={CircleCheck} title={text('noneTitle')}>
          {text('none')}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {rows.map((held) => (
            <li key={held.id}>
              <Held held={held} onDecide={(decision) => setAct({ held, decision })} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton list={list} />
      {act && <DecideHeldRow {...act} onClose={() => setAct(null)} />}
    </>
  );
}

function Known({ known: { id, lastDay, mergedInto: name } }: { known: HeldRow['known'] }) {
  if (lastDay !== null) return text('left', { day: dayInWords(lastDay) });
  if (name === null) return text('here');
  return (
    <TextLink to="/people/$personId" params={{ personId: id }} inherit>
      {text('merged', { name })}
    </TextLink>
  );
}

function Held({ held, onDecide }: { held: HeldRow; onDecide: (decision: HeldDecision) => void }) {
  const { employeeNumber, source, heldAt, known, inFile } = held;
  const facts = [
    inFile.title,
    inFile.department,
    inFile.email,
    inFile.hiredOn && text('from', { day: shortDay(inFile.hiredOn) }),
  ];
  return (
    <article className={classes.card} aria-label={text('number', { number: employeeNumber })}>
      <Title order={2} size="h3">
        {text('number', { number: employeeNumber })}
      </Title>
      <Text size="sm" c="dimmed">
        {text('heldAt', { source, when: dayAndTime(heldAt) })}
      </Text>
      <dl className={classes.facts}>
        <div>
          <dt>{text('known')}</dt>
          <dd>
            <strong>{known.name}</strong>
            <br />
            <Known known={known} />
          </dd>
        </div>
        <div>
          <dt>{text('inFile', { line: inFile.line })}</dt>
          <dd>
            <strong>{inFile.name}</strong>
            <br />
            {facts.filter(Boolean).join(' · ')}
          </dd>
        </div>
      </dl>
      <Group gap="xs">
        {DECISIONS.map(({ decision, label }) => (
          <Button
            key={decision}
            variant="default"
            size="sm"
            aria-label={text('decisionOf', { decision: label, number: employeeNumber })}
            onClick={() => onDecide(decision)}
          >
            {label}
          </Button>
        ))}
      </Group>
    </article>
  );
}
