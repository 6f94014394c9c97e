import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { isAdmin, useMe } from '../api/me.js';
import { dayInWordsOf } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { TextLink } from '../ui/links.js';
import { BadgeImage } from './badge-image.js';
import { type PersonBadge, personBadgesQuery } from './badges-data.js';
import classes from './badges.module.css';
import { text } from './messages.js';
import { periodInWords } from './period-words.js';

const TakeAwayDialog = lazy(async () => ({
  default: (await import('./take-away-dialog.js')).TakeAwayDialog,
}));

const nameOf = ({ title, period }: PersonBadge) =>
  period === null ? title : text('of', { title, period: periodInWords(period) });

/** The badges of somebody, in one line, for whoever answers for them. */
export function PersonBadges({ personId }: { personId: string }) {
  const me = useMe();
  const [leaving, setLeaving] = useState<PersonBadge | null>(null);
  // The page is complete without them.
  const { data: badges } = useQuery(personBadgesQuery(personId));
  if (!badges) return null;
  return (
    <div className={classes.ofPerson}>
      <Card title={text('ofPerson')}>
        {badges.length === 0 && <p className={classes.quiet}>{text('noneOfPerson')}</p>}
        <ul className={classes.row}>
          {badges.map((badge) => (
            <li key={`${badge.slug} ${badge.period}`}>
              <BadgeImage badge={badge} size={40} />
              <TextLink to="/badges/$slug" params={{ slug: badge.slug }}>
                {nameOf(badge)}
              </TextLink>
              {badge.isExpired && badge.expiresAt && (
                <span className={classes.quiet}>
                  {text('expired', { day: dayInWordsOf(badge.expiresAt) })}
                </span>
              )}
              {isAdmin(me) && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={text('takeAwayOf', { title: nameOf(badge) })}
                  onClick={() => setLeaving(badge)}
                >
                  {text('takeAway')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {leaving && (
          <Suspense>
            <TakeAwayDialog personId={personId} badge={leaving} onClose={() => setLeaving(null)} />
          </Suspense>
        )}
      </Card>
    </div>
  );
}
