import { Text, Title } from '@mantine/core';
import { type QueryKey, useSuspenseQuery, type UseSuspenseQueryOptions } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { View } from '../api/client.js';
import { number, percent, shortDay, today } from '../text/dates.js';
import { DataTable } from '../ui/data-table.js';
import { LoadingState } from '../ui/loading-state.js';
import { text } from './messages.js';
import { rateWords } from './rate-words.js';
import classes from './trend-chart.module.css';
import { shapeOf, withoutEmptyStart } from './trend-shape.js';

const RULERS = [0, 25, 50, 75, 100];

type Point = View<'TrendPointView'>;
export type Trend = View<'TrendView'>;

interface Props<Key extends QueryKey> {
  /** What the points are asked with. */
  query: UseSuspenseQueryOptions<Trend, Error, Trend, Key>;
}

/** Completion week by week: a line, with its numbers in a table behind it. */
export function TrendChart<Key extends QueryKey>({ query }: Props<Key>) {
  return (
    <section className={classes.section} aria-labelledby="trend">
      <Title order={2} id="trend" mb={4}>
        {text('trend')}
      </Title>
      <Suspense fallback={<LoadingState rows={1} />}>
        <Course query={query} />
      </Suspense>
    </section>
  );
}

function Course<Key extends QueryKey>({ query }: Props<Key>) {
  const { data } = useSuspenseQuery(query);
  const points = withoutEmptyStart(data.points);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return <Text c="dimmed">{text('trendEmpty')}</Text>;
  return (
    <>
      <Text c="dimmed" mb="sm">
        {text('trendMeans', {
          now: rateWords(last),
          last: shortDay(last.day),
          then: rateWords(first),
          first: shortDay(first.day),
        })}
      </Text>
      <div className={classes.chart} aria-hidden>
        <div className={classes.scale}>
          {RULERS.toReversed().map((height) => (
            <span key={height}>{percent(height / 100)}</span>
          ))}
        </div>
        <Plot points={points} />
        <div className={classes.days}>
          <span>{shortDay(first.day)}</span>
          <span>{last.day === today() ? text('trendToday') : shortDay(last.day)}</span>
        </div>
      </div>
      <details className={classes.table}>
        <summary>{text('trendTable')}</summary>
        <DataTable
          caption={text('trendTable')}
          rows={points.toReversed()}
          rowKey={({ day }) => day}
          columns={[
            { heading: text('trendDay'), cell: ({ day }) => shortDay(day) },
            { heading: text('trendRate'), cell: rateWords, isNumber: true },
            { heading: text('trendDone'), cell: ({ completed }) => number(completed), isNumber: true },
            { heading: text('trendEnrolled'), cell: ({ enrolled }) => number(enrolled), isNumber: true },
          ]}
        />
      </details>
    </>
  );
}

function Plot({ points }: { points: Point[] }) {
  const { line, area } = shapeOf(points);
  return (
    <svg className={classes.plot} viewBox="0 0 100 100" preserveAspectRatio="none">
      {RULERS.map((height) => (
        <line
          key={height}
          className={classes.ruler}
          x1={0}
          x2={100}
          y1={height}
          y2={height}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      <path className={classes.area} d={area} />
      <path className={classes.line} d={line} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
