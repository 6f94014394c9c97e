import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { dayAndTime } from '../text/dates.js';
import { announce } from '../ui/announcements.js';
import { PageHeader } from '../ui/page-header.js';
import { healthQuery } from './health-data.js';
import { HealthPart } from './health-part.js';
import { partsOf } from './health-words.js';
import { text } from './messages.js';
import classes from './health.module.css';

/** Whether what works by itself does, each part with what it means and what to do when it does not. */
export function HealthPage() {
  const { data: report, refetch, isFetching } = useSuspenseQuery(healthQuery);
  const parts = partsOf(report);
  const bad = parts.filter(({ state }) => state === 'late' || state === 'failing').length;
  const when = dayAndTime(report.checkedAt);
  const lead = bad === 0 ? text('leadWell', { when }) : text('leadLate', { count: bad, when });
  const again = () => void refetch().then(() => announce(lead));
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={lead}
        actions={
          <Button variant="default" loading={isFetching} onClick={again}>
            {text('again')}
          </Button>
        }
      />
      <ul className={classes.parts}>
        {parts.map((part) => (
          <li key={part.title}>
            <HealthPart part={part} />
          </li>
        ))}
      </ul>
    </>
  );
}
