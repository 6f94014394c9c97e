import { useSuspenseQuery } from '@tanstack/react-query';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { PageSection } from '../ui/page-section.js';
import { GoLive } from './go-live.js';
import { programmeQuery } from './launch-data.js';
import { text } from './messages.js';
import { PlanWave } from './plan-wave.js';
import { WaveList } from './wave-list.js';

/** When the programme begins, and for whom. */
export function ProgrammePage() {
  const { data: programme } = useSuspenseQuery(programmeQuery);
  return (
    <>
      <PageHeader title={text('programmeTitle')} lead={text('programmeLead')} />
      {!programme.isReady && <EmptyState>{text('notReady')}</EmptyState>}
      {programme.isReady && (
        <>
          <PageSection title={text('wavesTitle')} lead={text('wavesLead')}>
            <WaveList waves={programme.waves} />
          </PageSection>
          <PageSection title={text('planTitle')} lead={text('planLead')}>
            <PlanWave programme={programme} />
          </PageSection>
          <PageSection title={text('hiresTitle')} lead={text('hiresLead')}>
            <GoLive programme={programme} />
          </PageSection>
        </>
      )}
    </>
  );
}
