import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { seesTeam, teaches, useMe } from '../api/me.js';
import { untilAnswered } from '../api/query-client.js';
import { monthInWords } from '../text/dates.js';
import { TipPaper } from '../tips/tip-paper.js';
import { Card } from '../ui/card.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { RichText } from '../ui/rich-text.js';
import { Acknowledge } from './acknowledge.js';
import { text } from './messages.js';
import { type Acknowledgement, myTipQuery, openTip, staleTips, tipsNowQuery } from './my-tips-data.js';
import classes from './my-tips.module.css';
import { Refresher } from './refresher.js';

/** One tip that the reader got, with its question when that is due; links in messages lead here. */
export function MyTipPage() {
  const { period } = useParams({ from: '/signed-in/my-tips/$period' });
  return <Tip key={period} period={period} />;
}

function Tip({ period }: { period: string }) {
  const tip = useSuspenseQuery(myTipQuery(period)).data;
  const me = useMe();
  const { data: now } = useQuery(tipsNowQuery);
  const [said, setSaid] = useState<Acknowledgement | null>(tip.acknowledgedAs);
  useNoteOpening(period, tip.openedAt !== null);
  return (
    <>
      <PageHeader
        title={tip.title}
        lead={text('month', { month: monthInWords(period) })}
        actions={
          <ButtonLink to="/my-tips" variant="default">
            {text('toTips')}
          </ButtonLink>
        }
      />
      <div className={classes.tip}>
        <RichText html={tip.html} />
        <section className={classes.week} aria-labelledby="this-week">
          <h2 id="this-week">{text('thisWeek')}</h2>
          <p>{tip.thisWeek}</p>
        </section>
        <Acknowledge tip={tip} said={said} onSaid={setSaid} />
        {now?.question?.period === period && <Refresher key={now.question.round} question={now.question} />}
        {tip.slug !== null && (teaches(me) || seesTeam(me)) && <TipPaper slug={tip.slug} />}
        {tip.sources.length > 0 && (
          <Card title={text('sources')}>
            <ul className={classes.sources}>
              {tip.sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}

/** Notes once that the reader has opened their tip. */
function useNoteOpening(period: string, isOpened: boolean): void {
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    ...untilAnswered,
    mutationFn: openTip,
    onSuccess: () => queryClient.invalidateQueries(staleTips),
  });
  useEffect(() => {
    if (!isOpened) mutate(period);
  }, [isOpened, mutate, period]);
}
