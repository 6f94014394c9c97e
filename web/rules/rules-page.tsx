import { Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { dueRuleWords } from '../assignments/due-rule.js';
import { dayInWords } from '../text/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { ButtonLink, TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { PageSection } from '../ui/page-section.js';
import { CustomerFacingForm } from './customer-facing-form.js';
import { text } from './messages.js';
import { ruleQuery, type Shipped, shippedQuery } from './rules-data.js';
import classes from './rules.module.css';

/** What people get by themselves, and the rule on who meets customers. */
export function RulesPage() {
  const { assignments } = useSuspenseQuery(shippedQuery).data;
  const { data: rule } = useSuspenseQuery(ruleQuery);
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={text('lead')}
        actions={
          <ButtonLink to="/programme" variant="default">
            {text('dates')}
          </ButtonLink>
        }
      />
      <section aria-label={text('shippedTitle')}>
        {assignments.length === 0 && <EmptyState>{text('none')}</EmptyState>}
        <ul className={classes.shipped}>
          {assignments.map((one) => (
            <ShippedCard key={one.id} assignment={one} />
          ))}
        </ul>
      </section>
      <PageSection title={text('ruleTitle')} lead={text('ruleLead')}>
        <CustomerFacingForm rule={rule} />
      </PageSection>
    </>
  );
}

function ShippedCard({ assignment }: { assignment: Shipped }) {
  const { id, name, track, due } = assignment;
  return (
    <li>
      <Title order={2} size="h3">
        {name}
      </Title>
      <Text>{whomWords(assignment)}</Text>
      <Text>{text('gets', { track: track.title, due: dueRuleWords(due) })}</Text>
      <TextLink
        to="/assignments/$assignmentId"
        params={{ assignmentId: id }}
        aria-label={text('peopleOf', { name })}
      >
        {text('people')}
      </TextLink>
    </li>
  );
}

function whomWords({ key, goLiveOn }: Shipped): string {
  if (goLiveOn === null) return text('everybody');
  const day = dayInWords(goLiveOn);
  if (key === 'new-to-customer-facing') return text('newInRole', { day });
  return text(key === 'new-hires-customer-facing' ? 'newHiresFacing' : 'newHires', { day });
}
