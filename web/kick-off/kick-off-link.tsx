import { useQuery } from '@tanstack/react-query';
import { useMe } from '../api/me.js';
import { today } from '../text/dates.js';
import { TextLink } from '../ui/links.js';
import { isInFirstWeeks } from './first-weeks.js';
import { kickOffQuery } from './kick-off-data.js';
import classes from './kick-off.module.css';
import { text } from './messages.js';

/** During the first weeks the way back to the messages; nothing afterwards, and where there are none. */
export function KickOffLink() {
  const isNew = isInFirstWeeks(useMe().firstDay, today());
  const { data: messages = [] } = useQuery({ ...kickOffQuery, enabled: isNew });
  if (!isNew || messages.length === 0) return null;
  return (
    <p className={classes.link}>
      <TextLink to="/welcome">{text('toMessages')}</TextLink>
    </p>
  );
}
