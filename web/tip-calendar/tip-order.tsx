import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { moved } from '../course-drafts/lesson-order.js';
import { useDragging } from '../course-drafts/use-dragging.js';
import { announce } from '../ui/announcements.js';
import { StatusBadge } from '../ui/status-badge.js';
import { SERIES, type SeriesKey } from './calendar-acts.js';
import { ChangeDialog } from './change-dialog.js';
import { firstOpenMonth } from './first-open-month.js';
import { text } from './messages.js';
import type { Calendar, Outlook } from './tip-calendar-data.js';
import classes from './tip-calendar.module.css';

type Orders = Calendar['order'];
type OrderedTip = Orders['everybody'][number];

/** The order of both series: moved here as often as one likes, and saved once it is seen what that changes. */
export function TipOrder({ calendar, outlook }: { calendar: Calendar; outlook: Outlook }) {
  // The last one is what stands; the others are taken back step by step.
  const [steps, setSteps] = useState<Orders[]>([calendar.order]);
  const [isAsking, setAsking] = useState(false);
  const order = steps.at(-1) ?? calendar.order;
  const arrange = (series: SeriesKey, tips: OrderedTip[]) =>
    setSteps([...steps, { ...order, [series]: tips }]);
  const given = SERIES.reduce((sum, series) => sum + order[series].filter((tip) => tip.wasGiven).length, 0);
  return (
    <section className={classes.section} aria-labelledby="tip-order">
      <Title order={2} size="h3" id="tip-order">
        {text('orderTitle')}
      </Title>
      <Text size="sm" c="dimmed">
        {text('orderLead')}
      </Text>
      <div className={classes.orders}>
        {SERIES.filter((series) => order[series].length > 0).map((series) => (
          <SeriesOrder
            key={series}
            series={series}
            tips={order[series]}
            onChange={(tips) => arrange(series, tips)}
          />
        ))}
      </div>
      {steps.length > 1 && (
        <Group gap="sm" mt="md">
          <Button onClick={() => setAsking(true)}>{text('saveOrder')}</Button>
          <Button variant="default" onClick={() => setSteps(steps.slice(0, -1))}>
            {text('undoMove')}
          </Button>
        </Group>
      )}
      {isAsking && (
        <ChangeDialog
          title={text('orderTitle')}
          calendar={calendar}
          act={{ kind: 'order', order: slugsOf(order) }}
          firstOpen={firstOpenMonth(calendar, outlook)}
          onClose={() => setAsking(false)}
        >
          <Text>{given === 0 ? text('orderWhyNone') : text('orderWhy', { count: given })}</Text>
        </ChangeDialog>
      )}
    </section>
  );
}

const slugsOf = (order: Orders) => ({
  everybody: order.everybody.map(({ slug }) => slug),
  customerFacing: order.customerFacing.map(({ slug }) => slug),
});

interface SeriesProps {
  series: SeriesKey;
  tips: OrderedTip[];
  onChange: (tips: OrderedTip[]) => void;
}

function SeriesOrder({ series, tips, onChange }: SeriesProps) {
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<{ slug: string; by: 'up' | 'down' } | null>(null);
  const move = useCallback(
    (from: number, to: number) => {
      const tip = tips[from];
      if (!tip || from === to) return;
      announce(text('movedTo', { title: tip.title, place: to + 1, count: tips.length }));
      onChange(moved(tips, from, to));
    },
    [tips, onChange],
  );
  useDragging(list, move);
  useLayoutEffect(() => {
    const last = pressed.current;
    pressed.current = null;
    if (!last) return;
    const row = list.current?.children[tips.findIndex(({ slug }) => slug === last.slug)];
    // At an end the arrow that was pressed can do no more: the other one takes over.
    const arrow =
      row?.querySelector<HTMLElement>(`[data-move=${last.by}]:not(:disabled)`) ??
      row?.querySelector<HTMLElement>('[data-move]:not(:disabled)');
    arrow?.focus();
  }, [tips]);
  const press = (slug: string, by: 'up' | 'down', from: number) => {
    pressed.current = { slug, by };
    move(from, by === 'up' ? from - 1 : from + 1);
  };
  return (
    <div>
      <h3 className={classes.name} id={`order-${series}`}>
        {text(`orderOf:${series}`)}
      </h3>
      <ol className={classes.ordered} ref={list} aria-labelledby={`order-${series}`}>
        {tips.map(({ slug, title, wasGiven }, index) => (
          <li key={slug} draggable>
            <GripVertical size={16} aria-hidden className={classes.grip} />
            <span>
              {text('option', { order: index + 1, title })}{' '}
              {wasGiven && <StatusBadge tone="done">{text('wasGiven')}</StatusBadge>}
            </span>
            <span className={classes.arrows}>
              <ActionIcon
                variant="subtle"
                size="lg"
                data-move="up"
                disabled={index === 0}
                aria-label={text('up', { title })}
                onClick={() => press(slug, 'up', index)}
              >
                <ArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                size="lg"
                data-move="down"
                disabled={index === tips.length - 1}
                aria-label={text('down', { title })}
                onClick={() => press(slug, 'down', index)}
              >
                <ArrowDown size={18} aria-hidden />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
