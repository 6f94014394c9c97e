import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { monthInWords } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextLink } from '../ui/links.js';
import { MoreButton } from '../ui/more-button.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusBadge, type Tone } from '../ui/status-badge.js';
import { text } from './messages.js';
import { type MyTipInList, myTipsQuery } from './my-tips-data.js';
import classes from './my-tips.module.css';

/** Every tip that the reader got, the latest first. */
export function MyTipsPage() {
  const list = useSuspenseInfiniteQuery(myTipsQuery);
  const tips = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      {tips.length === 0 && <EmptyState>{text('none')}</EmptyState>}
      <ul className={classes.list}>
        {tips.map((tip) => (
          <li key={tip.period} className={classes.card}>
            <span className={classes.quiet}>{monthInWords(tip.period)}</span>
            <TextLink to="/my-tips/$period" params={{ period: tip.period }} className={classes.name}>
              {tip.title}
            </TextLink>
            <span>{tip.thisWeek}</span>
            <State tip={tip} />
          </li>
        ))}
      </ul>
      <MoreButton list={list} />
    </>
  );
}

function State({ tip }: { tip: MyTipInList }) {
  const [tone, key] = stateOf(tip);
  return <StatusBadge tone={tone}>{text(key)}</StatusBadge>;
}

function stateOf({
  acknowledgedAs,
  openedAt,
}: MyTipInList): [Tone, 'tried' | 'trying' | 'opened' | 'unread'] {
  if (acknowledgedAs === 'done') return ['done', 'tried'];
  if (acknowledgedAs === 'trying') return ['waiting', 'trying'];
  return openedAt === null ? ['open', 'unread'] : ['open', 'opened'];
}
