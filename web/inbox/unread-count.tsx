import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { number } from '../text/dates.js';
import { announce } from '../ui/announcements.js';
import { unreadQuery } from './inbox-data.js';
import classes from './inbox.module.css';
import { text } from './messages.js';

/** How many notices are new, as a number for eyes and in words for screen readers; nothing where none is. */
export function UnreadCount() {
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  if (unread === 0) return null;
  return (
    <>
      <span className={classes.count} aria-hidden>
        {unread > 99 ? '99+' : number(unread)}
      </span>
      <VisuallyHidden> {text('unread', { count: unread })}</VisuallyHidden>
    </>
  );
}

/** Says it when something new has arrived while the page is open. */
export function AnnounceUnread() {
  const unread = useQuery(unreadQuery).data?.unread;
  const before = useRef(unread);
  useEffect(() => {
    if (unread === undefined) return;
    if (before.current !== undefined && unread > before.current) announce(text('arrived', { count: unread }));
    before.current = unread;
  }, [unread]);
  return null;
}
