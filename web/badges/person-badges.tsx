import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { isAdmin, useMe } from '../api/me.js';
import { Card } from '../ui/card.js';
import { TextLink } from '../ui/links.js';
import { BadgeImage } from './badge-image.js';
import { type Badge, personBadgesQuery } from './badges-data.js';
import classes from './badges.module.css';
import { text } from './messages.js';

const TakeAwayDialog = lazy(async () => ({
  default: (await import('./take-away-dialog.js')).TakeAwayDialog,
}));

/** The badges of somebody, in one line, for whoever answers for them. */
export function PersonBadges({ personId }: { personId: string }) {
  const me = useMe();
  const [leaving, setLeaving] = useState<Badge | null>(null);
  // The page is complete without them.
  const { data: badges } = useQuery(personBadgesQuery(personId));
  if (!badges) return null;
  return (
    <div className={classes.ofPerson}>
      <Card title={text('ofPerson')}>
        {badges.length === 0 && <p className={classes.quiet}>{text('noneOfPerson')}</p>}
        <ul className={classes.row}>
          {badges.map((badge) => (
            <li key={badge.slug}>
              <BadgeImage badge={badge} size={40} />
              <TextLink to="/badges/$slug" params={{ slug: badge.slug }}>
                {badge.title}
              </TextLink>
              {isAdmin(me) && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={text('takeAwayOf', { title: badge.title })}
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
