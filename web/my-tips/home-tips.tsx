import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { monthInWords } from '../text/dates.js';
import { ButtonLink } from '../ui/links.js';
import { Acknowledge } from './acknowledge.js';
import { text } from './messages.js';
import { type Acknowledgement, type MyTipInList, tipsNowQuery } from './my-tips-data.js';
import classes from './my-tips.module.css';
import { Refresher } from './refresher.js';

/** On Home: this month's tip until it is acknowledged, and one question that has come back. */
export function HomeTips() {
  // Home is complete without them: nobody waits for them, and their failure is no news.
  const { data } = useQuery(tipsNowQuery);
  if (!data) return null;
  const { tip, question } = data;
  return (
    <>
      {tip && <TipOfTheMonth key={tip.period} tip={tip} />}
      {question && <Refresher key={`${question.period} ${question.round}`} question={question} />}
    </>
  );
}

function TipOfTheMonth({ tip }: { tip: MyTipInList }) {
  const [said, setSaid] = useState<Acknowledgement | null>(tip.acknowledgedAs);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className={classes.home} aria-labelledby="tip-of-the-month">
      <p className={classes.quiet}>{text('tipOf', { month: monthInWords(tip.period) })}</p>
      <Title order={2} id="tip-of-the-month" ref={heading} tabIndex={-1}>
        {tip.title}
      </Title>
      <div className={classes.week}>
        <h3>{text('thisWeek')}</h3>
        <p>{tip.thisWeek}</p>
      </div>
      <Acknowledge
        tip={tip}
        said={said}
        onSaid={(as) => {
          setSaid(as);
          // The button that had the focus is gone.
          heading.current?.focus();
        }}
      >
        <ButtonLink to="/my-tips/$period" params={{ period: tip.period }} variant="default">
          {text('read')}
        </ButtonLink>
      </Acknowledge>
    </section>
  );
}
