import { VisuallyHidden } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { number } from '../text/dates.js';
import { Tile, tileClass, TileFace, TileList } from '../ui/tiles.js';
import type { PreviewCounts } from './assign-data.js';
import { text } from './messages.js';
import { countsShown, OUTCOME_SHOWN, type OutcomeCount } from './outcomes.js';

/** How many people get the track, have it, or cannot have it, and why; each leads to who they are. */
export function OutcomeTiles({ counts }: { counts: PreviewCounts }) {
  return (
    <TileList label={text('outcomes')}>
      {countsShown(counts).map((one) => (
        <OutcomeTile key={one.words} count={one} />
      ))}
    </TileList>
  );
}

function OutcomeTile({ count: { outcome, people, words, means } }: { count: OutcomeCount }) {
  const search = useSearch({ from: '/signed-in/assignments/new/$step' });
  if (outcome === null) return <Tile number={number(people)} what={words} means={means} />;
  const { outcome: chosen, ...others } = search;
  return (
    <li>
      <Link
        to="/assignments/new/$step"
        params={{ step: 'check' }}
        search={outcome === chosen ? others : { ...others, outcome }}
        className={tileClass}
        aria-current={outcome === chosen}
        activeOptions={{ exact: true }}
        replace
        resetScroll={false}
      >
        <TileFace
          number={number(people)}
          tone={OUTCOME_SHOWN[outcome].tone}
          means={means}
          what={
            <>
              <VisuallyHidden>{text('onlyThese', { what: words })}</VisuallyHidden>
              <span aria-hidden>{words}</span>
            </>
          }
        />
      </Link>
    </li>
  );
}
