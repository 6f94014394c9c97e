import { Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Award } from 'lucide-react';
import { isAdmin, useMe } from '../api/me.js';
import { dayInWords, dayInWordsOf } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { BadgeImage } from './badge-image.js';
import { type MyBadge, myBadgesQuery } from './badges-data.js';
import classes from './badges.module.css';
import { text } from './messages.js';
import { periodInWords } from './period-words.js';
import { missingInWords, shareOf } from './step-words.js';

/** What the reader has earned, and how far they are from the rest: the nearest first. */
export function MyBadgesPage() {
  const { data: badges } = useSuspenseQuery(myBadgesQuery);
  const me = useMe();
  const earned = badges.filter(({ award }) => award !== null);
  const next = badges
    .filter(({ award }) => award === null)
    .toSorted((one, other) => shareOf(other.steps) - shareOf(one.steps));
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={
          isAdmin(me) && (
            <ButtonLink to="/badges/counts" variant="default">
              {text('toCounts')}
            </ButtonLink>
          )
        }
      />
      {badges.length === 0 && <EmptyState icon={Award}>{text('none')}</EmptyState>}
      <Badges title={text('earned')} badges={earned} />
      <Badges title={text('next')} badges={next} />
    </>
  );
}

function Badges({ title, badges }: { title: string; badges: MyBadge[] }) {
  if (badges.length === 0) return null;
  return (
    <section className={classes.section} aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <ul className={classes.list}>
        {badges.map((badge) => (
          <li key={badge.slug} className={classes.card}>
            <BadgeImage badge={badge} size={72} isEarned={badge.award !== null} />
            <div className={classes.about}>
              <TextLink to="/badges/$slug" params={{ slug: badge.slug }} className={classes.name}>
                {badge.title}
              </TextLink>
              <span>{badge.summary}</span>
              <Standing badge={badge} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Since when the reader has it and until when, or what is missing; also how to have it again. */
export function Standing({ badge }: { badge: MyBadge }) {
  const { award, lapsed, period, isGiven } = badge;
  return (
    <>
      {award && (
        <span className={classes.quiet}>
          {award.isNew && <strong className={classes.new}>{text('new')}</strong>} {sinceInWords(award)}
        </span>
      )}
      {lapsed?.expiresAt && (
        <span className={classes.quiet}>
          {text('heldUntil', { until: dayInWordsOf(lapsed.expiresAt) })}
          {isGiven && !period && ` ${text('onceOnly')}`}
        </span>
      )}
      {isGiven && period && (
        <span className={classes.quiet}>{text('againAfter', { day: dayInWords(period.lastDay) })}</span>
      )}
      {!isGiven && <Way badge={badge} />}
    </>
  );
}

function sinceInWords({ awardedAt, expiresAt, period }: NonNullable<MyBadge['award']>): string {
  const day = dayInWordsOf(awardedAt);
  const since =
    expiresAt === null
      ? text('earnedOn', { day })
      : text('earnedUntil', { day, until: dayInWordsOf(expiresAt) });
  return period === null ? since : `${since}. ${text('heldFor', { period: periodInWords(period) })}`;
}

/** How far the reader is from a badge that they can earn at present. */
function Way({ badge: { award, lapsed, period, steps, title } }: { badge: MyBadge }) {
  const missing = missingInWords(steps);
  return (
    <>
      {period && (
        <span className={classes.quiet}>
          {text(award || lapsed ? 'renew' : 'everyPeriod', {
            period: periodInWords(period.label),
            day: dayInWords(period.lastDay),
          })}
        </span>
      )}
      <progress
        className={classes.progress}
        value={shareOf(steps)}
        max={1}
        aria-label={`${text('progress')}: ${title}`}
      />
      <span className={classes.quiet}>
        {missing === '' ? text('done') : text('missing', { what: missing })}
      </span>
    </>
  );
}
