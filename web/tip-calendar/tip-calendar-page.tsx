import { Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { TipTabs } from '../tips/tip-tabs.js';
import { tipsQuery } from '../tips/tips-data.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { ComingMonths } from './coming-months.js';
import { text } from './messages.js';
import { SentTable } from './sent-table.js';
import classes from './tip-calendar.module.css';
import { TipOrder } from './tip-order.js';
import { calendarQuery, outlookQuery } from './tip-calendar-data.js';
import { WhenTips } from './when-tips.js';

/** Which tip goes out when and to whom, and what went out. */
export function TipCalendarPage() {
  const calendar = useSuspenseQuery(calendarQuery).data;
  const outlook = useSuspenseQuery(outlookQuery).data;
  const tips = useSuspenseQuery(tipsQuery).data;
  return (
    <>
      <PageHeader title={text('title')} lead={text(calendar.mayChange ? 'lead' : 'readOnly')} />
      <TipTabs />
      {tips.length === 0 ? (
        <EmptyState>{text('none')}</EmptyState>
      ) : (
        <>
          <WhenTips calendar={calendar} outlook={outlook} />
          <ComingMonths calendar={calendar} outlook={outlook} tips={tips} />
          {calendar.mayChange && <TipOrder key={calendar.version} calendar={calendar} outlook={outlook} />}
        </>
      )}
      <section className={classes.section} aria-labelledby="what-went-out">
        <Title order={2} size="h3" id="what-went-out">
          {text('sentTitle')}
        </Title>
        <Text size="sm" c="dimmed">
          {text('sentLead')}{' '}
          <TextLink to="/tip-report" underline="always">
            {text('toReport')}
          </TextLink>
        </Text>
        <SentTable sent={outlook.sent} />
      </section>
    </>
  );
}
