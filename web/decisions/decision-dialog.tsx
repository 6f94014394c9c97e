import { dayInWords, today } from '../text/dates.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { CreditDialog } from './credit-dialog.js';
import {
  ACTS,
  DECISION_WORDS,
  type Decision,
  type Enrolment,
  type Made,
  useDecision,
} from './decisions-data.js';
import { text } from './messages.js';
import { ReasonDialog } from './reason-dialog.js';

interface Props {
  enrolment: Enrolment;
  decision: Decision;
  onClose: () => void;
}

/** Asks what a decision needs, then makes it; each can be taken back. */
export function DecisionDialog({ enrolment, decision, onClose }: Props) {
  const asked = { enrolment, onClose, confirm: text(decision) };
  const track = enrolment.track.title;
  const undone = { reason: text('undone') };
  switch (decision) {
    case 'waiver':
      return (
        <ReasonDialog
          {...asked}
          title={text('waiverTitle', { track })}
          what={text('waiverWhat')}
          day={{
            label: text('until'),
            hint: text('untilHint'),
            check: (day) => day === '' || day >= today() || text('untilPast'),
          }}
          act={async ({ reason, day }) => {
            await ACTS.waive(enrolment, { reason, ...(day !== '' && { until: day }) });
            const words =
              day === '' ? text('waived', { track }) : text('waivedUntil', { track, day: dayInWords(day) });
            return { words, undo: () => ACTS.endWaiver(enrolment) };
          }}
        />
      );
    case 'extension': {
      const due = enrolment.dueOn ?? today();
      const from = due > today() ? due : today();
      return (
        <ReasonDialog
          {...asked}
          title={text('extensionTitle', { track })}
          what={text('extensionWhat', { day: dayInWords(due) })}
          day={{
            label: text('dueOn'),
            hint: text('dueOnHint'),
            check: (day) => day > from || text('dueOnMissing', { day: dayInWords(from) }),
          }}
          act={async ({ reason, day }) => {
            const { dueOn } = await ACTS.extend(enrolment, { reason, dueOn: day });
            const words = text('extended', { track, day: dayInWords(dueOn ?? day) });
            // What was extended before would be lost with it.
            return enrolment.extendedTo === null
              ? { words, undo: () => ACTS.endExtension(enrolment) }
              : { words };
          }}
        />
      );
    }
    case 'withdrawal':
      return (
        <ReasonDialog
          {...asked}
          title={text('withdrawalTitle', { track })}
          what={text('withdrawalWhat')}
          act={async ({ reason }) => {
            await ACTS.withdraw(enrolment, { reason });
            return { words: text('withdrawn', { track }), undo: () => ACTS.reopen(enrolment, undone) };
          }}
        />
      );
    case 'reopening':
      return (
        <ReasonDialog
          {...asked}
          title={text('reopeningTitle', { track })}
          what={text('reopeningWhat')}
          act={async ({ reason }) => {
            await ACTS.reopen(enrolment, { reason });
            return { words: text('reopened', { track }), undo: () => ACTS.withdraw(enrolment, undone) };
          }}
        />
      );
    case 'credit':
      return <CreditDialog enrolment={enrolment} onClose={onClose} />;
    case 'credit-end':
      return (
        <ReasonDialog
          {...asked}
          title={text('endCreditTitle', { track })}
          what={text('endCreditWhat')}
          act={async ({ reason }) => {
            await ACTS.takeCreditBack(enrolment, { reason });
            return { words: text('creditEnded', { track }), ...creditAgain(enrolment) };
          }}
        />
      );
    case 'waiver-end':
      return (
        <TakeBackDialog
          {...asked}
          title={text('endWaiverTitle', { track })}
          what={text('endWaiverWhat')}
          act={async () => {
            await ACTS.endWaiver(enrolment);
            return { words: text('waiverEnded', { track }) };
          }}
        />
      );
    case 'extension-end':
      return (
        <TakeBackDialog
          {...asked}
          title={text('endExtensionTitle', { track })}
          what={text('endExtensionWhat')}
          act={async () => {
            await ACTS.endExtension(enrolment);
            return { words: text('extensionEnded', { track }) };
          }}
        />
      );
  }
}

/** The way back to a credit that is taken back, while its evidence is known. */
function creditAgain(enrolment: Enrolment): Pick<Made, 'undo'> {
  const { credit } = enrolment;
  if (!credit?.evidence) return {};
  const { completedOn, evidence, link } = credit;
  return { undo: () => ACTS.credit(enrolment, { completedOn, evidence, ...(link !== null && { link }) }) };
}

interface TakeBackProps {
  enrolment: Enrolment;
  title: string;
  what: string;
  confirm: string;
  act: () => Promise<Made>;
  onClose: () => void;
}

function TakeBackDialog({ enrolment, title, what, confirm, act, onClose }: TakeBackProps) {
  const decide = useDecision<undefined>(enrolment, act, onClose);
  return (
    <ConfirmDialog
      title={title}
      isOpen
      isBusy={decide.isPending}
      error={decide.error}
      words={DECISION_WORDS}
      confirmLabel={confirm}
      onConfirm={() => decide.mutate(undefined)}
      onClose={onClose}
    >
      {what}
    </ConfirmDialog>
  );
}
