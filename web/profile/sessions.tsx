import { Button } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Monitor, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { api, tell } from '../api/client.js';
import { leave, session } from '../api/session.js';
import { dayAndTime } from '../text/dates.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { text } from './messages.js';
import { PageSection } from '../ui/page-section.js';
import classes from './profile.module.css';
import { sessionsQuery } from './queries.js';

/** Where the reader is signed in, and the way out of all of it. */
export function Sessions() {
  const { data: sessions } = useSuspenseQuery(sessionsQuery);
  const [isAsked, setAsked] = useState(false);
  const endAll = useMutation({
    mutationFn: async () => {
      await tell(api.DELETE('/api/me/sessions'));
      session.set({ is: 'unknown' });
      await leave();
    },
  });
  return (
    <PageSection title={text('sessions')} lead={text('sessionsLead')}>
      <ul className={classes.sessions}>
        {sessions.map(({ id, isCurrent, isShared, signedInAt, lastSeenAt }) => {
          const Icon = isShared ? UsersRound : Monitor;
          return (
            <li key={id} className={classes.session}>
              <Icon size={20} aria-hidden />
              <span>
                <strong>{placeWords(isCurrent, isShared)}</strong>
                <small>{text('signedIn', { at: dayAndTime(signedInAt) })}</small>
                {!isCurrent && <small>{text('lastSeen', { at: dayAndTime(lastSeenAt) })}</small>}
              </span>
            </li>
          );
        })}
      </ul>
      <Button variant="default" onClick={() => setAsked(true)}>
        {text('signOutEverywhere')}
      </Button>
      <ConfirmDialog
        title={text('signOutEverywhere')}
        isOpen={isAsked}
        confirmLabel={text('signOutEverywhere')}
        isBusy={endAll.isPending}
        error={endAll.error}
        onConfirm={() => endAll.mutate()}
        onClose={() => setAsked(false)}
      >
        {text('signOutEverywhereWhat', { count: sessions.length })}
      </ConfirmDialog>
    </PageSection>
  );
}

function placeWords(isCurrent: boolean, isShared: boolean): string {
  if (isCurrent) return text('thisBrowser');
  return text(isShared ? 'sharedDevice' : 'otherBrowser');
}
