import { Button, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayAndTime, dayInWordsOf } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { Facts } from '../ui/facts.js';
import { CodeDialog, LinkDialog } from './hand-over.js';
import { LockOut, OpenAgain } from './lock-out.js';
import { text } from './messages.js';
import { type Account, accountQuery, type PersonDetail } from './people-data.js';

type Act = 'link' | 'code' | 'lock';

/** How somebody signs in, and what can be done when they cannot. */
export function AccountCard({ person }: { person: PersonDetail }) {
  const { data: account } = useSuspenseQuery(accountQuery(person.id));
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const hasLeft = person.status === 'left';
  const isOpen = !hasLeft && account.disabledAt === null;
  return (
    <Card title={text('account')}>
      <Facts
        facts={[
          [text('signsInWith'), loginWords(person)],
          [text('password'), passwordWords(account)],
          [text('access'), accessWords(account, hasLeft)],
          [text('signedIn'), sessionWords(account)],
          [text('handedOut'), handedOutWords(account)],
        ]}
      />
      <Group gap="sm" mt="md">
        {isOpen && (
          <Button variant="default" onClick={() => setAct('link')}>
            {text('makeLink')}
          </Button>
        )}
        {isOpen && !account.hasPassword && (
          <Button variant="default" onClick={() => setAct('code')}>
            {text('makeCode')}
          </Button>
        )}
        {isOpen && (
          <Button variant="default" onClick={() => setAct('lock')}>
            {text('lock')}
          </Button>
        )}
        {account.disabledAt !== null && <OpenAgain person={person} />}
      </Group>
      {act === 'link' && <LinkDialog person={person} onClose={close} />}
      {act === 'code' && <CodeDialog person={person} onClose={close} />}
      {act === 'lock' && <LockOut person={person} onClose={close} />}
    </Card>
  );
}

const loginWords = ({ email, employeeNumber }: PersonDetail) =>
  email === null ? employeeNumber : text('emailOrNumber', { email, number: employeeNumber });

function passwordWords({ hasPassword, passwordSetAt }: Account): string {
  if (!hasPassword || passwordSetAt === null) return text('noPassword');
  return text('passwordSince', { day: dayInWordsOf(passwordSetAt) });
}

function accessWords({ disabledAt, hasPassword }: Account, hasLeft: boolean): string {
  if (disabledAt !== null) return text('accessLocked', { day: dayInWordsOf(disabledAt) });
  if (hasLeft) return text('accessLeft');
  return text(hasPassword ? 'accessOpen' : 'accessOpenNoPassword');
}

function sessionWords({ sessions, lastSeenAt }: Account): string {
  if (sessions === 0 || lastSeenAt === null) return text('notSignedIn');
  return text('signedInOn', { count: sessions, when: dayAndTime(lastSeenAt) });
}

function handedOutWords({ codeUntil, linkUntil }: Account): string {
  const words = [
    codeUntil && text('codeUntil', { when: dayAndTime(codeUntil) }),
    linkUntil && text('linkUntil', { when: dayAndTime(linkUntil) }),
  ].filter(Boolean);
  return words.length > 0 ? words.join('; ') : text('nothingHandedOut');
}
