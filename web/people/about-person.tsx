import { Text } from '@mantine/core';
import { dayInWords, percent } from '../text/dates.js';
import { Card } from '../ui/card.js';
import { Facts } from '../ui/facts.js';
import { TextLink } from '../ui/links.js';
import { text } from './messages.js';
import type { PersonDetail } from './people-data.js';
import { workerTypeWords } from './person-words.js';

/** What the HR system says of somebody. */
export function AboutPerson({ person }: { person: PersonDetail }) {
  const { employeeNumber, email, location, timeZone, locale, hiredOn, lastDay, manager } = person;
  const share = person.fullTimePermille;
  const managerShown = manager ? <ManagerLink {...manager} /> : text('unknown');
  return (
    <Card title={text('about')}>
      <Facts
        facts={[
          [text('number'), employeeNumber],
          [text('email'), email ?? text('noEmail')],
          [text('workerType'), workerTypeWords(person.workerType) ?? text('unknown')],
          [text('manager'), managerShown],
          [text('location'), location ?? text('unknown')],
          [text('timeZone'), timeZone ?? text('unknown')],
          [text('language'), locale ?? text('unknown')],
          ...(share === null ? [] : [[text('fullTime'), percent(share / 1000)] as const]),
          [text('firstDay'), hiredOn ? dayInWords(hiredOn) : text('unknown')],
          ...(lastDay === null ? [] : [[text('lastDay'), dayInWords(lastDay)] as const]),
        ]}
      />
      <Text size="sm" c="dimmed" mt="md">
        {text('fromHr')}
      </Text>
    </Card>
  );
}

function ManagerLink({ id, name }: { id: string; name: string }) {
  return (
    <TextLink to="/people/$personId" params={{ personId: id }}>
      {name}
    </TextLink>
  );
}
