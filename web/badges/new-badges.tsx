import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ButtonLink } from '../ui/links.js';
import { BadgeImage } from './badge-image.js';
import { myBadgesQuery } from './badges-data.js';
import classes from './badges.module.css';
import { text } from './messages.js';

/** Another process may give them, which looks for news every two seconds. */
const GIVEN_WITHIN_MS = 3_000;

/** On Home and at the end of a track: badges that the reader has earned and not seen yet, the latest one first; `isEarning` while one may be on its way. */
export function NewBadges({ isEarning = false }) {
  // The page is complete without them: nobody waits for them, and their failure is no news.
  const { data: badges, refetch } = useQuery({ ...myBadgesQuery, ...(isEarning && { staleTime: 0 }) });
  useEffect(() => {
    if (!isEarning) return;
    const later = setTimeout(() => void refetch(), GIVEN_WITHIN_MS);
    return () => clearTimeout(later);
  }, [isEarning, refetch]);
  const fresh = (badges ?? []).filter(({ award }) => award?.isNew).slice(0, 3);
  if (fresh.length === 0) return null;
  return (
    <section className={classes.fresh} aria-labelledby="new-badges">
      <Title order={2} size="h3" id="new-badges">
        {text('youHave')}
      </Title>
      <ul className={classes.freshList}>
        {fresh.map((badge) => (
          <li key={badge.slug}>
            <BadgeImage badge={badge} size={64} />
            <div>
              <strong>{badge.title}</strong>
              <p className={classes.quiet}>{badge.summary}</p>
            </div>
            <ButtonLink
              to="/badges/$slug"
              params={{ slug: badge.slug }}
              variant="default"
              aria-label={`${text('see')}: ${badge.title}`}
            >
              {text('see')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
