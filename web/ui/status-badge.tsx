import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleSlash,
  Clock,
  type LucideIcon,
} from 'lucide-react';
import classes from './status-badge.module.css';

/** What a state means for whoever looks; the words beside it say which state it is. */
export type Tone = 'done' | 'open' | 'late' | 'waiting' | 'paused' | 'ended';

const ICONS: Record<Tone, LucideIcon> = {
  done: CircleCheck,
  open: CircleDashed,
  late: CircleAlert,
  waiting: Clock,
  paused: CirclePause,
  ended: CircleSlash,
};

/** The sign of a state alone: the words stand beside it. */
export function ToneIcon({ tone }: { tone: Tone }) {
  const Icon = ICONS[tone];
  return <Icon size={16} aria-hidden />;
}

/** A state as icon, words and colour: never as colour alone. */
export function StatusBadge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <ToneIcon tone={tone} />
      {children}
    </span>
  );
}
