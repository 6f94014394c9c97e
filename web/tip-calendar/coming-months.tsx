import { Text, Title } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { monthInWords } from '../text/dates.js';
import type { TipInList } from '../tips/tips-data.js';
import { type Act, SERIES } from './calendar-acts.js';
import { ChangeDialog } from './change-dialog.js';
import { firstOpenMonth, hasBegun } from './first-open-month.js';
import { text } from './messages.js';
import { MonthDialog } from './month-dialog.js';
import { MonthRow, type Steps } from './month-row.js';
import type { Calendar, Outlook } from './tip-calendar-data.js';
import classes from './tip-calendar.module.css';
import { type Drop, useTipDragging } from './use-tip-dragging.js';

interface Props {
  calendar: Calendar;
  outlook: Outlook;
  tips: TipInList[];
}

/** This month and the twelve after it; tips move by dragging, by arrows, or by choosing for a month. */
export function ComingMonths({ calendar, outlook, tips }: Props) {
  const [chosen, setChosen] = useState<string>();
  const [move, setMove] = useState<Extract<Act, { kind: 'move' }>>();
  const list = useRef<HTMLOListElement>(null);
  useTipDragging(
    list,
    useCallback(({ slug, series, to }: Drop) => {
      const known = SERIES.find((one) => one === series);
      if (known) setMove({ kind: 'move', slug, series: known, to });
    }, []),
  );
  const { months, mayChange } = calendar;
  const firstOpen = firstOpenMonth(calendar, outlook);
  const own = new Set(tips.filter(({ audience }) => audience === 'customer-facing').map(({ slug }) => slug));
  const titleOf = (slug: string) => tips.find((tip) => tip.slug === slug)?.title ?? slug;
  return (
    <section className={classes.section} aria-labelledby="coming-months">
      <Title order={2} size="h3" id="coming-months">
        {text('aheadTitle')}
      </Title>
      <Text size="sm" c="dimmed">
        {text('aheadLead')}
      </Text>
      <dl className={classes.readers}>
        {(['others', 'meeting'] as const).map((whose) => (
          <div key={whose}>
            <dt>{text(whose)}</dt>
            <dd>
              {peopleInWords(
                outlook.readers[whose === 'others' ? 'notMeetingCustomers' : 'meetingCustomers'],
              )}
            </dd>
          </div>
        ))}
      </dl>
      <ol className={classes.months} ref={list}>
        {months.map((month, index) => (
          <MonthRow
            key={month.month}
            month={month}
            hasBegun={hasBegun(month.month, outlook)}
            isOwn={(slug) => own.has(slug)}
            steps={mayChange ? stepsFrom(months, index, firstOpen) : null}
            onMove={({ slug }, series, to) => setMove({ kind: 'move', slug, series, to })}
            onChoose={() => setChosen(month.month)}
          />
        ))}
      </ol>
      {chosen !== undefined && (
        <MonthDialog
          month={chosen}
          calendar={calendar}
          tips={tips}
          firstOpen={firstOpen}
          onClose={() => setChosen(undefined)}
        />
      )}
      {move && (
        <ChangeDialog
          title={text('moveTitle', { title: titleOf(move.slug), month: monthInWords(move.to) })}
          calendar={calendar}
          act={move}
          firstOpen={firstOpen}
          onClose={() => setMove(undefined)}
        >
          <Text>{text('moveWhy')}</Text>
        </ChangeDialog>
      )}
    </section>
  );
}

const peopleInWords = (people: number | null) =>
  people === null ? text('fewPeople') : text('people', { count: people });

/** The nearest months before and after one that are open and not left out. */
function stepsFrom(months: Calendar['months'], index: number, firstOpen: string): Steps {
  const isOpen = ({ month, isSkipped }: Calendar['months'][number]) => month >= firstOpen && !isSkipped;
  return {
    earlier: months.slice(0, index).findLast(isOpen)?.month ?? null,
    later: months.slice(index + 1).find(isOpen)?.month ?? null,
  };
}
