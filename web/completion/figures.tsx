import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { number } from '../text/dates.js';
import { rateWords } from '../trend/rate-words.js';
import { Tile, tileClass, TileFace, TileList } from '../ui/tiles.js';
import type { Report } from './completion-data.js';
import type { Filters, Standing } from './completion-search.js';
import { text } from './messages.js';
import { standingWords } from './standing-words.js';

/** Shown also when nothing stands there: its being empty is news. */
const ALWAYS = new Set<Standing>(['late', 'completed', 'in-progress', 'not-started']);

/** The numbers of a whole report, each leading to the people behind it. */
export function Figures({ total, filters }: { total: Report['total']; filters: Filters }) {
  const counts: [Standing, number][] = [
    ['completed', total.completed],
    ['in-progress', total.inProgress],
    ['not-started', total.notStarted],
    ['late', total.overdue],
    ['on-leave', total.onLeave],
    ['scheduled', total.scheduled],
    ['waived', total.waived],
  ];
  return (
    <TileList label={text('figures')}>
      <Tile number={rateWords(total)} what={text('rate')} means={text('rateMeans')} />
      <Tile number={number(total.enrolled)} what={text('enrolled')} means={text('enrolledMeans')} />
      {counts
        .filter(([standing, count]) => count > 0 || ALWAYS.has(standing))
        .map(([standing, count]) => {
          const { words, means, tone } = standingWords(standing);
          return (
            <li key={standing}>
              <Link to="/completion/people" search={{ ...filters, standing }} className={tileClass}>
                <TileFace
                  number={number(count)}
                  means={means}
                  tone={tone}
                  what={
                    <>
                      {words}
                      <VisuallyHidden>{text('showPeople')}</VisuallyHidden>
                    </>
                  }
                />
              </Link>
            </li>
          );
        })}
    </TileList>
  );
}
