import { Anchor } from '@mantine/core';
import { useMe } from '../api/me.js';
import { dayInWords } from '../text/dates.js';
import { text } from './messages.js';
import { Facts } from '../ui/facts.js';
import { PageSection } from '../ui/page-section.js';

/** What HR has told of the reader; it is changed there, not here. */
export function AboutYou() {
  const { givenName, familyName, employeeNumber, email, firstDay } = useMe();
  const facts: [string, string][] = [
    [text('name'), `${givenName} ${familyName}`],
    [text('employeeNumber'), employeeNumber],
    [text('email'), email ?? text('noEmail')],
    [text('firstDay'), dayInWords(firstDay)],
  ];
  return (
    <PageSection title={text('about')} lead={text('aboutLead')}>
      <Facts facts={facts} />
      <Anchor href="/api/me/export" download mt="md" display="inline-block">
        {text('export')}
      </Anchor>
    </PageSection>
  );
}
