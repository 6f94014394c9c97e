import { Text, Title } from '@mantine/core';
import { useMe } from '../api/me.js';
import { KickOffSection } from '../kick-off/kick-off-section.js';
import { dayInWords } from '../text/dates.js';
import { PageHeader } from '../ui/page-header.js';
import { CardSection } from './card-section.js';
import classes from './learning.module.css';
import { text } from './messages.js';
import type { MyEnrolment } from './queries.js';

/** Before the first day: when that is, that there is nothing to do, what the company’s leaders say, and what will wait. */
export function Welcome({ later }: { later: MyEnrolment[] }) {
  const me = useMe();
  const day = dayInWords(me.firstDay);
  return (
    <>
      <PageHeader title={text('welcome', { name: me.givenName })} lead={text('firstDay', { day })} />
      <section className={classes.next}>
        <Title order={2}>{text('beforeFirstDay')}</Title>
        <Text maw="44rem">{text('beforeFirstDayWhy', { day })}</Text>
      </section>
      <KickOffSection />
      <CardSection title={text('waitsForYou')} enrolments={later} />
    </>
  );
}
