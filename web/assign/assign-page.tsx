import { Button, Group } from '@mantine/core';
import { Navigate, useParams } from '@tanstack/react-router';
import { useStore } from '../api/store.js';
import { useMe } from '../api/me.js';
import { today } from '../text/dates.js';
import { announce } from '../ui/announcements.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import classes from './assign.module.css';
import { CheckStep } from './check-step.js';
import { DueStep } from './due-step.js';
import { EMPTY } from './draft.js';
import { text } from './messages.js';
import { PeopleStep } from './people-step.js';
import { StepList } from './step-list.js';
import { firstOpenStep, readStep, type Step, STEPS } from './steps.js';
import { TrackStep } from './track-step.js';
import { DraftProvider, useNewDraft } from './use-draft.js';

const SHOWN: Record<Step, { title: string; lead: string; Screen: () => React.JSX.Element }> = {
  track: { title: text('titleTrack'), lead: text('leadTrack'), Screen: TrackStep },
  people: { title: text('titlePeople'), lead: text('leadPeople'), Screen: PeopleStep },
  due: { title: text('titleDue'), lead: text('leadDue'), Screen: DueStep },
  check: { title: text('titleCheck'), lead: text('leadCheck'), Screen: CheckStep },
};

/** Assigning a track, step by step; nothing happens before the last one. */
export function AssignPage() {
  const keeper = useNewDraft(useMe().id);
  const draft = useStore(keeper.store);
  const step = readStep(useParams({ from: '/signed-in/assignments/new/$step' }).step);
  const open = firstOpenStep(draft, today());
  if (step === null || STEPS.indexOf(step) > STEPS.indexOf(open))
    return <Navigate to="/assignments/new/$step" params={{ step: open }} replace />;
  const { title, lead, Screen } = SHOWN[step];
  return (
    <DraftProvider value={keeper}>
      <TextLink to="/assignments" size="sm">
        {text('cancel')}
      </TextLink>
      <StepList step={step} open={open} draft={draft} />
      <PageHeader key={step} title={title} lead={lead} />
      <div className={classes.step}>
        <Screen />
      </div>
      {draft !== EMPTY && (
        <Group className={classes.afresh}>
          <Button
            variant="subtle"
            onClick={() => {
              keeper.clear();
              announce(text('afreshDone'));
            }}
          >
            {text('afresh')}
          </Button>
        </Group>
      )}
    </DraftProvider>
  );
}
