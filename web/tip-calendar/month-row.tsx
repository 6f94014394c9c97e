import { ActionIcon, Button, Text } from '@mantine/core';
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { dayInWords, monthInWords } from '../text/dates.js';
import { TextLink } from '../ui/links.js';
import { StatusBadge } from '../ui/status-badge.js';
import type { SeriesKey } from './calendar-acts.js';
import { text } from './messages.js';
import type { CalendarMonth, CalendarTip } from './tip-calendar-data.js';
import classes from './tip-calendar.module.css';

/** The months that a tip of a month could move to by one step; null where there is none. */
export interface Steps {
  earlier: string | null;
  later: string | null;
}

interface Props {
  month: CalendarMonth;
  /** Whether its tips have begun to go out. */
  hasBegun: boolean;
  /** Whether a tip belongs to the series of people who meet customers. */
  isOwn: (slug: string) => boolean;
  /** Null where the reader may not change anything. */
  steps: Steps | null;
  onMove: (tip: CalendarTip, series: SeriesKey, to: string) => void;
  onChoose: () => void;
}

/** A month: its day, who gets which tip, and what can be done about that. */
export function MonthRow({ month: shown, hasBegun, isOwn, steps, onMove, onChoose }: Props) {
  const { month, arrivesOn, elsewhere, isSkipped, everybody, customerFacing } = shown;
  const name = monthInWords(month);
  const isOpen = steps !== null && !hasBegun;
  const cell = (tip: CalendarTip | null, series: SeriesKey) =>
    tip ? (
      <Tip tip={tip} series={series} steps={isOpen ? steps : null} onMove={onMove} />
    ) : (
      <Text c="dimmed">{text('noTip')}</Text>
    );
  const isSame = customerFacing !== null && customerFacing.slug === everybody?.slug;
  return (
    <li className={classes.month} data-month={isOpen ? month : undefined}>
      <div>
        <h3 className={classes.name}>{name}</h3>
        <Text size="sm" c="dimmed">
          {dayInWords(arrivesOn)}
        </Text>
        {elsewhere.map(({ day, locations }) => (
          <Text key={day} size="sm" c="dimmed">
            {text('elsewhere', { day: dayInWords(day), locations: locations.join(', ') })}
          </Text>
        ))}
      </div>
      {isSkipped ? (
        <div className={classes.skipped}>
          <StatusBadge tone="paused">{text('nobody')}</StatusBadge>
        </div>
      ) : (
        <>
          <div>
            <span className={classes.who}>{text('others')}</span>
            {cell(everybody, 'everybody')}
          </div>
          <div>
            <span className={classes.who}>{text('meeting')}</span>
            {isSame && <Text c="dimmed">{text('same')}</Text>}
            {!isSame &&
              (customerFacing && !isOwn(customerFacing.slug) ? (
                <TipName tip={customerFacing} />
              ) : (
                cell(customerFacing, 'customerFacing')
              ))}
          </div>
        </>
      )}
      {isOpen && (
        <Button
          variant="default"
          size="xs"
          aria-label={text('chooseFor', { month: name })}
          onClick={onChoose}
        >
          {text('choose')}
        </Button>
      )}
      {hasBegun && (
        <Text size="sm" c="dimmed" className={classes.begun}>
          {text('begun')}
        </Text>
      )}
    </li>
  );
}

interface TipProps {
  tip: CalendarTip;
  series: SeriesKey;
  steps: Steps | null;
  onMove: Props['onMove'];
}

function Tip({ tip, series, steps, onMove }: TipProps) {
  if (!steps) return <TipName tip={tip} />;
  const arrow = (to: string | null, way: 'earlier' | 'later') => {
    const Icon = way === 'earlier' ? ArrowUp : ArrowDown;
    return (
      to !== null && (
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={text(way, { title: tip.title, month: monthInWords(to) })}
          onClick={() => onMove(tip, series, to)}
        >
          <Icon size={18} aria-hidden />
        </ActionIcon>
      )
    );
  };
  return (
    <div className={classes.tip} draggable data-slug={tip.slug} data-series={series}>
      <GripVertical size={16} aria-hidden className={classes.grip} />
      <TipName tip={tip} />
      <span className={classes.arrows}>
        {arrow(steps.earlier, 'earlier')}
        {arrow(steps.later, 'later')}
      </span>
    </div>
  );
}

function TipName({ tip: { slug, title, isPinned } }: { tip: CalendarTip }) {
  return (
    <span className={classes.title}>
      <TextLink to="/tips/$slug" params={{ slug }} draggable={false}>
        {title}
      </TextLink>
      {isPinned && <span className={classes.chosen}>{text('chosen')}</span>}
    </span>
  );
}
