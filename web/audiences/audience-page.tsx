import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AudienceForm } from './audience-form.js';
import { audienceQuery } from './audiences-data.js';
import { asGroup, fromRule, newCondition, newGroup } from './rule-draft.js';

/** An audience that is made, or changed. */
export function AudiencePage() {
  const { audienceId } = useParams({ from: '/signed-in/audiences/$audienceId' });
  if (audienceId === 'new')
    return <AudienceForm key="new" audience={null} start={newGroup('all', [newCondition()])} />;
  return <Known key={audienceId} id={audienceId} />;
}

function Known({ id }: { id: string }) {
  const { data: audience } = useSuspenseQuery(audienceQuery(id));
  const names = new Map(audience.mentions.map((one) => [one.id, one.name]));
  const start = asGroup(fromRule(audience.rule, (mentioned) => names.get(mentioned) ?? mentioned));
  return <AudienceForm key={audience.version} audience={audience} start={start} />;
}
