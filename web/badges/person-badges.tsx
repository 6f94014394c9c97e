import { useQuery } from '@tanstack/react-query';
import { Card } from '../ui/card.js';
import { TextLink } from '../ui/links.js';
import { BadgeImage } from './badge-image.js';
import { personBadgesQuery } from './badges-data.js';
import classes from './badges.module.css';
import { text } from './messages.js';

/** The badges of somebody, in one line, for whoever answers for them. */
export function PersonBadges({ personId }: { personId: string }) {
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
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
