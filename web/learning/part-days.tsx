import { CalendarClock, CalendarDays } from 'lucide-react';
import { dayInWords } from '../text/dates.js';
import classes from './learning.module.css';
import { text } from './messages.js';
import type { MyEnrolment } from './queries.js';

type Part = Pick<MyEnrolment['parts'][number], 'opensOn' | 'dueOn' | 'isLate'>;

/** When a part of a track opens, or by when it is due where that is before the whole; nothing where it has no day of its own. */
export function PartDays({ part, wholeDueOn }: { part: Part; wholeDueOn: string | null }) {
  const words = [opens(part), due(part, wholeDueOn)].filter((one) => one !== null);
  if (words.length === 0) return null;
  const Icon = part.opensOn === null ? CalendarDays : CalendarClock;
  return (
    <span className={classes.partDays}>
      <Icon size={18} aria-hidden />
      {words.join(' · ')}
    </span>
  );
}

const opens = ({ opensOn }: Part) =>
  opensOn === null ? null : text('opensOn', { day: dayInWords(opensOn) });

function due({ dueOn, isLate }: Part, wholeDueOn: string | null): string | null {
  if (dueOn === null || dueOn === wholeDueOn) return null;
  return text(isLate ? 'partLate' : 'partDue', { day: dayInWords(dueOn) });
}

/** Of a track, the part whose day comes first: the one that is open and due, or else the one that opens. */
export function NearestPart({ enrolment: { parts, dueOn, isOnLeave } }: { enrolment: MyEnrolment }) {
  const open = parts.filter((one) => one.opensOn === null && one.dueOn !== dueOn);
  const nearest = (open.length > 0 ? open : parts).toSorted((one, other) =>
    dayOfPart(one).localeCompare(dayOfPart(other)),
  )[0];
  if (!nearest || isOnLeave) return null;
  return (
    <span className={classes.part}>
      <span>{nearest.title}</span>
      <PartDays part={nearest} wholeDueOn={dueOn} />
    </span>
  );
}

const dayOfPart = ({ opensOn, dueOn }: Part) => opensOn ?? dueOn ?? '';
