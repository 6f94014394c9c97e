import { Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { number, percent, shortDay } from '../text/dates.js';
import { DataTable } from '../ui/data-table.js';
import { LoadingState } from '../ui/loading-state.js';
import { text } from './messages.js';
import { type TeamKey, trendQuery, type TrendPoint } from './team-data.js';
import classes from './trend-chart.module.css';
import { shapeOf, withoutEmptyStart } from './trend-shape.js';

const RULERS = [0, 25, 50, 75, 100];

/** Completion in a team, week by week: a line, with its numbers in a table behind it. */
export function TrendChart({ team }: { team: TeamKey }) {
  return (
    <section className={classes.section} aria-labelledby="trend">
      <Title order={2} id="trend" mb={4}>
        {text('trend')}
      </Title>
      <Suspense fallback={<LoadingState rows={1} />}>
        <Trend team={team} />
      </Suspense>
    </section>
  );
}

function Trend({ team }: { team: TeamKey }) {
  const { data } = useSuspenseQuery(trendQuery(team));
  const points = withoutEmptyStart(data.points);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return <Text c="dimmed">{text('trendEmpty')}</Text>;
  return (
    <>
      <Text c="dimmed" mb="sm">
        {text('trendMeans', { now: rateOf(last), then: rateOf(first), day: shortDay(first.day) })}
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
          <span>{text('trendToday')}</span>
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
            { heading: text('trendRate'), cell: rateOf, isNumber: true },
            { heading: text('trendDone'), cell: ({ completed }) => number(completed), isNumber: true },
            { heading: text('trendEnrolled'), cell: ({ enrolled }) => number(enrolled), isNumber: true },
          ]}
        />
      </details>
    </>
  );
}

const rateOf = ({ completionRatePermille: rate }: TrendPoint) => (rate === null ? '–' : percent(rate / 1000));

function Plot({ points }: { points: TrendPoint[] }) {
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
