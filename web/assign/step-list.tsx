import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import classes from './assign.module.css';
import { dueChosen, whoChosen } from './chosen.js';
import type { Draft } from './draft.js';
import { text } from './messages.js';
import { type Step, STEPS } from './steps.js';

interface Props {
  step: Step;
  /** The furthest that one may go. */
  open: Step;
  draft: Draft;
}

const LABELS: Record<Step, string> = {
  track: text('stepTrack'),
  people: text('stepPeople'),
  due: text('stepDue'),
  check: text('stepCheck'),
};

/** Where one is, what was chosen so far, and the way back to it. */
export function StepList({ step, open, draft }: Props) {
  const chosen: Record<Step, string> = {
    track: draft.track?.title ?? '',
    people: whoChosen(draft),
    due: STEPS.indexOf(open) > STEPS.indexOf('due') ? dueChosen(draft) : '',
    check: '',
  };
  return (
    <nav aria-label={text('steps')}>
      <ol className={classes.steps}>
        {STEPS.map((one, index) => (
          <li key={one}>
            <StepPlace
              step={one}
              isCurrent={one === step}
              isReachable={index <= STEPS.indexOf(open)}
              isDone={index < STEPS.indexOf(open)}
              number={index + 1}
              chosen={chosen[one]}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface PlaceProps {
  step: Step;
  number: number;
  isCurrent: boolean;
  isReachable: boolean;
  isDone: boolean;
  chosen: string;
}

function StepPlace({ step, number, isCurrent, isReachable, isDone, chosen }: PlaceProps) {
  const inside = (
    <>
      <span className={classes.number} aria-hidden>
        {isDone && !isCurrent ? <Check size={16} /> : number}
      </span>
      <span>
        <span className={classes.label}>{LABELS[step]}</span>
        {chosen !== '' && <span className={classes.chosen}>{chosen}</span>}
      </span>
    </>
  );
  if (isCurrent)
    return (
      <span className={classes.place} aria-current="step">
        {inside}
      </span>
    );
  if (!isReachable) return <span className={classes.place}>{inside}</span>;
  return (
    <Link className={classes.place} to="/assignments/new/$step" params={{ step }}>
      {inside}
    </Link>
  );
}
