import { Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { EmptyState } from '../ui/empty-state.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { TipTabs } from './tip-tabs.js';
import { text } from './messages.js';
import { type TipInList, tipsQuery } from './tips-data.js';
import classes from './tips.module.css';

const AUDIENCES = ['everybody', 'customer-facing'] as const;

/** Every tip that is published now, by series and in its order. */
export function TipsPage() {
  const tips = useSuspenseQuery(tipsQuery).data;
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      <TipTabs />
      {tips.length === 0 && <EmptyState>{text('none')}</EmptyState>}
      {AUDIENCES.map((audience) => (
        <Series key={audience} audience={audience} tips={tips.filter((tip) => tip.audience === audience)} />
      ))}
    </>
  );
}

function Series({ audience, tips }: { audience: TipInList['audience']; tips: TipInList[] }) {
  if (tips.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby={audience}>
      <Title order={2} id={audience}>
        {text(`series:${audience}`)}
      </Title>
      <Text c="dimmed">{text('count', { count: tips.length })}</Text>
      <ol className={classes.list}>
        {tips.map(({ slug, title, thisWeek, hasQuestion }, index) => (
          <li key={slug} className={classes.card}>
            <span className={classes.quiet}>
              {text(hasQuestion ? 'placeAndQuestion' : 'place', { order: index + 1 })}
            </span>
            <TextLink to="/tips/$slug" params={{ slug }} className={classes.name}>
              {title}
            </TextLink>
            <span>{thisWeek}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
